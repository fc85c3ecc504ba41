using Ctg.Funding.Baremes;
using NodaTime;

namespace Ctg.Funding.Terms;

/// <summary>The figures of a card that are those of one day all year, by identifier; those that no text knows then are left out.</summary>
internal sealed class CardFigures
{
    private readonly Dictionary<string, CardFigure> _byId;

    internal CardFigures(Bareme bareme, LocalDate day, IEnumerable<string> ids)
    {
        var values = ids.Order(StringComparer.Ordinal).Select(id => bareme.Find(id, day)).OfType<FigureValue>();
        All = [.. values.Select((value, i) => new CardFigure(value, day.Year) { Index = i })];
        _byId = All.ToDictionary(figure => figure.Id, StringComparer.Ordinal);
    }

    internal IReadOnlyList<CardFigure> All { get; }

    internal CardFigure this[string id] => _byId[id];

    internal bool Has(IEnumerable<string> ids) => ids.All(_byId.ContainsKey);
}
