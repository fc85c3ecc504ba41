using Ctg.Funding.Baremes;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>Splits what the transition changes between its causes, exactly, then to the cent.</summary>
/// <param name="transition">The passage of the territory.</param>
/// <param name="existing">What existing places get.</param>
/// <param name="notifiedOver">Reference units of a notified amount, above 0; <see langword="null"/> where the amount has a divisor of its own, or they are not known.</param>
/// <param name="divisor">What the amounts of drafts are divided by to give euros.</param>
/// <param name="whileDue">What a line would get over every month due.</param>
internal sealed class TransitionCauses(Transition transition, ExistingPlaces existing, decimal? notifiedOver, decimal divisor, Func<DraftLine, UnitAmount?> whileDue)
{
    private const int Causes = 7;

    /// <summary>A notified amount has no divisor of its own: the PSEJ of a reference unit then brings one in.</summary>
    private readonly decimal _scale = notifiedOver ?? 1;

    internal BeforeAfter Of(BonusTerritoireResult result, IReadOnlyList<DraftLine> drafts)
    {
        if (result.IsPartial || result is not { Difference: not null, PsejPerYear: { } psej, PsejDue: { } due, Total: { } total })
        {
            return new BeforeAfter(result);
        }

        DraftLine[] paid = [.. drafts.Where(draft => draft.Amount is not null)];
        var low = Reading(paid, psej.Min, bounds => bounds.Min, due.Min + total.Min - psej.Min);
        var isBounded = psej.Max is not null && total.Max is not null && paid.All(draft => IsBounded(draft));
        return new BeforeAfter(result)
        {
            Low = low,
            High = !isBounded ? null : result.Difference is { IsExact: true } && psej.IsExact && paid.All(IsExact)
                ? low
                : Reading(paid, psej.Max!.Value, bounds => bounds.Max!.Value, due.Max!.Value + total.Max!.Value - psej.Max.Value),
        };
    }

    private static bool IsExact(DraftLine draft) => draft.Amount!.Value.IsExact;

    private static bool IsBounded(DraftLine draft) => draft.Amount!.Value is { Total.Max: not null, Base.Max: not null, Rattrapage.Max: not null, Trajectoire.Max: not null };

    /// <summary>The causes with every figure at one end; amounts are numerators over the divisor, times the reference units of a notified amount.</summary>
    private CauseSplit Reading(DraftLine[] paid, decimal psej, Func<Bounds, decimal> end, decimal difference)
    {
        var monthsDue = transition.Due.Count;
        var exact = new decimal[Causes];
        exact[0] = -psej * existing.Divisor * monthsDue * _scale;
        foreach (var draft in paid)
        {
            var actual = draft.Amount!.Value;
            var full = draft.Hours is null ? whileDue(draft) ?? actual : actual;
            var (total, rattrapage, trajectoire) = (end(full.Total), end(full.Rattrapage), end(full.Trajectoire));
            if (draft.Offre == Offre.Existante)
            {
                var before = BeforeOf(draft.Lot.Units, psej, end, monthsDue);
                exact[0] += before;
                exact[1] += ((total - rattrapage - trajectoire) * _scale) - before;
            }
            else
            {
                exact[0] += end(full.Base) * _scale;
                exact[4] += (total - end(full.Base) - full.Rebond - trajectoire) * _scale;
            }

            exact[2] += full.Rebond * _scale;
            exact[3] += rattrapage * _scale;
            exact[5] += trajectoire * _scale;
            exact[6] += (end(actual.Total) - total) * _scale;
        }

        return Rounded(exact, divisor * _scale, difference, Causes + 2 + paid.Length);
    }

    /// <summary>What units got under the CEJ, each as a reference unit did; where a notified amount leaves those unknown, as it gets now.</summary>
    private decimal BeforeOf(decimal units, decimal psej, Func<Bounds, decimal> end, int monthsDue) => (psej, notifiedOver) switch
    {
        (0, _) => 0,
        (_, not null) => psej * units * monthsDue,
        _ => end(existing.ScaledAmount!.Value) * units * monthsDue,
    };

    /// <summary>Cuts each cause to the cent below, then gives the cents left to the largest remainders; a cause that is nothing stays so.</summary>
    private static CauseSplit Rounded(decimal[] exact, decimal divisor, decimal difference, int mostCents)
    {
        decimal Remainder(int i) => ((exact[i] * 100 % divisor) + divisor) % divisor;
        var cents = Enumerable.Range(0, Causes).Select(i => ((exact[i] * 100) - Remainder(i)) / divisor).ToArray();
        var left = (difference * 100) - cents.Sum();
        if (Math.Abs(left) > mostCents)
        {
            throw new InvalidOperationException($"The causes miss the difference {difference} by {left} cents, more than rounding can.");
        }

        var whole = (int)Math.Floor(left);
        var order = Enumerable.Range(0, Causes).Where(i => exact[i] != 0).OrderByDescending(Remainder).ThenBy(i => i).ToArray();
        for (var given = 0; given < Math.Abs(whole) && order.Length > 0; given++)
        {
            var i = whole > 0 ? order[given % order.Length] : order[^((given % order.Length) + 1)];
            cents[i] += Math.Sign(whole);
        }

        // A PSEJ may have parts of a cent, which the volume takes, as it takes the PSEJ.
        cents[0] += (difference * 100) - cents.Sum();
        return new CauseSplit(cents[0] / 100, cents[1] / 100, cents[2] / 100, cents[3] / 100, cents[4] / 100, cents[5] / 100, cents[6] / 100);
    }
}
