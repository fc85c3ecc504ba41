using Ctg.Funding.BonusTerritoire.Rules;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Terms;
using NodaTime;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>
/// One calculation: what depends on the territory and the year is worked out once for both, then each lot in whole numbers, then R7. What
/// results show of a lot beside its amount is worked out when it is asked for, by the same rules.
/// </summary>
internal sealed class TerritoryYear<TWork>
    where TWork : struct, IWork
{
    private const int QuantityDecimals = 2;
    private const int HourDecimals = 8;

    private readonly KindYear?[] _years = new KindYear?[LotKinds.Count];
    private readonly LotTelling[] _lots;
    private readonly NewHours? _hours;
    private Trajectoire.Growth? _growth;

    internal TerritoryYear(BonusRun<TWork> run)
    {
        Run = run;
        Transition = Transition.Of(run);
        Existing = ExistingPlaces.Amount(run, Transition);
        _lots = new LotTelling[run.Lots.Count];
        for (var i = 0; i < _lots.Length; i++)
        {
            _lots[i] = Told(run.Lots[i]);
        }

        _hours = run.Card.NewHoursCap is { } cap && Has(static kind => kind.HasFlag(LotKind.New)) ? NewHours.Of(this, cap) : null;
        Scale = new WholeScale(Existing.Divisor * run.Card.FullYear, Decimals(), _hours is null ? QuantityDecimals : HourDecimals);
        Shares = LineShares.Of(this);
    }

    internal BonusRun<TWork> Run { get; }

    internal Transition Transition { get; }

    internal ExistingAmount Existing { get; }

    /// <summary>Gets how amounts of lots are whole numbers.</summary>
    internal WholeScale Scale { get; }

    /// <summary>Gets what each lot gets, to the cent (R7).</summary>
    internal LineShares Shares { get; }

    internal LotKind this[int lot] => _lots[lot].Kind;

    /// <summary>What becomes of a lot's kind over the year.</summary>
    internal KindYear KindOf(int lot) => _years[(int)_lots[lot].Kind]!;

    /// <summary>Months, or days, of the year that count for a lot (R6).</summary>
    internal int CountedOf(int lot) => _lots[lot].Counted;

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

    internal bool IsNew(int lot) => _lots[lot].Kind.HasFlag(LotKind.New);

    /// <summary>R3: existing or new; <see langword="null"/> for an excluded lot.</summary>
    internal Offre? OffreOf(int lot) => _lots[lot].Kind == LotKind.Excluded ? null : IsNew(lot) ? Offre.Nouvelle : Offre.Existante;

    /// <summary>R6: the part of the year that counts; none of it for an excluded lot.</summary>
    internal PartYear PartYearOf(int lot) => new(_lots[lot].Kind == LotKind.Excluded ? 0 : CountedOf(lot), Run.Card.FullYear);

    /// <summary>The hours of a lot under a cap; <see langword="null"/> where none bears on it.</summary>
    internal IReadOnlyList<NewHours.Part>? HoursOf(int lot) => _hours?.Of(lot);

    /// <summary>The first day that counts for a lot: it is open, and the bonus is due.</summary>
    internal LocalDate FirstCounted(int lot) => FirstCounted(Run.Lots[lot]);

    /// <summary>Whether a lot has an amount: it is not excluded, and nothing that it needs is missing.</summary>
    internal bool IsPaid(int lot) => _lots[lot].Kind != LotKind.Excluded && IsKnown(lot);

    /// <summary>R1, R2, R6: why a lot gets nothing; <see langword="null"/> where it gets something.</summary>
    internal Diagnostic? ReasonForExclusion(int lot) =>
        ExclusionOf(Run.Lots[lot], _lots[lot].Counted) is { } code
            ? Transition.Exclusion(code, Run.Lots[lot], Run.Territory, Run.Card)
            : null;

    /// <summary>Why a lot has no amount, or no exact one.</summary>
    internal IReadOnlyList<Diagnostic> ReasonsOf(int lot)
    {
        if (_lots[lot].Kind == LotKind.Excluded)
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

        return Shares.IsExact(lot) ? [] : hours.All(part => part.Paid.IsExact) ? reasons : [.. reasons, _hours!.Reason!];
    }

    /// <summary>R1, R2, R3, R6: what a lot turns out to be; what its kind gets is worked out for the first of them.</summary>
    private LotTelling Told(in LotRow lot)
    {
        var counted = PartYears.Count(Run.Card, Run.Card.Start, Run.Card.End, FirstCounted(lot), lot.Last);
        if (ExclusionOf(lot, counted) is not null)
        {
            return new(LotKind.Excluded, (short)counted);
        }

        if (lot.HasJoined)
        {
            Run.Read(Run.Card.Transfer);
        }

        var kind = LotKinds.Of(lot, Transition.OffreOf(lot, Run.Card), Trajectoire.ComesFromElsewhere(lot, Run.Card));
        _years[(int)kind] ??= YearOf(kind);
        return new(kind, (short)counted);
    }

    private KindYear YearOf(LotKind kind) => KindYear.Of(Run.Card.Segments, segment => In(kind, segment));

    private UnitTerms In(LotKind kind, CardSegment segment)
    {
        var unit = kind.HasFlag(LotKind.New) ? NewPlaces.In(Run, segment, kind) : ExistingPlaces.In(Run, Existing, segment);
        _growth ??= Trajectoire.GrowthOf(Run);
        return Trajectoire.AddTo(Run, unit.Over(Existing.Divisor), segment, _growth.Value, kind.HasFlag(LotKind.FromElsewhere));
    }

    private string? ExclusionOf(in LotRow lot, int counted) => Transition.ExclusionOf(lot, Run.Territory, Run.Card, counted);

    private LocalDate FirstCounted(in LotRow lot) => lot.From > Transition.FirstDue.Known ? lot.From : Transition.FirstDue.Known;

    private int Decimals()
    {
        var most = 0;
        foreach (var year in _years)
        {
            most = Math.Max(most, year?.Decimals() ?? 0);
        }

        return most;
    }

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
}
