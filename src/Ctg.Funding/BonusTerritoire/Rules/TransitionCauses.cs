using Ctg.Funding.Basics;
using Ctg.Funding.Terms;

namespace Ctg.Funding.BonusTerritoire.Rules;

/// <summary>Splits what the transition changes between its causes, exactly, then to the cent.</summary>
internal static class TransitionCauses
{
    private const int Causes = 7;

    internal static BeforeAfter Of(TerritoryYear<PlainWork> year)
    {
        var result = BonusResults.Of(year);
        if (result.IsPartial || result is not { Difference: not null, PsejPerYear: { } psej, PsejDue: { } due, Total: { } total })
        {
            return new BeforeAfter(result);
        }

        var reference = ReferenceOfNotified(year, result);
        Lot[] paid = [.. Enumerable.Range(0, year.Run.Lots.Count).Where(year.IsPaid).Select(lot => new Lot(year, lot))];
        var low = Reading(year, paid, reference, psej.Min, static bounds => bounds.Min, due.Min + total.Min - psej.Min);
        var isBounded = psej.Max is not null && total.Max is not null && paid.All(lot => lot.IsBounded);
        return new BeforeAfter(result)
        {
            Low = low,
            Figures = year.Run.Work.Used.Values(),
            High = !isBounded ? null : result.Difference is { IsExact: true } && psej.IsExact && paid.All(lot => lot.IsExact)
                ? low
                : Reading(year, paid, reference, psej.Max!.Value, static bounds => bounds.Max!.Value, due.Max!.Value + total.Max!.Value - psej.Max.Value),
        };
    }

    /// <summary>Reference units of a notified amount, given or counted (H-03), where existing places are compared with a PSEJ; <see langword="null"/> where they are not known.</summary>
    private static decimal? ReferenceOfNotified(TerritoryYear<PlainWork> year, BonusTerritoireResult result)
    {
        if (year.Run.Territory.NotifiedAmount is null || result.PsejPerYear is not { Max: not 0 } || !year.Has(static kind => !kind.HasFlag(LotKind.New)))
        {
            return null;
        }

        if (year.Run.Territory.ReferenceUnits is null)
        {
            year.Run.Read(year.Run.Card.ReferencePlaces);
        }

        return ExistingPlaces.ReferencePlaces(year.Run, year.Transition) is { IsKnown: true, Amount.Numerators.Min: > 0 and var places } ? places : null;
    }

    /// <summary>What units got under the CEJ over a year, each as a reference unit did; where a notified amount leaves those unknown, as it gets now.</summary>
    private static decimal BeforeOf(decimal units, decimal psej, ExistingAmount existing, decimal? reference, Func<Bounds, decimal> end) => (psej, reference) switch
    {
        (0, _) => 0,
        (_, not null) => psej * units,
        _ => end(existing.Amount.Amount.Numerators) * units,
    };

    /// <summary>The causes with every figure at one end; amounts are numerators over the divisor, times the reference units of a notified amount.</summary>
    private static CauseSplit Reading(TerritoryYear<PlainWork> year, Lot[] paid, decimal? reference, decimal psej, Func<Bounds, decimal> end, decimal difference)
    {
        // A notified amount has no divisor of its own: the PSEJ of a reference place then brings one in.
        var (existing, scale) = (year.Existing, reference ?? 1);
        var monthsDue = year.Transition.Due.Count;
        var exact = new decimal[Causes];
        exact[0] = -psej * existing.Divisor * monthsDue * scale;
        foreach (var lot in paid)
        {
            var (actual, full) = (lot.Actual, lot.WhileDue);
            var (total, rattrapage, trajectoire) = (end(full.Total), end(full.Rattrapage), end(full.Trajectoire));
            if (!lot.IsNew)
            {
                var before = BeforeOf(lot.Units, psej, existing, reference, end) * monthsDue;
                exact[0] += before;
                exact[1] += ((total - rattrapage - trajectoire) * scale) - before;
            }
            else
            {
                exact[0] += end(full.Base) * scale;
                exact[4] += (total - end(full.Base) - end(full.Rebond) - trajectoire) * scale;
            }

            exact[2] += end(full.Rebond) * scale;
            exact[3] += rattrapage * scale;
            exact[5] += trajectoire * scale;
            exact[6] += (end(actual.Total) - total) * scale;
        }

        return Rounded(exact, year.Scale.Divisor * scale, difference, Causes + 2 + paid.Length);
    }

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

    /// <summary>What a lot gets over what counts of the year, and would get if it were open all the while that the bonus is due; numerators over the divisor.</summary>
    private sealed class Lot
    {
        internal Lot(TerritoryYear<PlainWork> year, int lot)
        {
            Units = year.Run.Lots[lot].Units;
            IsNew = year.IsNew(lot);
            var kind = year.KindOf(lot);
            var due = new CountedPeriods(year.Run.Card, kind.Periods, year.Transition.FirstDue.Known, null);
            var own = LotAmount.Counted(year, lot);
            Actual = year.HoursOf(lot) is { } hours ? OfHours(kind, hours) : Over(own);
            WhileDue = year.HoursOf(lot) is null && IsKnown(due) ? Over(due) : Actual;
            IsExact = Actual.Total.IsExact && Actual.Base.IsExact && Actual.Rattrapage.IsExact && Actual.ZoneUplift.IsExact && Actual.Trajectoire.IsExact;
            IsBounded = Actual is { Total.Max: not null, Base.Max: not null, Rattrapage.Max: not null, Trajectoire.Max: not null };
        }

        internal decimal Units { get; }

        internal bool IsNew { get; }

        internal Parts Actual { get; }

        internal Parts WhileDue { get; }

        internal bool IsExact { get; }

        internal bool IsBounded { get; }

        private static bool IsKnown(CountedPeriods periods)
        {
            foreach (var counted in periods)
            {
                if (!counted.Period.Unit.Total.IsKnown)
                {
                    return false;
                }
            }

            return true;
        }

        private static Parts OfHours(KindYear kind, IReadOnlyList<NewHours.Part> hours)
        {
            var sum = Parts.Nothing;
            for (var i = 0; i < hours.Count; i++)
            {
                sum = hours[i].Done == 0 ? sum : sum.Plus(kind.BySegment[i], hours[i].Paid.Amount.Numerators);
            }

            return sum;
        }

        private Parts Over(CountedPeriods periods)
        {
            var sum = Parts.Nothing;
            foreach (var counted in periods)
            {
                sum = sum.Plus(counted.Period.Unit, Bounds.Of(Units * counted.Months));
            }

            return sum;
        }
    }

    /// <summary>What a lot gets, part by part.</summary>
    private readonly record struct Parts(Bounds Total, Bounds Base, Bounds Rebond, Bounds Rattrapage, Bounds ZoneUplift, Bounds Trajectoire)
    {
        internal static Parts Nothing { get; } = new(Bounds.Of(0), Bounds.Of(0), Bounds.Of(0), Bounds.Of(0), Bounds.Of(0), Bounds.Of(0));

        internal Parts Plus(UnitTerms unit, Bounds quantity)
        {
            Bounds Times(Term? part) => part is { } known ? known.Amount.Numerators.Times(quantity) : Bounds.Of(0);
            return new(
                Total.Plus(Times(unit.Total)),
                Base.Plus(Times(unit.Base)),
                Rebond.Plus(Times(unit[BonusPart.Rebond])),
                Rattrapage.Plus(Times(unit[BonusPart.Rattrapage])),
                ZoneUplift.Plus(Times(unit[BonusPart.ZoneUplift])),
                Trajectoire.Plus(Times(unit[BonusPart.Trajectoire])));
        }
    }
}
