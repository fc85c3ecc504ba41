using System.Globalization;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;

namespace Ctg.Funding.Cli.Commands;

/// <summary>How much of an inventory was read, computed and refused.</summary>
internal sealed record InventoryTally(TerritoryInventory Territories, long Lots, RowLog Log)
{
    /// <summary>Gets the counts of a manifest.</summary>
    internal IReadOnlyList<(string Name, long Count)> Counts =>
    [
        ("territoires_lus", Territories.RowsRead), ("territoires_refuses", Territories.RowsRefused),
        ("lots_lus", Lots + RefusedLots), ("lots_calcules", Lots), ("lots_refuses", RefusedLots),
    ];

    /// <summary>Reads an inventory into a store, and shows how far it has come.</summary>
    internal static InventoryTally Read(
        InventoryFiles files, ILotStore lots, RowLog log, Session session, Progress progress, CancellationToken cancellation)
    {
        const double Million = 1e6;
        progress.Start("lecture", files.Lots.Length, Million);
        var territories = files.Read(lots, log, session.WarnOfUnknown, position =>
        {
            cancellation.ThrowIfCancellationRequested();
            progress.Reach(position);
        });
        return new InventoryTally(territories, lots.Count, log);
    }

    private long RefusedLots => Log.RefusedOf(InputRole.Places);

    /// <summary>The same for people, and where the results are.</summary>
    internal string Told(string path, CultureInfo language) => Sentences.Of(
        Log.Refusals > 0 ? "bilan.rejets" : "bilan.complet", language,
        Territories.RowsRead, Lots + RefusedLots, Lots, Territories.RowsRefused, RefusedLots, path);
}
