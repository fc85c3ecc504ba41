using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire.Rules;
using Ctg.Funding.Explanations;
using Ctg.Funding.Terms;
using Ctg.Funding.Territories;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>Computes the bonus territoire CTG of a territory's crèches, and of its other services (§4): rules R1 to R8.</summary>
public static class BonusTerritoireCalculator
{
    /// <summary>Last year that can be asked for.</summary>
    public const int LastYear = Bareme.LastYear;

    /// <summary>First year that the bonus exists in a barème: that of its first text.</summary>
    /// <param name="bareme">The figures.</param>
    public static int FirstYear(Bareme bareme)
    {
        ArgumentNullException.ThrowIfNull(bareme);
        return BonusCard.FirstYear(bareme);
    }

    /// <summary>The bonus of one territory for one year.</summary>
    /// <param name="territory">The territory.</param>
    /// <param name="lots">Every lot of places of the territory, in any order: reference places may be counted in them (H-03).</param>
    /// <param name="year">The year, from <see cref="FirstYear"/> to <see cref="LastYear"/>.</param>
    /// <param name="bareme">The figures.</param>
    /// <returns>One line a lot, in the order given, and their total in euros.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is before the first text, or beyond any known law.</exception>
    /// <exception cref="ArgumentException">A lot is of another territory or service.</exception>
    public static BonusTerritoireResult Calculate(Territory territory, IReadOnlyList<PlaceLot> lots, int year, Bareme bareme)
    {
        Check(territory, lots, year, bareme);
        PlaceLot[] kept = [.. lots];
        return BonusResults.Of(Plainly(territory, kept, year, bareme), kept);
    }

    /// <summary>
    /// The bonus of one territory for one year beside what the CEJ paid, and the causes of the difference, which add up to it.
    /// </summary>
    /// <param name="territory">The territory.</param>
    /// <param name="lots">Every lot of the territory's service, in any order.</param>
    /// <param name="year">The year, from <see cref="FirstYear"/> to <see cref="LastYear"/>.</param>
    /// <param name="bareme">The figures.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is before the first text, or beyond any known law.</exception>
    /// <exception cref="ArgumentException">A lot is of another territory or service.</exception>
    public static BeforeAfter Compare(Territory territory, IReadOnlyList<PlaceLot> lots, int year, Bareme bareme)
    {
        Check(territory, lots, year, bareme);
        PlaceLot[] kept = [.. lots];
        var run = Plainly(territory, kept, year, bareme);
        var result = BonusResults.Of(run, kept);
        var readings = TransitionCauses<PlainWork>.Of(
            run, result, new Term(ExactBounds.Of(result.Total ?? Bounds.Of(0)), [], default, null));
        return readings.Count == 0 ? new BeforeAfter(result) : new BeforeAfter(result)
        {
            Low = readings[0].Split,
            High = readings.FirstOrDefault(reading => reading.Name != TransitionCauses<PlainWork>.LowEnd)?.Split,
            Figures = run.Run.Work.Used.Values(),
        };
    }

    /// <summary>
    /// The bonus of one territory for one year, with the derivation of each of its amounts. The same calculation, recorded as it goes.
    /// </summary>
    /// <param name="territory">The territory.</param>
    /// <param name="lots">Every lot of places of the territory, in any order.</param>
    /// <param name="year">The year, from <see cref="FirstYear"/> to <see cref="LastYear"/>.</param>
    /// <param name="bareme">The figures.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is before the first text, or beyond any known law.</exception>
    /// <exception cref="ArgumentException">A lot is of another territory or service.</exception>
    public static BonusTerritoireExplanation Explain(Territory territory, IReadOnlyList<PlaceLot> lots, int year, Bareme bareme)
    {
        Check(territory, lots, year, bareme);
        return BonusExplanations.Of(territory, [.. lots], year, bareme, InputSources.None, null);
    }

    /// <summary>The same, where inputs were read in files of public data, which the explanation cites.</summary>
    /// <param name="territory">The territory.</param>
    /// <param name="lots">Every lot of places of the territory, in any order.</param>
    /// <param name="year">The year, from <see cref="FirstYear"/> to <see cref="LastYear"/>.</param>
    /// <param name="bareme">The figures.</param>
    /// <param name="sources">Where inputs were read.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is before the first text, or beyond any known law.</exception>
    /// <exception cref="ArgumentException">A lot is of another territory or service.</exception>
    public static BonusTerritoireExplanation Explain(
        Territory territory, IReadOnlyList<PlaceLot> lots, int year, Bareme bareme, InputSources sources)
    {
        Check(territory, lots, year, bareme);
        ArgumentNullException.ThrowIfNull(sources);
        return BonusExplanations.Of(territory, [.. lots], year, bareme, sources, null);
    }

