using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire.Rules;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Terms;
using NodaTime;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>
/// One calculation: what depends on the territory and the year once, then each lot in whole numbers, then R7. What results show of a lot beside its
/// amount is worked out when it is asked for, by the same rules.
/// </summary>
internal sealed class TerritoryYear<TWork>
    where TWork : struct, IWork
{
    private const int QuantityDecimals = 2;
    private const int HourDecimals = 8;

    private readonly KindYear?[] _years = new KindYear?[LotKinds.Count];
    private readonly LotKind[] _kinds;
    private readonly NewHours? _hours;
    private readonly long[] _lowCents;
    private readonly long[] _highCents;
    private readonly bool[] _isExact;
    private Trajectoire.Growth? _growth;

    internal TerritoryYear(BonusRun<TWork> run)
    {
        Run = run;
        Transition = Transition.Of(run);
        Existing = ExistingPlaces.Amount(run, Transition);
        _kinds = new LotKind[run.Lots.Count];
        for (var i = 0; i < _kinds.Length; i++)
        {
            _kinds[i] = Told(run.Lots[i]);
        }

        _hours = run.Card.NewHoursCap is { } cap && Has(static kind => kind.HasFlag(LotKind.New)) ? NewHours.Of(this, cap) : null;
        Scale = new WholeScale(Existing.Divisor * run.Card.FullYear, _years.Max(year => year?.Decimals() ?? 0), _hours is null ? QuantityDecimals : HourDecimals);
        (_lowCents, _highCents, _isExact) = Rounded();
    }

    internal BonusRun<TWork> Run { get; }

    internal Transition Transition { get; }

    internal ExistingAmount Existing { get; }

    /// <summary>Gets how amounts of lots are whole numbers.</summary>
    internal WholeScale Scale { get; }

    /// <summary>What becomes of a lot's kind over the year.</summary>
    internal KindYear KindOf(int lot) => _years[(int)_kinds[lot]]!;

    internal LotKind this[int lot] => _kinds[lot];

    /// <summary>Whether some lot that something is due for is of such a kind.</summary>
    internal bool Has(Func<LotKind, bool> kind)
    {
        for (var i = 0; i < _years.Length; i++)
        {
            if (_years[i] is not null && kind((LotKind)i))
            {
                return true;
            }
        }

        return false;
    }

    internal bool IsNew(int lot) => _kinds[lot].HasFlag(LotKind.New);

    /// <summary>The hours of a lot under a cap; <see langword="null"/> where none bears on it.</summary>
    internal IReadOnlyList<NewHours.Part>? HoursOf(int lot) => _hours?.Of(lot);

    /// <summary>The first day that counts for a lot: it is open, and the bonus is due.</summary>
    internal LocalDate FirstCounted(int lot) => FirstCounted(Run.Lots[lot]);

    /// <summary>The amount of a lot, euros for the year, to the cent (R7); <see langword="null"/> where it has none.</summary>
    internal Bounds? Paid(int lot) => IsPaid(lot) ? Apportionment.Euros(_lowCents[lot], _highCents[lot]) : null;

    /// <summary>Whether a lot has an amount: it is not excluded, and nothing that it needs is missing.</summary>
    internal bool IsPaid(int lot) => _kinds[lot] != LotKind.Excluded && IsKnown(lot);

    /// <summary>How well the amount of a lot is known, before it is rounded.</summary>
    internal AmountStatut StatutOf(int lot) => (_kinds[lot], _isExact[lot]) switch
    {
        (LotKind.Excluded, _) => AmountStatut.Exclu,
        (_, true) => AmountStatut.Exact,
        _ when !IsKnown(lot) => AmountStatut.Indetermine,
        _ => _highCents[lot] == Apportionment.Open ? AmountStatut.Minimum : AmountStatut.Bornes,
    };

    /// <summary>Sum of the lots that have an amount, euros.</summary>
    internal Bounds Total()
    {
        var (low, high, isOpen) = (0L, 0L, false);
        for (var i = 0; i < _kinds.Length; i++)
        {
            if (IsPaid(i))
            {
                low += _lowCents[i];
                high += Math.Max(0, _highCents[i]);
                isOpen |= _highCents[i] == Apportionment.Open;
            }
        }

        return new Bounds(low / 100m, isOpen ? null : high / 100m);
    }

    /// <summary>R1, R2, R6: why a lot gets nothing; <see langword="null"/> where it gets something.</summary>
    internal Diagnostic? ReasonForExclusion(int lot) => ReasonForExclusion(Run.Lots[lot]);

    /// <summary>Why a lot has no amount, or no exact one.</summary>
    internal IReadOnlyList<Diagnostic> ReasonsOf(int lot)
    {
        if (_kinds[lot] == LotKind.Excluded)
        {
            return [ReasonForExclusion(lot)!];
        }

        IReadOnlyList<Diagnostic> reasons = [];
        foreach (var counted in LotAmount.Counted(this, lot))
        {
            reasons = Reasons.Union(reasons, counted.Period.Unit.Total.Reasons);
        }

        if (HoursOf(lot) is not { } hours)
        {
            return reasons;
        }

        return _isExact[lot] ? [] : hours.All(part => part.Paid.IsExact) ? reasons : [.. reasons, _hours!.Reason!];
    }

    private LotKind Told(PlaceLot lot)
    {
        if (ReasonForExclusion(lot) is not null)
        {
            return LotKind.Excluded;
        }

        if (lot.Joined is not null)
        {
            Run.Read(Run.Card.Transfer);
        }

        var kind = LotKinds.Of(lot, Transition.OffreOf(lot, Run.Card), Trajectoire.ComesFromElsewhere(lot, Run.Card));
        _years[(int)kind] ??= KindYear.Of(Run.Card.Segments, segment => In(kind, segment));
        return kind;
    }

    private UnitTerms In(LotKind kind, CardSegment segment)
    {
        var unit = kind.HasFlag(LotKind.New) ? NewPlaces.In(Run, segment, kind) : ExistingPlaces.In(Run, Existing, segment);
        _growth ??= Trajectoire.GrowthOf(Run);
        return Trajectoire.AddTo(Run, unit.Over(Existing.Divisor), segment, _growth.Value, kind.HasFlag(LotKind.FromElsewhere));
    }

    private Diagnostic? ReasonForExclusion(PlaceLot lot) =>
        Transition.ReasonForExclusion(lot, Run.Territory, Run.Card, PartYears.Count(Run.Card, Run.Card.Start, Run.Card.End, FirstCounted(lot), lot.Closing));

    private LocalDate FirstCounted(PlaceLot lot) => lot.From > Transition.FirstDue.Known ? lot.From : Transition.FirstDue.Known;

    private bool IsKnown(int lot)
    {
        if (KindOf(lot).IsKnown)
        {
            return true;
        }

        foreach (var counted in LotAmount.Counted(this, lot))
        {
            if (!counted.Period.Unit.Total.IsKnown)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>R7 over the lots that have an amount.</summary>
    private (long[] Low, long[] High, bool[] IsExact) Rounded()
    {
        var (lots, amounts) = (new int[_kinds.Length], new Whole[_kinds.Length]);
        var count = 0;
        for (var i = 0; i < _kinds.Length; i++)
        {
            if (IsPaid(i))
            {
                (lots[count], amounts[count++]) = (i, LotAmount.Total(this, i));
            }
        }

        var (low, high) = (new long[count], new long[count]);
        if (Run.Card.RoundsByLine)
        {
            Apportionment.RoundAlone(amounts.AsSpan(0, count), Scale.Denominator, low, high);
        }
        else
        {
            var rank = new LotRank(Run.Lots);
            Apportionment.Round(amounts.AsSpan(0, count), Scale.Denominator, Comparer<int>.Create((x, y) => rank.Compare(lots[x], lots[y])), low, high);
        }

        var (lowCents, highCents, isExact) = (new long[_kinds.Length], new long[_kinds.Length], new bool[_kinds.Length]);
        for (var i = 0; i < count; i++)
        {
            (lowCents[lots[i]], highCents[lots[i]], isExact[lots[i]]) = (low[i], high[i], amounts[i].IsExact);
        }

        return (lowCents, highCents, isExact);
    }
}
