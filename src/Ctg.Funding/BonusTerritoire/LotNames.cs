using System.Globalization;
using Ctg.Funding.Explanations;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>The inputs of lots as explanations name them: by the line of the inventory, else by their position among the lots.</summary>
internal sealed class LotNames
{
    private readonly Dictionary<PlaceLot, string> _names = new(ReferenceEqualityComparer.Instance);
    private readonly Derivation _derivation;

    internal LotNames(IReadOnlyList<PlaceLot> lots, Derivation derivation)
    {
        _derivation = derivation;
        var hasLines = lots.All(lot => lot.Line > 0) && lots.DistinctBy(lot => lot.Line).Count() == lots.Count;
        for (var i = 0; i < lots.Count; i++)
        {
            _names[lots[i]] = string.Create(CultureInfo.InvariantCulture, $"lot-{(hasLines ? lots[i].Line : i + 1)}");
        }
    }

    internal string Of(PlaceLot lot) => _names[lot];

    internal ExplanationStep Places(PlaceLot lot) => _derivation.Input(Of(lot), "places", Units.Places, lot.Places);

    internal ExplanationStep Opening(PlaceLot lot) => _derivation.Input(Of(lot), "date_ouverture", lot.Opening);

    internal ExplanationStep Closing(PlaceLot lot) => _derivation.Input(Of(lot), "date_fermeture", lot.Closing);

    internal ExplanationStep Qpv(PlaceLot lot) => _derivation.Input(Of(lot), "qpv", lot.IsInQpv);

    internal ExplanationStep Financement(PlaceLot lot) => _derivation.Input(Of(lot), "financement", lot.Financement == BonusTerritoire.Financement.Psu ? "psu" : "paje");

    internal ExplanationStep Cofinanced(PlaceLot lot) => _derivation.Input(Of(lot), "cofinancee", lot.IsCofinanced);
}
