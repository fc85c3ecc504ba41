using System.Diagnostics.CodeAnalysis;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire.Rules;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Terms;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>
/// One calculation: what depends on the territory and the year is worked out once for both, then what a place of each kind gets over the
/// months that count, then each lot in whole numbers, then R7. What results show of a lot beside its amount is worked out when it is asked
/// for, by the same rules. It may serve again for another territory, and then keeps its memory.
/// </summary>
internal sealed class TerritoryYear<TWork>
    where TWork : struct, IWork
{
    private const int QuantityDecimals = 2;
    private const int HourDecimals = 8;
    private const int Excluded = -1;

    private readonly List<KindYear> _kinds = [];
    private readonly PlaceYears _places = new();
    private readonly Func<LotKind, CardSegment, UnitTerms> _amountIn;
    private int[] _placeOf = [];
    private NewHours? _hours;
    private Trajectoire.Growth? _growth;

    internal TerritoryYear(BonusRun<TWork> run)
    {
        _amountIn = In;
        Take(run);
    }

    internal BonusRun<TWork> Run { get; private set; }

    internal Transition Transition { get; private set; }

    internal ExistingAmount Existing { get; private set; }

    /// <summary>Gets how amounts of lots are whole numbers.</summary>
    internal WholeScale Scale { get; private set; }

    /// <summary>Gets what each lot gets, to the cent (R7).</summary>
    internal LineShares Shares { get; } = new();

    internal LotKind this[int lot] => _placeOf[lot] == Excluded ? LotKind.Excluded : PlaceOf(lot).Kind.Kind;

    /// <summary>Takes another calculation in place of the one before, of which nothing stays.</summary>
    [MemberNotNull(nameof(Run), nameof(Existing), nameof(Scale))]
    internal void Take(BonusRun<TWork> run)
    {
        _kinds.Clear();
        _places.Clear();
        (_hours, _growth) = (null, null);
        Run = run;
        Transition = Transition.Of(run);
        Existing = ExistingPlaces.Amount(run, Transition);
        if (_placeOf.Length < run.Lots.Count)
        {
            _placeOf = new int[run.Lots.Count];
        }

        for (var i = 0; i < run.Lots.Count; i++)
        {
            _placeOf[i] = Told(run.Lots[i]);
        }

        _hours = run.Card.NewHoursCap is { } cap && Has(static kind => kind.HasFlag(LotKind.New)) ? NewHours.Of(this, cap) : null;
        Scale = new WholeScale(Existing.Divisor, run.Card.FullYear, Decimals(), _hours is null ? QuantityDecimals : HourDecimals);
        _places.Weigh(Scale, Existing.Divisor);
        Shares.Take(this);
    }

    /// <summary>What becomes of a lot's kind over the year.</summary>
    internal KindYear KindOf(int lot) => PlaceOf(lot).Kind;

    /// <summary>What a place of a lot gets over what counts of the year.</summary>
    internal ref readonly PlaceYear PlaceOf(int lot) => ref _places[_placeOf[lot]];

    /// <summary>What a place of a paid lot gets, or a part of it, in whole numbers; <see langword="null"/> where it has none.</summary>
    internal ref readonly Whole? WeightOf(int lot, BonusPart? part) => ref _places.WeightOf(_placeOf[lot], part);

    /// <summary>The mean amount per place of a paid lot, euros to 4 decimals.</summary>
    internal Bounds MeanOf(int lot) => _places.MeanOf(_placeOf[lot]);

    /// <summary>
    /// The number of what a lot shares with others: all that results show of it but its places and what it gets for them;
    /// <see langword="null"/> where it is excluded, or a cap bears on lots together.
    /// </summary>
    internal int? AlikeOf(int lot) => _hours is null && _placeOf[lot] != Excluded ? _placeOf[lot] : null;

    /// <summary>Months, or days, of the year that count for a lot (R6).</summary>
    internal PartSpan SpanOf(int lot) => PlaceOf(lot).Span;

    /// <summary>Whether some lot that something is due for is of such a kind.</summary>
    internal bool Has(Func<LotKind, bool> kind)
    {
        foreach (var met in _kinds)
        {
            if (kind(met.Kind))
            {
                return true;
            }
        }

        return false;
    }

    internal bool IsNew(int lot) => this[lot].HasFlag(LotKind.New);

    /// <summary>R3: existing or new; <see langword="null"/> for an excluded lot.</summary>
    internal Offre? OffreOf(int lot) => _placeOf[lot] == Excluded ? null : IsNew(lot) ? Offre.Nouvelle : Offre.Existante;

    /// <summary>R6: the part of the year that counts; none of it for an excluded lot.</summary>
    internal PartYear PartYearOf(int lot) => new(_placeOf[lot] == Excluded ? 0 : SpanOf(lot).Count, Run.Card.FullYear);

    /// <summary>The hours of a lot under a cap; <see langword="null"/> where none bears on it.</summary>
    internal IReadOnlyList<NewHours.Part>? HoursOf(int lot) => _hours?.Of(lot);

    /// <summary>Whether a lot has an amount: it is not excluded, and nothing that it needs is missing.</summary>
    internal bool IsPaid(int lot) => _placeOf[lot] != Excluded && PlaceOf(lot).IsKnown;

    /// <summary>R1, R2, R6: why a lot gets nothing; <see langword="null"/> where it gets something.</summary>
    internal Diagnostic? ReasonForExclusion(int lot) =>
        ExclusionOf(Run.Lots[lot], Counted(Run.Lots[lot])) is { } code
            ? Transition.Exclusion(code, Run.Lots[lot], Run.Territory, Run.Card)
            : null;

    /// <summary>Why a lot has no amount, or no exact one.</summary>
    internal IReadOnlyList<Diagnostic> ReasonsOf(int lot)
    {
        if (_placeOf[lot] == Excluded)
        {
            return [ReasonForExclusion(lot)!];
        }

        var reasons = PlaceOf(lot).Reasons;
        if (HoursOf(lot) is not { } hours)
        {
            return reasons;
        }

        return Shares.IsExact(lot) ? [] : hours.All(part => part.Paid.IsExact) ? reasons : [.. reasons, _hours!.Reason!];
    }

    /// <summary>R1, R2, R3, R6: what a lot turns out to be; what its kind gets is worked out for the first of them.</summary>
    private int Told(in LotRow lot)
    {
        var span = Counted(lot);
        if (ExclusionOf(lot, span) is not null)
        {
            return Excluded;
        }

        if (lot.HasJoined)
        {
            Run.Read(Run.Card.Transfer);
        }

        var kind = LotKinds.Of(lot, Transition.OffreOf(lot, Run.Card), Trajectoire.ComesFromElsewhere(lot, Run.Card));
        return _places.IndexOf(YearOf(kind), span);
    }

    /// <summary>What becomes of a kind over the year: of the few that a territory has.</summary>
    private KindYear YearOf(LotKind kind)
    {
        foreach (var met in _kinds)
        {
            if (met.Kind == kind)
            {
                return met;
            }
        }

        var year = KindYear.Of(kind, Run.Card.Segments, _amountIn);
        _kinds.Add(year);
        return year;
    }

    private UnitTerms In(LotKind kind, CardSegment segment)
    {
        var unit = kind.HasFlag(LotKind.New) ? NewPlaces.In(Run, segment, kind) : ExistingPlaces.In(Run, Existing, segment);
        _growth ??= Trajectoire.GrowthOf(Run);

        // New places of several territories have the same terms; over the territory's own denominator they would be made again for each.
        var terms = kind.HasFlag(LotKind.New) && Run.Card.Trajectoire is null ? unit : unit.Over(Existing.Divisor);
        return Trajectoire.AddTo(Run, terms, segment, _growth.Value, kind.HasFlag(LotKind.FromElsewhere));
    }

    private string? ExclusionOf(in LotRow lot, PartSpan counted) =>
        Transition.ExclusionOf(lot, Run.Territory, Run.Card, counted.Count);

    /// <summary>R6: what of the year counts for a lot: it is open, and the bonus is due.</summary>
    private PartSpan Counted(in LotRow lot) =>
        PartYears.Counted(Run.Card, lot.From > Transition.FirstDue.Known ? lot.From : Transition.FirstDue.Known, lot.Last);

    private int Decimals()
    {
        var most = 0;
        foreach (var kind in _kinds)
        {
            most = Math.Max(most, kind.DecimalsOver(Existing.Divisor));
        }

        return most;
    }
}
