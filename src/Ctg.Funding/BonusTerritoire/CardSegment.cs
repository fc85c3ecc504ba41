using Ctg.Funding.BonusTerritoire.Rules;
using Ctg.Funding.Terms;
using NodaTime;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>Days of a year over which no figure changes, and the figures that serve then.</summary>
internal sealed class CardSegment
{
    private readonly IReadOnlyList<string> _ids;
    private readonly CardFigure?[] _figures;

    internal CardSegment(
        LocalDate start, LocalDate end, PartSpan span, string name, IReadOnlyList<string> ids, Func<string, CardFigure?> find)
    {
        Start = start;
        End = end;
        Span = span;
        Name = name;
        _ids = ids;
        _figures = [.. ids.Select(find)];
    }

    internal LocalDate Start { get; }

    internal LocalDate End { get; }

    /// <summary>Gets the months, or days, of the year that begin in it.</summary>
    internal PartSpan Span { get; }

    /// <summary>Gets its name where the year has several; empty where it is the whole year.</summary>
    internal string Name { get; }

    /// <summary>Gets its last day, as names have it.</summary>
    internal string EndName => field ??= NodaTime.Text.LocalDatePattern.Iso.Format(End);

    /// <summary>Gets the amounts of new places, as they become known.</summary>
    internal Shared<NewPlace, UnitTerms> NewPlaces { get; } = new();

    internal IEnumerable<CardFigure> All => _figures.OfType<CardFigure>();

    internal CardFigure? Rebond => this[BonusFigures.NewPlacesRebond];

    internal CardFigure? Tranches => this[BonusFigures.NewPlacesTranches];

    internal CardFigure? Rattrapage => this[BonusFigures.Rattrapage];

    internal CardFigure? Floor => this[BonusFigures.Floor];

    internal CardFigure? Trajectoire => this[BonusFigures.Trajectoire];

    /// <summary>The figure as it serves in the segment; <see langword="null"/> where the card has none.</summary>
    internal CardFigure? this[string id]
    {
        get
        {
            for (var i = 0; i < _ids.Count; i++)
            {
                if (_ids[i] == id)
                {
                    return _figures[i];
                }
            }

            return null;
        }
    }
}
