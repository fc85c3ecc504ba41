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
    private readonly Lazy<bool> _isSameForExisting;
    private readonly Lazy<bool> _isSameForNew;
    private readonly Lazy<bool> _isSameTrajectoire;
    private readonly Lazy<List<LotShape>> _otherLots;

    internal ResultPair(ComparedYear before, ComparedYear after)
    {
        (_before, _after) = (before.Result, after.Result);
        var isSameTerritory = _before.Territory == _after.Territory;
        _otherLots = new(OtherLots);
        _isSameForNew = new(() => isSameTerritory && HasSameValues(id => id != BonusFigures.Trajectoire));
        _isSameForExisting = new(() =>
            isSameTerritory && HasSameValues(id => id != BonusFigures.Trajectoire && !OnlyOfNewPlaces.Contains(id)));
        _isSameTrajectoire = new(() => HasSameValues(id => id == BonusFigures.Trajectoire) && _otherLots.Value.Count == 0);
        var isLeftAlone = ReferenceEquals(before, after);
        var codes = before.Structures.Keys.Union(after.Structures.Keys).Order(StringComparer.Ordinal);
        var (old, now) = isLeftAlone ? (null, null) : (LinesOf(_before), LinesOf(_after));
        AmountDifference ChangeOf(string code) => isLeftAlone ? AmountDifference.None : Between(old![code], now![code]);
        Structures = [.. codes.Select(code => Change(code, AmountOf(before, code), AmountOf(after, code), ChangeOf(code)))];
        var all = isLeftAlone ? AmountDifference.None : Structures.Aggregate(Psej(), (sum, each) => sum.Plus(each.ByLine!.Value));
        Territory = Change("", before.Total, after.Total, all);
    }

    /// <summary>Gets what changes of the bonus of each structure, by code.</summary>
    internal AmountChange[] Structures { get; }

    /// <summary>Gets what changes of the PSEJ still due and the bonus.</summary>
    internal AmountChange Territory { get; }

    /// <summary>A structure that is not there has nothing.</summary>
    private static Bounds? AmountOf(ComparedYear year, string structure) =>
        year.Structures.TryGetValue(structure, out var amount) ? amount : Bounds.Of(0);

    private AmountChange Change(string structure, Bounds? before, Bounds? after, AmountDifference change) =>
        new(_before.Territory.Code, structure, _before.Territory.Service, _before.Year, before, after) { ByLine = change };

    private static ILookup<string, BonusLine> LinesOf(BonusTerritoireResult result) => result.Lines.ToLookup(line => line.Lot.Structure);

    /// <summary>The low ends are subtracted; the high end differs from the low one by what the lines are wider by, where each line without
    /// a high end has its like.</summary>
    private AmountDifference Between(IEnumerable<BonusLine> before, IEnumerable<BonusLine> after)
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
        var isSame = _before.Territory == _after.Territory && _before.PsejPart == _after.PsejPart;
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
        if (!(before.Offre == Offre.Existante ? _isSameForExisting : _isSameForNew).Value)
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
            ? old.Trajectoire == now.Trajectoire && _isSameTrajectoire.Value
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
        return _otherLots.Value.All(lot => lot.Opening > last);
    }

    private List<LotShape> OtherLots()
    {
        static Dictionary<LotShape, int> Shapes(BonusTerritoireResult result) =>
            result.Lines.CountBy(line => LotShape.Of(line.Lot)).ToDictionary();
        var (before, after) = (Shapes(_before), Shapes(_after));
        return [.. before.Keys.Union(after.Keys).Where(shape => before.GetValueOrDefault(shape) != after.GetValueOrDefault(shape))];
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
