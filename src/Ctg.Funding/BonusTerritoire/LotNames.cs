using System.Globalization;
using Ctg.Funding.Explanations;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>The inputs of lots as explanations name them: by the line of the inventory, else by their position among the lots.</summary>
internal sealed class LotNames
{
    private readonly Dictionary<PlaceLot, string> _names = new(ReferenceEqualityComparer.Instance);
    private readonly Derivation _derivation;
    private readonly string _units;

    internal LotNames(IReadOnlyList<PlaceLot> lots, Derivation derivation, string units)
    {
        _units = units;
        _derivation = derivation;
        var hasLines = lots.All(lot => lot.Line > 0) && lots.DistinctBy(lot => lot.Line).Count() == lots.Count;
        for (var i = 0; i < lots.Count; i++)
        {
            _names[lots[i]] = string.Create(CultureInfo.InvariantCulture, $"lot-{(hasLines ? lots[i].Line : i + 1)}");
        }
    }

    internal string Of(PlaceLot lot) => _names[lot];

    internal ExplanationStep Places(PlaceLot lot) => _derivation.Input(Of(lot), _units == Units.Places ? "places" : "unites", _units, lot.Units);

    internal ExplanationStep Opening(PlaceLot lot) => _derivation.Input(Of(lot), "date_ouverture", lot.Opening);

    /// <summary>The first day in the territory: the opening, or the day the structure came.</summary>
    internal ExplanationStep From(PlaceLot lot) => lot.Joined is { } joined ? _derivation.Input(Of(lot), "date_entree", joined) : Opening(lot);

    internal ExplanationStep Closing(PlaceLot lot) => _derivation.Input(Of(lot), "date_fermeture", lot.Closing);

    internal ExplanationStep Qpv(PlaceLot lot) => _derivation.Input(Of(lot), "qpv", lot.IsInQpv);

    internal ExplanationStep Financement(PlaceLot lot) => _derivation.Input(Of(lot), "financement", lot.Financement == BonusTerritoire.Financement.Psu ? "psu" : "paje");

    internal ExplanationStep Cofinanced(PlaceLot lot) => _derivation.Input(Of(lot), "cofinancee", lot.IsCofinanced);
}
