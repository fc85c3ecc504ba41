using System.Numerics;
using Ctg.Funding.Baremes;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.BonusTerritoire.Rules;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Validation;

/// <summary>
/// Finds what is doubtful over a territory and all its lots (<see cref="PlaceInventoryValidator"/>). It serves again for the next
/// territory, and makes nothing where there is no doubt.
/// </summary>
internal sealed class InventoryDoubts(Bareme bareme)
{
    private const int Empty = 0;

    /// <summary>By the hash of what a lot says, its place plus one; as many as are used are cleared first.</summary>
    private int[] _seen = [];

    /// <summary>Adds the doubts of a territory to a list, those of lots first and in their order.</summary>
    internal void Find(Territory territory, LotTable lots, List<InventoryDoubt> into)
    {
        FindTwice(lots, into);
        if (territory.ReferenceUnits is not { } given || given <= 0
            || ExistingPlaces.CountedIn(territory, lots, bareme) is not { Serves: true, Places: > 0 and var counted })
        {
            return;
        }

        if (given < counted)
        {
            into.Add(OfPlaces(Codes.ReferencePlacesFewer, given, counted));
        }
        else if (given > 2 * counted)
        {
            into.Add(OfPlaces(Codes.ReferencePlacesFar, given, counted));
        }
    }

    private static InventoryDoubt OfPlaces(string code, decimal given, decimal counted) =>
        new(code, "places_reference", null, counted, [given, counted]);

    private void FindTwice(LotTable lots, List<InventoryDoubt> into)
    {
        if (lots.Count < 2)
        {
            return;
        }

        var size = (int)BitOperations.RoundUpToPowerOf2((uint)lots.Count * 2);
        if (_seen.Length < size)
        {
            _seen = new int[size];
        }

        var seen = _seen.AsSpan(0, size);
        seen.Clear();
        for (var lot = 0; lot < lots.Count; lot++)
        {
            var slot = HashOf(lots, lot) & (size - 1);
            while (seen[slot] != Empty && !SayTheSame(lots, lot, seen[slot] - 1))
            {
                slot = (slot + 1) & (size - 1);
            }

            if (seen[slot] == Empty)
            {
                seen[slot] = lot + 1;
            }
            else
            {
                var (structure, first) = (lots.Names.Structure(lot), lots.Names.Line(seen[slot] - 1));
                into.Add(new InventoryDoubt(Codes.DuplicateLot, "structure", lot, 0, [structure, first]));
            }
        }
    }

    private static int HashOf(LotTable lots, int lot)
    {
        ref readonly var row = ref lots[lot];
        return HashCode.Combine(lots.Names.StructureHash(lot), row.Opening, row.Last, row.Hundredths);
    }

    /// <summary>Whether two lots say the same, but for who co-finances them and the day they came.</summary>
    private static bool SayTheSame(LotTable lots, int lot, int other)
    {
        ref readonly var a = ref lots[lot];
        ref readonly var b = ref lots[other];
        return a.Opening == b.Opening && a.Last == b.Last && a.Hundredths == b.Hundredths && a.IsPsu == b.IsPsu
            && (a.Facts | LotFacts.Cofinancee) == (b.Facts | LotFacts.Cofinancee) && lots.Names.CompareStructures(lot, other) == 0;
    }
}
