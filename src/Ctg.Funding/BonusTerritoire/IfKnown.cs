using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Explanations;
using Ctg.Funding.Territories;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>Calculates a territory again as if a figure were known, or a missing input given.</summary>
internal sealed class IfKnown(Territory territory, IReadOnlyList<PlaceLot> lots, int year, Bareme bareme, Explanation? psej)
{
    internal Recalculation Recalculation(Func<BonusTerritoireResult, Bounds?> amount) =>
        new(bareme, figures => amount(BonusTerritoireCalculator.Calculate(By(figures), lots, year, figures)))
        {
            IfGiven = leaf =>
                AnswersFor(leaf)?.Select(answer => amount(BonusTerritoireCalculator.Calculate(answer, lots, year, bareme))).ToArray(),
        };

    /// <summary>
    /// The year as it would be if a figure were known, all its values together: at their low ends, then at their high ones where each has
    /// one.
    /// </summary>
    internal IReadOnlyList<BonusTerritoireResult> Years(IReadOnlyList<FigureValue> values)
    {
        BonusTerritoireResult Taking(Func<Bounds, decimal> end)
        {
            var figures = values.Aggregate(bareme, (known, value) => known.Pin(value, value.At(end, whenUnknown: 0)));
            return BonusTerritoireCalculator.Calculate(By(figures), lots, year, figures);
        }

        var low = Taking(bounds => bounds.Min);
        return values.All(value => value.IsKnown) ? [low, Taking(bounds => bounds.Max ?? bounds.Min)] : [low];
    }

    /// <summary>The year under each answer that a missing input may have; none where nothing can be said without it, <see langword="null"/>
    /// where it is not missing.</summary>
    internal IReadOnlyList<BonusTerritoireResult>? Years(ExplanationStep input) =>
        AnswersFor(input)?.Select(answer => BonusTerritoireCalculator.Calculate(answer, lots, year, bareme)).ToArray();

    /// <summary>The territory as it would be by other figures: an estimate of its PSEJ rests on them too.</summary>
    private Territory By(Bareme figures) => psej is null ? territory : territory with { Psej = psej.Recalculation.Amount(figures) };

    /// <summary>
    /// The territory under each answer that a missing input may have; none where no answer can be tried, <see langword="null"/> where it is
    /// not missing.
    /// </summary>
    private Territory[]? AnswersFor(ExplanationStep leaf) => leaf.Kind switch
    {
        "zone_rurale" when territory.RuralZoning is { Zrr: Membership.Unknown } or { Frr: Membership.Unknown } =>
            [
                territory with { RuralZoning = RuralZoning.None },
                territory with { RuralZoning = new RuralZoning(Membership.In, Membership.In) },
            ],
        "tranche" when territory.Tranche is null && Tranches() is { Count: > 0 } tranches =>
            [.. tranches.Select(tranche => territory with { Tranche = tranche })],
        "psej_eaje" when territory is { Psej: null, NotifiedAmount: null, NeverHadCej: false } => [territory with { Psej = Bounds.Of(0) }],
        "places_reference" when territory is { Psej: not null, ReferenceUnits: null, NotifiedAmount: null } && leaf.Amount is null => [],
        _ => psej?.Recalculation.IfGiven(leaf)?.Select(estimate => territory with { Psej = estimate }).ToArray(),
    };

    /// <summary>Tranches that the barème has a row for.</summary>
    private IReadOnlyList<int> Tranches() => [.. BonusCard.Of(bareme, year, territory.Service).Segments
        .SelectMany(segment => segment.Tranches?.Value.Rows ?? []).Select(row => row.Tranche).OfType<int>().Distinct().Order()];
}
