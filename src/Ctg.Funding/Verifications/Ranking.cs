using Ctg.Funding.Basics;
using Ctg.Funding.Scenarios;

namespace Ctg.Funding.Verifications;

/// <summary>Ranks what accounts for a difference: as closely as possible first, then what supposes least. The other amounts of the
/// territory are heard: what accounts for several differences at once supposes less, what would move amounts that conform supposes
/// more.</summary>
internal sealed class Ranking(TerritoryCase calculation, IReadOnlyList<VerifiedAmount> rows, VerificationSettings settings)
{
    private const decimal Cent = 0.01m;
    private const decimal NearEuros = 1;
    private const decimal NearPart = 0.0001m;
    private const decimal Closer = 10;

    /// <summary>The explanations among what was tried.</summary>
    internal List<Diagnosis> Fitting(VerifiedAmount row, IEnumerable<Tried> tried)
    {
        var fitting = new List<Diagnosis>();
        foreach (var each in tried)
        {
            if (calculation.Read(each.Trial, row.Structure, each.TakesAdvances) is { } amount && FitOf(row, amount) is { } fit)
            {
                fitting.Add(DiagnosisOf(row, each, amount, fit));
            }
        }

        return fitting;
    }

    /// <summary>The best of them, ranked: those that nothing tells apart have one rank.</summary>
    internal static IReadOnlyList<Diagnosis> Best(VerifiedAmount row, IEnumerable<Diagnosis> found, int most)
    {
        var ordered = found.OrderBy(each => each.Fit).ThenBy(each => each.Cost).ThenBy(each => each.Away).ThenBy(each => each.Causes.Count)
            .ThenBy(each => Math.Abs(row.Notified!.Value - each.Amount.Min)).ThenBy(TextOf, StringComparer.Ordinal).DistinctBy(Told)
            .ToArray();

        // Numbers found from the difference are a cent apart for nothing: the closest is enough.
        static string Told(Diagnosis each) => each.IsFitted ? each.Causes[0].Kind.ToString() : TextOf(each);
        (Fit, int) Place(Diagnosis each) => (each.Fit, each.Cost);
        var sizes = ordered.CountBy(Place).ToDictionary();
        var best = new List<Diagnosis>();
        for (var i = 0; i < ordered.Length; i++)
        {
            var isTied = i > 0 && Place(ordered[i]) == Place(ordered[i - 1]);
            if (i >= most && !isTied)
            {
                break;
            }

            best.Add(ordered[i] with { Rank = isTied ? best[^1].Rank : i + 1, IsTied = sizes[Place(ordered[i])] > 1 });
        }

        return best;
    }

    private static string TextOf(Diagnosis diagnosis) => string.Join(" ", diagnosis.Causes.Select(cause => cause.Sentence));

    private Diagnosis DiagnosisOf(VerifiedAmount row, Tried tried, Bounds amount, Fit fit)
    {
        var (together, against, missing) = (1, 0, 0);
        foreach (var other in rows)
        {
            // The whole and its structures say the same thing twice: a structure is held against structures.
            if (ReferenceEquals(other, row) || (other.Structure.Length == 0) != (row.Structure.Length == 0) || tried.TakesAdvances
                || other is not { Notified: { } notified, Computed: { } computed } || tried.Trial.Of(other.Structure) is not { } now
                || now == computed)
            {
                continue;
            }

            if (other.Verdict == Verdict.Ecart)
            {
                (together, missing) = FitOf(other, now) is Fit.Exact or Fit.Proche ? (together + 1, missing) : (together, missing + 1);
            }
            else if (!settings.Tolerance.Holds(now, notified))
            {
                against++;
            }
        }

        var cost = tried.IsFitted ? together > 1 ? Costs.FittedTogether : Costs.Fitted
            : tried.Cost + (together > 1 ? Costs.Together : 0);
        return new Diagnosis([.. tried.Suspects.Select(suspect => suspect.Cause)], ScenarioOf(tried), amount, fit)
        {
            Together = together,
            Against = against,
            Away = tried.Away,
            IsFitted = tried.IsFitted,
            Cost = cost + (against > 0 ? Costs.Against : 0) + (missing > 0 ? Costs.Missing : 0),
        };
    }

    private static Scenario ScenarioOf(Tried tried) => tried.Suspects.Count == 1
        ? tried.Suspects[0].Scenario
        : PairSearch.Together(tried.Suspects[0].Scenario, tried.Suspects[1].Scenario);

    /// <summary>How well an amount is the one notified; <see langword="null"/> where it is not.</summary>
    private Fit? FitOf(VerifiedAmount row, Bounds amount)
    {
        var notified = row.Notified!.Value;
        if (!amount.IsExact)
        {
            return Tolerance.Cent.Holds(amount, notified) ? Fit.Possible : null;
        }

        var (gap, before) = (Math.Abs(amount.Min - notified), Math.Abs(row.Difference!.Value));
        return gap <= Cent * (1 + LotsOf(row)) && gap < before ? Fit.Exact
            : gap <= Math.Max(NearEuros, notified * NearPart) && gap * Closer <= before ? Fit.Proche
            : null;
    }

    private int LotsOf(VerifiedAmount row) =>
        row.Structure.Length == 0 ? calculation.Lots.Count : calculation.Lots.Count(lot => lot.Structure == row.Structure);
}
