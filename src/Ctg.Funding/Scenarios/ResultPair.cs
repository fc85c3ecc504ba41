using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using NodaTime;

namespace Ctg.Funding.Scenarios;

/// <summary>A territory's year under the base and under a scenario. What changes is told line by line, before what is not known is summed:
/// an unknown that is the same on both sides cancels. Where that cannot be shown, it does not.</summary>
internal sealed class ResultPair
{
    private static readonly HashSet<string> OnlyOfNewPlaces =
    [
        BonusFigures.NewPlaces, BonusFigures.NewPlacesRebond, BonusFigures.NewPlacesTop, BonusFigures.NewPlacesTranches,
        BonusFigures.Reservataire,
        BonusFigures.ReservataireZone,
    ];

    private readonly BonusTerritoireResult _before;
    private readonly BonusTerritoireResult _after;
    private readonly (PlaceLot[] Before, PlaceLot[] After) _lots;
    private bool? _isSameForExisting;
    private bool? _isSameForNew;
    private bool? _isSameTrajectoire;
    private List<LotShape>? _otherLots;

    /// <summary>A year that the scenario leaves alone.</summary>
    internal ResultPair(ComparedYear year)
        : this(year, year, default(AmountChange[]))
    {
    }

    /// <summary>A year that it changes.</summary>
    /// <param name="before">The year under the base.</param>
    /// <param name="after">The year under the scenario; it is not kept.</param>
    /// <param name="unchanged">What stands for a structure that it leaves alone all the same.</param>
    internal ResultPair(ComparedYear before, ComparedYear after, ResultPair unchanged)
        : this(before, after, unchanged.Structures)
    {
    }

    private ResultPair(ComparedYear before, ComparedYear after, AmountChange[]? unchanged)
    {
        (_before, _after) = (before.Result, after.Result);
        _lots = (before.Structures.Lots, after.Structures.Lots);
        Structures = StructuresOf(before, after, unchanged);
        var all = unchanged is null
            ? AmountDifference.None
            : Structures.Aggregate(Psej(), (sum, each) => sum.Plus(each.ByLine!.Value));
        Territory = Change("", before.Total, after.Total, all);
    }

    /// <summary>Gets what changes of the bonus of each structure, by code.</summary>
    internal AmountChange[] Structures { get; }

    /// <summary>Gets what changes of the PSEJ still due and the bonus.</summary>
    internal AmountChange Territory { get; }

    private bool IsSameTerritory => _before.Territory == _after.Territory;

    private bool IsSameForNew =>
        _isSameForNew ??= IsSameTerritory && HasSameValues(id => id != BonusFigures.Trajectoire);

    private bool IsSameForExisting =>
        _isSameForExisting ??=
            IsSameTerritory && HasSameValues(id => id != BonusFigures.Trajectoire && !OnlyOfNewPlaces.Contains(id));

    private bool IsSameTrajectoire =>
        _isSameTrajectoire ??= HasSameValues(id => id == BonusFigures.Trajectoire) && Others.Count == 0;

    /// <summary>Gets the lots that are there on one side alone.</summary>
    private List<LotShape> Others => _otherLots ??= OtherLots(_lots.Before, _lots.After);

    private AmountChange[] StructuresOf(ComparedYear before, ComparedYear after, AmountChange[]? unchanged)
    {
        var areSame = ReferenceEquals(before.Structures, after.Structures);
        string[] codes = areSame
            ? before.Structures.Codes
            : [.. before.Structures.Codes.Union(after.Structures.Codes).Order(StringComparer.Ordinal)];
        var changes = new AmountChange[codes.Length];
        for (var i = 0; i < codes.Length; i++)
        {
            var (old, now) = areSame ? (i, i) : (before.Structures.IndexOf(codes[i]), after.Structures.IndexOf(codes[i]));
            var (was, will) = (before.AmountOf(old), after.AmountOf(now));
            var difference = unchanged is null ? AmountDifference.None
                : was.IsOpen || will.IsOpen ? Between(before.LinesOf(old), after.LinesOf(now))
                : will.Less(was);
            changes[i] = unchanged is not null && old >= 0 && was == will && difference == AmountDifference.None
                ? unchanged[old]
                : Change(codes[i], was.Euros, will.Euros, difference);
        }

        return changes;
    }

    private AmountChange Change(string structure, Bounds? before, Bounds? after, AmountDifference change) =>
        new(_before.Territory.Code, structure, _before.Territory.Service, _before.Year, before, after) { ByLine = change };

    /// <summary>The low ends are subtracted; the high end differs from the low one by what the lines are wider by, where each line without
    /// a high end has its like.</summary>
    private AmountDifference Between(BonusLine[] before, BonusLine[] after)
    {
        var left = before.Where(IsOpen).GroupBy(LineShape.Of).ToDictionary(lines => lines.Key, lines => lines.ToList());
        bool HasLike(BonusLine line)
        {
            var alike = left.GetValueOrDefault(LineShape.Of(line)) ?? [];
            var like = alike.FindIndex(old => Cancel(old, line));
            if (like >= 0)
            {
                alike.RemoveAt(like);
            }

            return like >= 0;
        }

        BonusLine[] open = [.. after.Where(line => IsOpen(line) && !HasLike(line)), .. left.Values.SelectMany(lines => lines)];
        var low = after.Sum(line => line.Amount?.Min ?? 0) - before.Sum(line => line.Amount?.Min ?? 0);
        return new AmountDifference(
            open.Any(line => line.Amount is null) ? null : low,
            open.Length > 0 ? null : low + after.Sum(Width) - before.Sum(Width));
    }

