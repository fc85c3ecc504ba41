using Ctg.Funding.Scenarios;

namespace Ctg.Funding.Verifications;

/// <summary>Two things together: those that, from what each does alone, should come to the notified amount, are calculated, the simplest
/// first. What each does to a lot is taken as a share of it, or as an addition.</summary>
internal sealed class PairSearch(TerritoryCase calculation, VerifiedAmount row, IReadOnlyList<Tried> singles)
{
    private const int MostPairs = 256;
    private const decimal Near = 1;
    private const decimal Part = 0.0002m;

    internal List<Tried> Find(TrialCount count)
    {
        var found = new List<Tried>();
        if (row.Computed is not { IsExact: true })
        {
            return found;
        }

        var worth = Worth();
        foreach (var (pair, _) in worth.OrderBy(each => each.Cost).Take(MostPairs))
        {
            if (!count.Take())
            {
                break;
            }

            if (calculation.Try(Together(pair[0].Scenario, pair[1].Scenario)) is { } trial)
            {
                found.Add(new Tried(pair, trial));
            }
        }

        return found;
    }

    /// <summary>The pairs that should come near the notified amount.</summary>
    private List<(Suspect[] Pair, int Cost)> Worth()
    {
        int[] lots =
        [
            .. Enumerable.Range(0, calculation.Lots.Count)
                .Where(lot => row.Structure.Length == 0 || calculation.Lots[lot].Structure == row.Structure),
        ];
        if (lots.Any(lot => calculation.Base.Amounts[lot] is not { IsExact: true }))
        {
            return [];
        }

        Effect[] effects = [.. singles.Where(each => each.Suspects[0].MayBeOneOfTwo).Select(each => EffectOf(each, lots)).OfType<Effect>()];
        var (notified, within) = (row.Notified!.Value, Math.Max(Near, row.Notified.Value * Part));
        var worth = new List<(Suspect[], int)>();
        for (var i = 0; i < effects.Length; i++)
        {
            for (var j = i + 1; j < effects.Length; j++)
            {
                var (one, other) = (effects[i], effects[j]);
                if (one.MayGoWith(other)
                    && (Math.Abs(one.Sum + other.Sum - row.Computed!.Value.Min - notified) <= within
                        || Math.Abs(one.Times(other) - notified) <= within))
                {
                    worth.Add(([one.Suspect, other.Suspect], one.Suspect.Cost + other.Suspect.Cost));
                }
            }
        }

        return worth;
    }

    private Effect? EffectOf(Tried single, int[] lots)
    {
        if (single.Trial.Amounts.Length != calculation.Lots.Count || lots.Any(lot => single.Trial.Amounts[lot] is not { IsExact: true }))
        {
            return null;
        }

        var share = 1m;
        if (single.TakesAdvances)
        {
            var all = calculation.Read(calculation.Base, row.Structure, takesAdvances: true)!.Value.Min;
            share = row.Computed!.Value.Min == 0 ? 0 : all / row.Computed.Value.Min;
        }

        decimal[] amounts = [.. lots.Select(lot => single.Trial.Amounts[lot]!.Value.Min * share)];
        var shares = new decimal[lots.Length];
        for (var i = 0; i < lots.Length; i++)
        {
            var before = calculation.Base.Amounts[lots[i]]!.Value.Min;
            shares[i] = before == 0 ? 1 : amounts[i] / before;
        }

        return new Effect(single.Suspects[0], amounts, shares, amounts.Sum());
    }

    internal static Scenario Together(Scenario one, Scenario other) => new($"{one.Name} + {other.Name}")
    {
        Bareme = Together(one.Bareme, other.Bareme),
        Territories = [.. one.Territories, .. other.Territories],
        Lots = [.. one.Lots, .. other.Lots],
    };

    private static BaremeChange Together(BaremeChange one, BaremeChange other) => other with
    {
        IsWithoutRebond = one.IsWithoutRebond || other.IsWithoutRebond,
        FiguresJson = one.FiguresJson.Length > 0 ? one.FiguresJson : other.FiguresJson,
    };

    /// <summary>What a suspect alone does to the row: the amount of each lot, and its share of what it is as the inputs say.</summary>
    private sealed record Effect(Suspect Suspect, decimal[] Amounts, decimal[] Shares, decimal Sum)
    {
        internal decimal Times(Effect other)
        {
            var sum = 0m;
            for (var i = 0; i < Amounts.Length; i++)
            {
                sum += Amounts[i] * other.Shares[i];
            }

            return sum;
        }

        /// <summary>Two of one kind are two things only where they are of two lots; two that set the same figure are one.</summary>
        internal bool MayGoWith(Effect other) => Suspect.Cause.Kind == other.Suspect.Cause.Kind
            ? Suspect.Line != other.Suspect.Line && Suspect.Line * other.Suspect.Line != 0
            : Suspect.Scenario.Bareme.FiguresJson.Length == 0 || other.Suspect.Scenario.Bareme.FiguresJson.Length == 0;
    }
}
