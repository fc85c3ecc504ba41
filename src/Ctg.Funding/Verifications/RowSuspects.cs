using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Scenarios;

namespace Ctg.Funding.Verifications;

/// <summary>What the differences themselves point to: numbers that would account for them, amounts swapped, advances.</summary>
internal sealed class RowSuspects(TerritoryCase calculation, IReadOnlyList<VerifiedAmount> rows)
{
    private const int MostRows = 6;

    private readonly TerritorySuspects _territory = new(calculation);

    /// <summary>The advances taken for the whole (rule R9).</summary>
    internal Suspect Advances { get; } = new(
        new(CauseKind.Acomptes, TerritorySuspects.Sentence(Codes.CauseAdvances)), Costs.Fact, new Scenario(Words<CauseKind>.Of(CauseKind.Acomptes)))
    {
        TakesAdvances = true,
    };

    /// <summary>Two structures of which each is notified what the other is due.</summary>
    internal IEnumerable<Suspect> Swaps() =>
        from one in Structures
        from other in Structures
        where string.CompareOrdinal(one.Structure, other.Structure) < 0
            && Tolerance.Cent.Holds(other.Computed!.Value, one.Notified!.Value)
            && Tolerance.Cent.Holds(one.Computed!.Value, other.Notified!.Value)
        select new Suspect(
            new(CauseKind.Echange, TerritorySuspects.Sentence(Codes.CauseSwap, one.Structure, other.Structure)), Costs.Fact,
            new Scenario(Words<CauseKind>.Of(CauseKind.Echange))
            {
                Lots = [Counted(one.Structure, other.Structure), Counted(other.Structure, one.Structure)],
            });

    /// <summary>The PSEJ, and the reference places, that the differences point to, one by one and together. What a row gets of a euro of
    /// PSEJ is found by calculating again with twice as much.</summary>
    internal IEnumerable<Suspect> Fitted()
    {
        if (calculation.Territory is not { Psej: { Exact: { } psej and > 0 }, NotifiedAmount: null }
            || calculation.Try(_territory.Changing(CauseKind.Psej, change => change with { Psej = psej * 2 })) is not { } twice)
        {
            yield break;
        }

        var gains = rows.Where(row => row.Verdict == Verdict.Ecart && row.Computed is { IsExact: true })
            .Select(row => (Missing: row.Notified!.Value - row.Computed!.Value.Min, Gain: twice.Of(row.Structure)?.Exact - row.Computed.Value.Min))
            .Where(each => each.Gain > 0).Take(MostRows).ToArray();
        (decimal Missing, decimal? Gain)[] all =
            gains.Length > 1 ? [(gains.Sum(each => each.Missing), gains.Sum(each => each.Gain)), .. gains] : gains;
        foreach (var share in all.Select(each => each.Missing / each.Gain!.Value).Distinct().Where(share => share is > -0.9m and < 9))
        {
            foreach (var amount in new[] { decimal.Round(psej * (1 + share)), decimal.Round(psej * (1 + share), 2) }.Distinct())
            {
                if (amount != psej && amount < Guard.HighestEuros)
                {
                    yield return new Suspect(
                        new(CauseKind.Psej, TerritorySuspects.Sentence(Codes.CausePsej, amount, psej)), Costs.Fitted,
                        _territory.Changing(CauseKind.Psej, change => change with { Psej = amount })) { IsFitted = true };
                }
            }

            if (calculation.Result.ReferenceUnits is { } places && decimal.Round(places / (1 + share)) is > 0 and var pointed
                && Math.Abs(pointed - places) > Costs.MostAway / 2)
            {
                yield return _territory.ReferencePlaces(pointed, Costs.Number + Costs.MostAway);
            }
        }
    }

    private IEnumerable<VerifiedAmount> Structures => rows.Where(row =>
        row is { Verdict: Verdict.Ecart, Structure.Length: > 0, Computed: { IsExact: true } });

    private LotChange Counted(string structure, string under) => new()
    {
        Territories = [calculation.Territory.Code],
        Lines = [.. calculation.Lots.Where(lot => lot.Structure == structure).Select(lot => lot.Line)],
        Structure = under,
    };
}
