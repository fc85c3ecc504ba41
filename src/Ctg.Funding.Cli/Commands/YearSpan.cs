using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Commands;

/// <summary>The years asked for: one, or a span such as <c>2021-2025</c>.</summary>
internal readonly record struct YearSpan(int First, int Last)
{
    internal IEnumerable<int> All => Enumerable.Range(First, Last - First + 1);

    internal static YearSpan Parse(string text)
    {
        var parts = text.Split('-');
        var years = parts.Select(part =>
            part.Length == 4 && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : -1).ToArray();
        return years is [>= 0] or [>= 0, >= 0] && years[0] <= years[^1]
            ? new YearSpan(years[0], years[^1])
            : throw new CliException("CTG9017", text);
    }

    /// <summary>One year, and not several.</summary>
    internal static int One(string text) =>
        Parse(text) is var span && span.First == span.Last ? span.First : throw new CliException("CTG9017", text);

    internal void CheckAgainst(Bareme bareme)
    {
        var first = BonusTerritoireCalculator.FirstYear(bareme);
        if (First < first || Last > BonusTerritoireCalculator.LastYear)
        {
            throw new CliException("CTG9009", $"{this}", first, BonusTerritoireCalculator.LastYear);
        }
    }

    public override string ToString() => First == Last ? $"{First}" : $"{First}-{Last}";
}
