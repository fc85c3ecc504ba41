using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Commands;

/// <summary>
/// The years of a run that are later than any source confirms, and what is said of them: results then only carry over what texts say lasts.
/// </summary>
internal sealed record Unconfirmed(YearSpan Years, int LastConfirmed)
{
    internal const string Code = "CTG9052";

    internal static Unconfirmed? Of(Bareme bareme, YearSpan asked)
    {
        var last = bareme.Figures.SelectMany(figure => bareme.ValuesOf(figure.Id)).Max(value => value.ConfirmedThrough) ?? asked.Last;
        return asked.Last > last ? new Unconfirmed(new YearSpan(Math.Max(asked.First, last + 1), asked.Last), last) : null;
    }

    internal string Sentence(CultureInfo language) => Sentences.Of(Code, language, $"{Years}", LastConfirmed);

    internal string Told(CultureInfo language) => $"{Code} : {Sentence(language)}";
}
