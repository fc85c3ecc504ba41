using System.Globalization;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Territories;
using Ctg.Funding.Validation;

namespace Ctg.Funding.Cli.Commands;

/// <summary>
/// What is doubtful over territories and all their lots: how many doubts there are, and the first by line of each half megabyte of the
/// inventory, since a hostile file may have as many as it has rows.
/// </summary>
internal sealed class PlaceDoubts
{
    private const long BytesPerPart = 1 << 19;
    private const int MostParts = 1 << 12;
    private const int MostPerPart = 100;

    private readonly Lock _gathering = new();
    private readonly InventoryFiles _files;
    private readonly TerritoryInventory _territories;
    private readonly CultureInfo _language;
    private readonly SortedList<Place, RowWarning>[] _first;

    internal PlaceDoubts(InventoryFiles files, TerritoryInventory territories, CultureInfo language)
    {
        (_files, _territories, _language) = (files, territories, language);
        var parts = (int)Math.Clamp(files.Lots.Length / BytesPerPart, 1, MostParts);
        _first = [.. Enumerable.Range(0, parts).Select(_ => new SortedList<Place, RowWarning>())];
    }

    /// <summary>Gets how many doubts there are.</summary>
    internal long Count { get; private set; }

    /// <summary>Gets those that are told, by line.</summary>
    internal IReadOnlyList<RowWarning> First =>
        [.. _first.SelectMany(part => part).OrderBy(each => each.Key).Select(each => each.Value)];

    /// <summary>Takes what was found over a territory.</summary>
    internal void Add(int index, TerritoryLots lots, IReadOnlyList<InventoryDoubt> found)
    {
        if (found.Count == 0)
        {
            return;
        }

        var territory = _territories.Territories[index];
        var first = _first[index % _first.Length];
        lock (_gathering)
        {
            Count += found.Count;
            foreach (var doubt in found)
            {
                var place = doubt.Lot is { } lot
                    ? new Place(InputRole.Places, lots.Line(lot), 0)
                    : new Place(InputRole.Territoires, _territories.LineOf(territory.Code) ?? 0, lots.Line(0));
                if (first.Count == MostPerPart && place.CompareTo(first.GetKeyAtIndex(MostPerPart - 1)) > 0)
                {
                    continue;
                }

                first.Add(place, Told(doubt, place, lots, territory));
                if (first.Count > MostPerPart)
                {
                    first.RemoveAt(MostPerPart);
                }
            }
        }
    }

    private RowWarning Told(InventoryDoubt doubt, Place place, TerritoryLots lots, Territory territory)
    {
        var file = place.Role == InputRole.Places ? _files.Lots : _files.Territories;
        var value = doubt.Lot is { } lot ? lots.Structure(lot) : $"{territory.ReferenceUnits}";
        return new RowWarning(place.Role, file.Name, place.Line, doubt.Column, value, doubt.Code, doubt.Message(_language));
    }

    /// <summary>Where a doubt stands: services of one territory have one line, and go by their first lots.</summary>
    private readonly record struct Place(InputRole Role, long Line, long FirstLot) : IComparable<Place>
    {
        public int CompareTo(Place other) => (Role, Line, FirstLot).CompareTo((other.Role, other.Line, other.FirstLot));
    }
}
