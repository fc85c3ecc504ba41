namespace Ctg.Funding.Diagnostics;

/// <summary>A value put into a sentence: <c>{0}</c> is its text, and <c>{0:lot|lots}</c> the word that goes with its number, so that one
/// lot is not "1 lots". French has the singular below two, English for one alone.</summary>
internal sealed record MessageArgument(string Text, decimal? Number, bool IsEnglish) : IFormattable
{
    public string ToString(string? format, IFormatProvider? formatProvider) => format?.Split('|') switch
    {
        [var one, var many] => IsOne ? one : many,
        _ => Text,
    };

    private bool IsOne => IsEnglish ? Number == 1 : Number is { } number && Math.Abs(number) < 2;
}
