using Ctg.Funding.Baremes;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Territories;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>R4: the amount of one existing place, the same for every structure of the territory.</summary>
internal sealed record ExistingPlaces
{
    private ExistingPlaces(Bounds? scaledAmount, Diagnostic? missing = null)
    {
        ScaledAmount = scaledAmount;
        Missing = missing;
    }

    /// <summary>Gets the amount per place times <see cref="Divisor"/>, before floor, rattrapage and revaluation; <see langword="null"/> where it is missing.</summary>
    internal Bounds? ScaledAmount { get; }

    /// <summary>Gets the reference places where the PSEJ is spread over them, else 1.</summary>
    internal decimal Divisor => SpreadOver ?? 1;

    /// <summary>Gets the reference places over which the PSEJ is spread; <see langword="null"/> where it is not.</summary>
    internal decimal? SpreadOver { get; private init; }

    /// <summary>Gets what is missing where the amount cannot be determined.</summary>
    internal Diagnostic? Missing { get; }

    /// <summary>Gets the reference places counted in the inventory (H-03); <see langword="null"/> where they were not.</summary>
    internal decimal? CountedPlaces { get; private init; }

    /// <summary>R4: the notified amount, else nothing for a territory that never had a CEJ, else the PSEJ over the reference places.</summary>
    internal static ExistingPlaces Of(Territory territory, IReadOnlyList<PlaceLot> lots, Transition transition, YearScale scale, BonusTrace? trace)
    {
        if (territory.NotifiedAmount is { } notified)
        {
            trace?.RecordNotified(notified);
            return new ExistingPlaces(notified);
        }

        if (territory.NeverHadCej)
        {
            trace?.RecordWithoutCej();
            return new ExistingPlaces(Bounds.Of(0));
        }

        if (territory.Psej is not { } psej)
        {
            return new ExistingPlaces(null, Error(Codes.PsejMissing));
        }

        var reference = ReferenceUnits.Of(territory, lots, transition, scale);
        var counted = reference.Counted is null ? null : reference.Number;
        if (reference.Number is not ({ } places and > 0))
        {
            return new ExistingPlaces(null, Error(Codes.ReferencePlacesMissing, transition.ReferenceDate)) { CountedPlaces = counted };
        }

        trace?.RecordQuotient(psej, places, reference.Counted is { } lotsCounted ? trace.PlacesOf(lotsCounted) : null);
        return new ExistingPlaces(psej) { SpreadOver = places, CountedPlaces = counted };
    }

    /// <summary>§4: the contracted units that the cap on new ones counts from: those given, else those open at the reference date (H-03).</summary>
    internal static decimal? Contracted(Territory territory, IReadOnlyList<PlaceLot> lots, Transition transition, YearScale scale, BonusTrace? trace)
    {
        var reference = ReferenceUnits.Of(territory, lots, transition, scale);
        if (reference is not { Counted: { } lotsCounted, Number: { } counted })
        {
            return reference.Number;
        }

        if (counted == 0)
        {
            return null;
        }

        trace?.RecordContracted(counted, lotsCounted);
        return counted;
    }

    /// <summary>R4 after the quotient: the floor where known, the rattrapage, the revaluations since 2025.</summary>
    internal Rate RateIn(ScaleSegment segment, YearScale scale, Territory territory, BonusTrace? trace)
    {
        if (ScaledAmount is not { } amount)
        {
            return new Rate(null, [Missing!]) { Steps = trace?.Missing(Missing!) };
        }

        var low = CardFor(segment, scale, territory, bounds => bounds.Min);
        var high = CardFor(segment, scale, territory, bounds => bounds.Max!.Value);
        var lowAmounts = CaughtUp(amount.Min, low);
        (decimal? Floored, decimal? Total) highAmounts = amount.Max switch
        {
            null => (null, null),
            _ when high == low && amount.IsExact => lowAmounts,
            { } highest => CaughtUp(highest, high),
        };

        var unknown = UnknownAbove(segment, scale, territory);
        var isFloorUnknown = unknown is not null && ReferenceEquals(unknown, segment.Floor);
        var basis = new Bounds(lowAmounts.Floored, isFloorUnknown ? null : highAmounts.Floored);
        var total = new Bounds(lowAmounts.Total, unknown is null ? highAmounts.Total : null);
        var rattrapage = amount.IsExact
            ? new Bounds(lowAmounts.Total - lowAmounts.Floored, unknown is null ? highAmounts.Total - highAmounts.Floored : null)
            : RattrapageOver(low, high, unknown is not null && !isFloorUnknown);
        var steps = trace?.CaughtUp(segment, Divisor, basis, total, rattrapage);
        foreach (var revaluation in scale.Revaluations)
        {
            var addition = revaluation.Addition(total, territory, Divisor);
            basis = basis.Plus(addition.Addition.Times(Divisor));
            var revalued = revaluation.Apply(total, territory, Divisor);
            steps = trace?.Revalued(steps!, revaluation, revalued, basis, addition, revaluation.GoesByBands(total, territory), segment, Divisor);
            unknown ??= revalued.Max is null ? revaluation.Value : null;
            total = revalued;
        }

        return new Rate(new UnitAmount(total, basis, 0, rattrapage, Bounds.Of(0), Bounds.Of(0)), Reasons(segment, scale, territory, total, amount, unknown)) { Steps = steps };
    }

