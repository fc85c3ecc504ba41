using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Territories;
using NodaTime;

namespace Ctg.Funding.Scenarios;

/// <summary>Projects what a territory is due over years: from the last years of its CEJ through the CTG (rules R2 to R9, BT-T).</summary>
public static class Projection
{
    private const string EarlierYearsChoice = "H-19";

    /// <summary>First year that can be asked for: that of the first text on the CEJ.</summary>
    /// <param name="bareme">The figures.</param>
    public static int FirstYear(Bareme bareme)
    {
        ArgumentNullException.ThrowIfNull(bareme);
        return bareme.FirstDayOf(EarlierYearsChoice).Year;
    }

    /// <summary>What is due for each year, openings, closures and changes of figures at their dates.</summary>
    /// <param name="territory">The territory, for one service.</param>
    /// <param name="lots">Every lot of its service, those to come included.</param>
    /// <param name="first">First year, from <see cref="FirstYear"/>.</param>
    /// <param name="last">Last year, to <see cref="BonusTerritoireCalculator.LastYear"/>.</param>
    /// <param name="bareme">The figures.</param>
    /// <param name="history">PSEJ of the years of the CEJ before its last, where they are known.</param>
    /// <exception cref="ArgumentOutOfRangeException">A year is before the first text or beyond any known law, or the last is before the
    /// first.</exception>
    /// <exception cref="ArgumentException">A lot is of another territory or service.</exception>
    public static IReadOnlyList<ProjectedYear> Of(
        Territory territory, IReadOnlyList<PlaceLot> lots, int first, int last, Bareme bareme, PsejHistory? history = null)
    {
        ArgumentNullException.ThrowIfNull(territory);
        ArgumentNullException.ThrowIfNull(lots);
        Guard.CheckElements(lots, nameof(lots));
        if (first < FirstYear(bareme) || first > last || last > BonusTerritoireCalculator.LastYear)
        {
            throw new ArgumentOutOfRangeException(
                nameof(first),
                first,
                $"Years must run from {FirstYear(bareme)} at the earliest to {BonusTerritoireCalculator.LastYear} at the latest; "
                    + $"{first} to {last} does not.");
        }

        history ??= PsejHistory.None;
        return [.. Enumerable.Range(first, last - first + 1).Select(year => Year(territory, lots, year, bareme, history))];
    }

    private static ProjectedYear Year(Territory territory, IReadOnlyList<PlaceLot> lots, int year, Bareme bareme, PsejHistory history)
    {
        var isBefore = year < BonusTerritoireCalculator.FirstYear(bareme);
        var bonus = isBefore ? null : BonusTerritoireCalculator.Compare(territory, lots, year, bareme);
        var choice = bareme.Find(EarlierYearsChoice, new LocalDate(year, 1, 1))!;
        var isEarlier = year < LastYearOfCej(territory) && !territory.NeverHadCej;
        var isAssumed = isEarlier && history.Of(year) is null && territory.Psej is not null;
        var perYear = territory.NeverHadCej ? Bounds.Of(0)
            : !isEarlier ? territory.Psej
            : history.Of(year) ?? (choice.Choice == "inconnue" ? null : territory.Psej);
        var part = bonus?.Result.PsejPart ?? new PartYear(1, 1);
        var psej = part.Count == 0 ? Bounds.Of(0) : perYear?.Times(part.Count).Round(part.Of, 2);
        IEnumerable<Diagnostic> notices = psej is null ? [new Diagnostic(Codes.PsejMissing, DiagnosticSeverity.Notice)]
            : isAssumed ? [new Diagnostic(Codes.EarlierPsejAssumed, DiagnosticSeverity.Notice, year)]
            : [];
        return new ProjectedYear(territory, year, psej, bonus)
        {
            Notices = [.. bonus?.Result.Notices ?? [], .. notices],
            Figures = (bonus?.Figures ?? []).Concat(isAssumed ? [choice] : []).InOrder(),
        };
    }

    /// <summary>The year whose PSEJ the territory's own is: the last of the CEJ, else that before the CTG.</summary>
    private static int LastYearOfCej(Territory territory) => territory.CejEnd?.Year ?? territory.CtgEffect.PlusDays(-1).Year;
}
