using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Explanations;
using Ctg.Funding.Territories;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>Calculates a territory again as if a figure were known, or a missing input given.</summary>
internal sealed class IfKnown(
    Territory territory, IReadOnlyList<PlaceLot> lots, IReadOnlyList<string> names, int year, Bareme bareme, Explanation? psej)
{
    internal Recalculation Recalculation(Func<BonusTerritoireResult, Bounds?> amount) =>
        new(bareme, figures => amount(BonusTerritoireCalculator.Calculate(By(figures), lots, year, figures)))
        {
            IfGiven = leaf => Years(leaf)?.Select(amount).ToArray(),
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
        AnswersFor(input)?.Select(answer => BonusTerritoireCalculator.Calculate(answer, lots, year, bareme)).ToArray()
        ?? LotsFor(input)?.Select(answer => BonusTerritoireCalculator.Calculate(territory, answer, year, bareme)).ToArray();

    /// <summary>The lots as they would be were the QPV of one of them checked; <see langword="null"/> where it is not to be.</summary>
    private PlaceLot[][]? LotsFor(ExplanationStep leaf) =>
        leaf.Kind is "qpv" or "qpv_ancien" && leaf.Word == QpvFacts.WordOf(Membership.Unknown)
            ? [With(leaf, Membership.Out), With(leaf, Membership.In)]
            : null;

    private PlaceLot[] With(ExplanationStep leaf, Membership isIn) =>
        [.. lots.Select((lot, i) => leaf.Id == $"{names[i]}/{leaf.Kind}" ? Checked(lot, leaf.Kind, isIn) : lot)];

    /// <summary>The lot with one of the lists told; with both, where one answer stands for the two.</summary>
    private static PlaceLot Checked(PlaceLot lot, string column, Membership isIn) =>
        column == "qpv_ancien" ? lot with { QpvAncien = isIn }
        : lot.QpvAncien == lot.QpvActuel ? lot with { QpvActuel = isIn, QpvAncien = isIn }
        : lot with { QpvActuel = isIn };

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