    /// <summary>The figure whose absence leaves the amount without a maximum before the revaluation; <see langword="null"/> where none does.</summary>
    private static FigureValue? UnknownAbove(ScaleSegment segment, YearScale scale, Territory territory)
    {
        var hasRattrapage = territory.IsUnderRattrapage && segment.Rattrapage is { IsBeforeMeasure: false };
        return hasRattrapage switch
        {
            true when KnownAmount(segment.Rattrapage, scale.Year) is null => segment.Rattrapage,
            true when scale.RaisesToFloor && KnownAmount(segment.Floor, scale.Year) is null => segment.Floor,
            _ => null,
        };
    }

    /// <summary>The figures that the amount uses, for the result's list.</summary>
    internal static IEnumerable<FigureValue?> FiguresIn(ScaleSegment segment, YearScale scale, Territory territory)
    {
        if (!scale.IsForPlaces)
        {
            return [];
        }

        IEnumerable<FigureValue?> rattrapage = territory.IsUnderRattrapage ? [segment.Rattrapage, scale.RattrapageMethod] : [];
        IEnumerable<FigureValue?> withoutFloor = KnownAmount(segment.Floor, scale.Year) is null ? [scale.LowAmount] : [];
        return [segment.Floor, .. withoutFloor, .. rattrapage, .. scale.Revaluations.SelectMany(revaluation => new[] { revaluation.Value, revaluation.ThresholdsFor(territory) })];
    }

    /// <summary>What the rattrapage adds to an amount that is only bounded: an addition is always the same; up to a floor, from nothing to all of it.</summary>
    private Bounds RattrapageOver(RateCard low, RateCard high, bool isUnknown) =>
        new(low.RaisesToFloor ? 0 : low.Rattrapage * Divisor, isUnknown ? null : high.Rattrapage * Divisor);

    private (decimal Floored, decimal Total) CaughtUp(decimal amount, RateCard card)
    {
        var floored = card.Floor is { } floor ? Math.Max(amount, floor * Divisor) : amount;
        var caughtUp = card.RaisesToFloor
            ? Math.Max(floored, ((card.Floor ?? 0) + card.Rattrapage) * Divisor)
            : floored + (card.Rattrapage * Divisor);
        return (floored, caughtUp);
    }

    private static RateCard CardFor(ScaleSegment segment, YearScale scale, Territory territory, Func<Bounds, decimal> bound) => new()
    {
        Floor = KnownAmount(segment.Floor, scale.Year) is { } floor ? bound(floor) : null,
        Rattrapage = territory.IsUnderRattrapage && KnownAmount(segment.Rattrapage, scale.Year) is { } rattrapage ? bound(rattrapage) : 0,
        RaisesToFloor = territory.IsUnderRattrapage && scale.RaisesToFloor,
    };

    private static Bounds? KnownAmount(FigureValue? value, int year) => value is not null && value.ServesIn(year) ? value.Amount : null;

    /// <summary>Why the amount is not exact: the figure without which it has no maximum, and those of which only a range is known.</summary>
    private static List<Diagnostic> Reasons(ScaleSegment segment, YearScale scale, Territory territory, Bounds total, Bounds amount, FigureValue? unknown)
    {
        var reasons = new List<Diagnostic>();
        void Add(string code, FigureValue? value, bool applies)
        {
            if (applies && value is not null)
            {
                reasons.Add(new Diagnostic(code, DiagnosticSeverity.Notice, value.Figure));
            }
        }

        if (!total.IsExact)
        {
            if (!amount.IsExact)
            {
                reasons.Add(new Diagnostic(Codes.PsejBounds, DiagnosticSeverity.Notice));
            }

            Add(Codes.NoUpperBound, unknown, true);
            Add(Codes.RangeOnly, segment.Floor, KnownAmount(segment.Floor, scale.Year) is { IsExact: false });
            Add(Codes.RangeOnly, segment.Rattrapage, territory.IsUnderRattrapage && KnownAmount(segment.Rattrapage, scale.Year) is { IsExact: false });
            Add(Codes.RangeOnly, scale.Revaluations.FirstOrDefault(revaluation => revaluation.IsKnown && !revaluation.IsExactFor(territory))?.Value, true);
        }

        return reasons;
    }

    private static Diagnostic Error(string code, params object[] arguments) => new(code, DiagnosticSeverity.Error, [.. arguments]);
}