    private AmountDifference Psej()
    {
        var isSame = IsSameTerritory && _before.PsejPart == _after.PsejPart;
        return (_before.PsejDue, _after.PsejDue) switch
        {
            _ when isSame || (_before.PsejPart.Count == 0 && _after.PsejPart.Count == 0) => AmountDifference.None,
            ({ } before, { } after) => new AmountDifference(after.Min - before.Min, after.Max - before.Max),
            _ => AmountDifference.NotKnown,
        };
    }

    /// <summary>Whether what is not known of two lines of one shape is the same.</summary>
    private bool Cancel(BonusLine before, BonusLine after)
    {
        if (before.Offre == Offre.Existante ? !IsSameForExisting : !IsSameForNew)
        {
            return false;
        }

        if (before.Split is not { } old || after.Split is not { } now)
        {
            return before.Split is null == after.Split is null && before.Reasons.SequenceEqual(after.Reasons) && HasSameReference();
        }

        // What a revaluation adds goes by the amount before it: where that is not known, base and rattrapage are to be the same.
        var isSameAmount = old.Base == now.Base && old.Rattrapage == now.Rattrapage;
        var isBounded = old is { Base.Max: not null, Rattrapage.Max: not null };
        var differsExactly = isBounded && DiffersExactly(old.Base, now.Base) && DiffersExactly(old.Rattrapage, now.Rattrapage);
        var trajectoireCancels = now.Trajectoire.Max is null
            ? old.Trajectoire == now.Trajectoire && IsSameTrajectoire
            : DiffersExactly(old.Trajectoire, now.Trajectoire);
        return (isSameAmount || differsExactly) && trajectoireCancels && BonusPart.Measures.All(part =>
            ReferenceEquals(part, BonusPart.Rattrapage) || ReferenceEquals(part, BonusPart.Trajectoire)
            || DiffersExactly(old[part], now[part]));
    }

    private static bool DiffersExactly(Bounds before, Bounds after) => before == after || (before.IsExact && after.IsExact);

    private static bool IsOpen(BonusLine line) => line.Statut == AmountStatut.Indetermine || line.Amount is { Max: null };

    private static decimal Width(BonusLine line) => line.Amount?.Max - line.Amount?.Min ?? 0;

    /// <summary>Whether figures that leave something open, and that both results use, say the same in both.</summary>
    private bool HasSameValues(Func<string, bool> matters)
    {
        static bool IsSettled(FigureValue value) => value is { Amount: { IsExact: true } } or { Choice: not null } or { Zoning: not null };
        static bool SaysTheSame(IEnumerable<FigureValue> before, IEnumerable<FigureValue> after) =>
            before.Concat(after).All(IsSettled) || before.Select(Lasting).SequenceEqual(after.Select(Lasting));
        var after = _after.Figures.ToLookup(value => value.Figure.Id);
        return _before.Figures.ToLookup(value => value.Figure.Id)
            .Where(values => matters(values.Key) && after.Contains(values.Key))
            .All(values => SaysTheSame(values, after[values.Key]));
    }

    /// <summary>A value held beyond its day says the same.</summary>
    private static FigureValue Lasting(FigureValue value) => value with { IsPermanent = true };

    /// <summary>Whether no lot that may count among the reference units is there on one side alone.</summary>
    private bool HasSameReference()
    {
        var last = _before.Territory.CejEnd ?? _before.Territory.CtgEffect;
        return Others.All(lot => lot.Opening > last);
    }

    private static List<LotShape> OtherLots(PlaceLot[] before, PlaceLot[] after)
    {
        static Dictionary<LotShape, int> Shapes(PlaceLot[] lots) => lots.CountBy(LotShape.Of).ToDictionary();
        var (old, now) = (Shapes(before), Shapes(after));
        return [.. old.Keys.Union(now.Keys).Where(shape => old.GetValueOrDefault(shape) != now.GetValueOrDefault(shape))];
    }

    /// <summary>What two lines have in common whose unknowns may cancel.</summary>
    private readonly record struct LineShape(LotShape Lot, Offre? Offre, PartYear PartYear, Bounds? PaidUnits)
    {
        internal static LineShape Of(BonusLine line) => new(LotShape.Of(line.Lot), line.Offre, line.PartYear, line.PaidUnits);
    }

    /// <summary>What of a lot counts for others: for the reference units, and for the growth.</summary>
    private readonly record struct LotShape(LocalDate Opening, LocalDate From, LocalDate? Closing, decimal Units, bool IsEligible)
    {
        internal static LotShape Of(PlaceLot lot) => new(lot.Opening, lot.From, lot.Closing, lot.Units, lot.IsEligible);
    }
}
