using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Cli.Structures;
using Ctg.Funding.Explanations;

namespace Ctg.Funding.Cli.Demands;

/// <summary>Gathers what is not known over territories and years, by calculating each again as if it were.</summary>
internal sealed class DemandBook
{
    /// <summary>What sharing the cents of a territory (R7) may move in a line on which nothing else bears.</summary>
    private const decimal SharedCent = 0.01m;

    private readonly Dictionary<(string Id, string Territory), Demand> _demands = [];

    /// <summary>Gets what bears on something, what is to be asked first, first.</summary>
    internal IReadOnlyList<Demand> Ranked => [.. Demand.Ranked(_demands.Values.Where(demand => demand.Bears))];

    /// <summary>Adds a year of a territory; nothing where it is known to the cent.</summary>
    internal void Add(BonusTerritoireExplanation explained)
    {
        var result = explained.Result;
        int[] open = [.. result.Lines.Index().Where(line => IsOpen(line.Item)).Select(line => line.Index)];
        if (open.Length == 0)
        {
            return;
        }

        foreach (var piece in explained.MissingPieces())
        {
            var demand = Of(piece.Leaf, result);
            foreach (var lot in open)
            {
                var line = result.Lines[lot];
                var isNeeded = piece.IfOthersKnown?.Lines[lot].Amount is { Max: null };
                if (Counts(demand, line, [.. piece.IfKnown.Select(year => year.Lines[lot].Amount)], isNeeded))
                {
                    demand.BearsOn(
                        result.Year, result.Territory.Code, line.Lot.Structure,
                        StructureAccount.Titled(line.Lot.Structure, line.Lot.Name));
                }
            }
        }
    }

    private static bool IsOpen(BonusLine line) => line.Statut is not (AmountStatut.Exact or AmountStatut.Exclu);

    /// <summary>Counts what knowing it makes of a line.</summary>
    /// <returns>Whether it bears on the line.</returns>
    private static bool Counts(Demand demand, BonusLine line, Bounds?[] ifKnown, bool isNeeded)
    {
        var widths = ifKnown.Select(amount => amount?.Max - amount?.Min).ToArray();
        var left = widths.All(width => width is not null) ? widths.Max() : null;
        switch (line.Amount)
        {
            case null when ifKnown.All(amount => amount is not null):
                demand.Tells();
                return true;
            case { Max: null, Min: var least } when left is not null || isNeeded:
                demand.Bounds(least);
                return true;
            case { Max: { } most, Min: var least } when left is { } width && width < most - least - SharedCent:
                demand.Settles(most - least - width);
                return true;
            case { Max: { } most, Min: var least } when widths.Min() is { } narrowest && narrowest < most - least - SharedCent:
                demand.MaySettle(most - least - narrowest);
                return true;
            default:
                return false;
        }
    }

    /// <summary>A figure is asked for once, an input for each territory.</summary>
    private Demand Of(ExplanationStep leaf, BonusTerritoireResult result)
    {
        var territory = leaf.Figure is null ? result.Territory : null;
        var key = (leaf.Kind, territory is null ? "" : $"{territory.Code}/{territory.Service}");
        if (!_demands.TryGetValue(key, out var demand))
        {
            _demands.Add(key, demand = new Demand(leaf.Kind, leaf, territory?.Code ?? "", territory?.Name ?? ""));
        }

        return demand;
    }
}
