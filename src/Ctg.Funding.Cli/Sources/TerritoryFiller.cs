using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Cli.Sources;

/// <summary>Fills a commune, an EPCI or an EPT from the files that have it.</summary>
internal sealed class TerritoryFiller(
    Geography geography, IReadOnlyList<ZoneFile> zrr, IReadOnlyList<ZoneFile> frr, IReadOnlyList<AmountFile> wealths,
    IReadOnlyList<AmountFile> livings, Bareme bareme, bool isListAlone)
{
    private readonly FigureValue _rule = bareme.ValuesOf("H-23")[^1];
    private bool _usesRule;

    /// <summary>Gets the hypotheses by which zones were told; of a list that is alone, the calculation says so itself.</summary>
    internal IEnumerable<FigureValue> Figures =>
        [
            .. new[] { frr, zrr }.SelectMany(lists => lists).Where(_ => !isListAlone).Select(list => list.Reading).OfType<FigureValue>(),
            .. _usesRule ? (IEnumerable<FigureValue>)[_rule] : [],
        ];

    internal TerritoryFilling Of(string code)
    {
        if (Found(code) is { } found)
        {
            return found;
        }

        return CommuneCode.WithItsZero(code) is { } whole && Found(whole) is { } filling
            ? filling with { WholeCode = whole }
            : TerritoryFilling.None;
    }

    private TerritoryFilling? Found(string code)
    {
        var current = geography.Current(code) ?? code;
        var filling = new TerritoryFilling(AmountOf(current, wealths), AmountOf(current, livings), ZoningOf(current));
        return filling == TerritoryFilling.None ? null : filling with { IsZoneWhole = !isListAlone };
    }

    private static Filled<decimal>? AmountOf(string code, IReadOnlyList<AmountFile> files)
    {
        foreach (var file in files)
        {
            if (file.Rows.Only(code) is { Value: { } amount } row)
            {
                return new(amount, [file.Rows.At(row)]);
            }
        }

        return null;
    }

    /// <summary>The zoning that lists give; of a list that is not there nothing is known, where another one is.</summary>
    private Filled<RuralZoning>? ZoningOf(string code)
    {
        var (inZrr, inFrr) = (In(code, zrr), In(code, frr));
        if (inZrr is null && inFrr is null)
        {
            return null;
        }

        var unsaid = isListAlone ? Membership.Out : Membership.Unknown;
        return new(
            new RuralZoning(inZrr?.Value ?? unsaid, inFrr?.Value ?? unsaid),
            [.. new[] { inZrr, inFrr }.OfType<Filled<Membership>>().SelectMany(each => each.Sources).Distinct()]);
    }

    /// <summary>Where a territory stands in a zoning by its list.</summary>
    private Filled<Membership>? In(string code, IReadOnlyList<ZoneFile> lists)
    {
        if (lists is not [{ Rows: var rows }])
        {
            return null;
        }

        if (!geography.Groups.TryGetValue(code, out var group))
        {
            SourceRow<Membership>[] own = [.. rows.Of(code)];
            _usesRule |= own.Length > 1;
            return own.Length == 0 ? null : new(Together(own.Select(row => row.Value)), [.. own.Select(rows.At)]);
        }

        var members = group.Members.Select(member => Together(rows.Of(member).Select(row => row.Value))).ToArray();
        var isIn = members.Count(member => member == Membership.In);
        _usesRule = true;
        return new(
            Together(members),
            [
                new(group.Place.File, group.Place.Line, $"{group.Siren} : {members.Length} communes"),
                new(rows.File, 0, $"{isIn}/{members.Length}"),
            ]);
    }

    /// <summary>
    /// H-23: where several communes make one territory, it is in the zone where all are, or most, or one; where none is, it is not; else
    /// nothing settles it.
    /// </summary>
    private Membership Together(IEnumerable<Membership> communes)
    {
        Membership[] all = [.. communes];
        if (all.Length == 0)
        {
            return Membership.Unknown;
        }

        var (most, least) = (all.Count(each => each != Membership.Out), all.Count(each => each == Membership.In));
        bool Counts(int communesIn) => _rule.Choice switch
        {
            "une" => communesIn > 0,
            "majorite" => 2 * communesIn > all.Length,
            _ => communesIn == all.Length,
        };
        return Counts(least) ? Membership.In
            : most == 0 || (_rule.Choice != "toutes" && !Counts(most)) ? Membership.Out
            : Membership.Unknown;
    }
}