    /// <summary>The same, where the PSEJ was estimated: what rests on it is followed down to what it was estimated from.</summary>
    /// <param name="territory">The territory.</param>
    /// <param name="lots">Every lot of places of the territory, in any order.</param>
    /// <param name="year">The year, from <see cref="FirstYear"/> to <see cref="LastYear"/>.</param>
    /// <param name="bareme">The figures.</param>
    /// <param name="psej">Why the PSEJ is what it is: the explanation of its estimate.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is before the first text, or beyond any known law.</exception>
    /// <exception cref="ArgumentException">
    /// A lot is of another territory or service, or the PSEJ of the territory is not the estimate that is explained.
    /// </exception>
    public static BonusTerritoireExplanation Explain(
        Territory territory, IReadOnlyList<PlaceLot> lots, int year, Bareme bareme, Explanation psej) =>
        Explain(territory, lots, year, bareme, InputSources.None, psej);

    /// <summary>The same, where the PSEJ was estimated and other inputs were read in files of public data.</summary>
    /// <param name="territory">The territory.</param>
    /// <param name="lots">Every lot of places of the territory, in any order.</param>
    /// <param name="year">The year, from <see cref="FirstYear"/> to <see cref="LastYear"/>.</param>
    /// <param name="bareme">The figures.</param>
    /// <param name="sources">Where inputs were read.</param>
    /// <param name="psej">Why the PSEJ is what it is: the explanation of its estimate.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is before the first text, or beyond any known law.</exception>
    /// <exception cref="ArgumentException">
    /// A lot is of another territory or service, or the PSEJ of the territory is not the estimate that is explained.
    /// </exception>
    public static BonusTerritoireExplanation Explain(
        Territory territory, IReadOnlyList<PlaceLot> lots, int year, Bareme bareme, InputSources sources, Explanation psej)
    {
        Check(territory, lots, year, bareme);
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(psej);
        return territory.IsPsejEstimated && territory.Psej == psej.Root.Amount?.Numerators
            ? BonusExplanations.Of(territory, [.. lots], year, bareme, sources, psej)
            : throw new ArgumentException($"The PSEJ of {territory.Code} is not the estimate that is explained.", nameof(psej));
    }

    /// <summary>
    /// The same calculation from lots as columns to lines as columns, for many territories: nothing is made for a lot but its numbers.
    /// </summary>
    internal static void Fill(Territory territory, LotTable lots, int year, Bareme bareme, LineTable into) =>
        into.Take(Run(territory, lots, BonusCard.Of(bareme, year, territory.Service)));

    /// <summary>
    /// The same from lots that are checked, in the memory of a calculation before, whose lines are of no meaning any more.
    /// </summary>
    internal static BonusTerritoireResult Again(
        Territory territory, PlaceLot[] lots, LotTable table, int year, Bareme bareme, ref TerritoryYear<PlainWork>? memory)
    {
        var run = Run(territory, table, BonusCard.Of(bareme, year, territory.Service));
        if (memory is null)
        {
            memory = new(run);
        }
        else
        {
            memory.Take(run);
        }

        return BonusResults.Of(memory, lots);
    }

    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is before the first text, or beyond any known law.</exception>
    internal static void CheckYear(int year, Bareme bareme)
    {
        if (year < FirstYear(bareme) || year > LastYear)
        {
            throw new ArgumentOutOfRangeException(
                nameof(year), year, $"The bonus territoire is known from {FirstYear(bareme)} to {LastYear}.");
        }
    }

    private static TerritoryYear<PlainWork> Plainly(Territory territory, IReadOnlyList<PlaceLot> lots, int year, Bareme bareme) =>
        new(Run(territory, LotTable.Of(lots), BonusCard.Of(bareme, year, territory.Service)));

    private static BonusRun<PlainWork> Run(Territory territory, LotTable lots, BonusCard card) =>
        new(new PlainWork(new UsedFigures(card.All)), territory, lots, card);

    internal static void Check(Territory territory, IReadOnlyList<PlaceLot> lots, int year, Bareme bareme)
    {
        ArgumentNullException.ThrowIfNull(territory);
        ArgumentNullException.ThrowIfNull(lots);
        ArgumentNullException.ThrowIfNull(bareme);
        CheckYear(year, bareme);
        Guard.CheckElements(lots, nameof(lots));
        if (lots.FirstOrDefault(lot => lot.Territory != territory.Code || lot.Service != territory.Service) is { } stray)
        {
            throw new ArgumentException(
                $"The lot of structure {stray.Structure} is of territory {stray.Territory}, service {stray.Service}, "
                + $"not {territory.Code}, {territory.Service}.",
                nameof(lots));
        }
    }
}
