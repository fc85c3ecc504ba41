using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Scenarios;

namespace Ctg.Funding.Verifications;

/// <summary>What the differences themselves point to: numbers that would account for them, amounts swapped, advances.</summary>
internal sealed class RowSuspects(TerritoryCase calculation, IReadOnlyList<VerifiedAmount> rows)
{
    private const int MostRows = 6;
    private const decimal Short = 0.2m;

    private readonly TerritorySuspects _territory = new(calculation);

    /// <summary>The advances taken for the whole (rule R9).</summary>
    internal Suspect Advances { get; } = new(
        new(CauseKind.Acomptes, TerritorySuspects.Sentence(Codes.CauseAdvances)), Costs.Fact,
        new Scenario(Words<CauseKind>.Of(CauseKind.Acomptes)))
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
    /// PSEJ is found by calculating again with about twice as much: above any floor, an amount goes in a straight line.</summary>
    internal IEnumerable<Suspect> Fitted()
    {
        if (calculation.Territory is not { Psej: { Exact: { } psej and > 0 }, NotifiedAmount: null } || Line(psej) is not { } line)
        {
            yield break;
        }

        var rows = Pointing(line).Take(MostRows).ToArray();
        (decimal Missing, decimal Gain)[] all =
            rows.Length > 1 ? [(rows.Sum(each => each.Missing), rows.Sum(each => each.Gain)), .. rows] : rows;
        foreach (var times in all.Select(each => 2 + (each.Missing / each.Gain)).Distinct().Where(times => times is > 0.1m and < 10))
        {
            foreach (var amount in new[] { decimal.Round(psej * times), decimal.Round(psej * times, 2) }.Distinct())
            {
                if (amount != psej && amount < Guard.HighestEuros)
                {
                    yield return new Suspect(
                        new(CauseKind.Psej, TerritorySuspects.Sentence(Codes.CausePsej, amount, psej)), Costs.Fitted,
                        _territory.Changing(CauseKind.Psej, change => change with { Psej = amount }))
                    {
                        IsFitted = true,
                    };
                }
            }

            if (calculation.Result.ReferenceUnits is { } places && decimal.Round(places / times) is > 0 and var pointed
                && Math.Abs(pointed - places) > Costs.MostAway / 2)
            {
                yield return _territory.ReferencePlaces(pointed, Costs.FarNumber);
            }
        }
    }

    private (Trial Nearly, Trial Twice)? Line(decimal psej)
    {
        Trial? With(decimal times) =>
            calculation.Try(_territory.Changing(CauseKind.Psej, change => change with { Psej = decimal.Round(psej * times, 4) }));
        return With(2 - Short) is { } nearly && With(2) is { } twice ? (nearly, twice) : null;
    }

    /// <summary>What each row lacks of its amount with twice the PSEJ, and what the PSEJ once more would bring it.</summary>
    private IEnumerable<(decimal Missing, decimal Gain)> Pointing((Trial Nearly, Trial Twice) line)
    {
        foreach (var row in rows.Where(row => row.Verdict == Verdict.Ecart && row.Computed is { IsExact: true }))
        {
            if (line.Twice.Of(row.Structure)?.Exact is { } most && line.Nearly.Of(row.Structure)?.Exact is { } less && most > less)
            {
                yield return (row.Notified!.Value - most, (most - less) / Short);
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
