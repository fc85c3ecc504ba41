using Ctg.Funding.Explanations;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Cli.Input;

/// <summary>What public data say of a territory.</summary>
/// <param name="PotentielFinancier">Potentiel financier per inhabitant, euros.</param>
/// <param name="NiveauDeVie">Median niveau de vie, euros.</param>
/// <param name="Zoning">Where it stands in the rural zonings.</param>
internal sealed record TerritoryFilling(
    Filled<decimal>? PotentielFinancier, Filled<decimal>? NiveauDeVie, Filled<RuralZoning>? Zoning)
{
    internal static TerritoryFilling None { get; } = new(null, null, null);

    /// <summary>Gets the code under which it was found, where a spreadsheet took the zero off the one that is given.</summary>
    internal string? WholeCode { get; init; }

    /// <summary>Gets whether the zoning is what lists say, and nothing of it is taken for granted.</summary>
    internal bool IsZoneWhole { get; init; } = true;

    /// <summary>Where each value stands, by its column.</summary>
    internal IEnumerable<(string Column, IReadOnlyList<Provenance> Sources)> ByColumn()
    {
        if (PotentielFinancier is { } wealth)
        {
            yield return ("potentiel_financier", wealth.Sources);
        }

        if (NiveauDeVie is { } living)
        {
            yield return ("niveau_de_vie", living.Sources);
        }

        if (Zoning is { } zoning)
        {
            yield return ("zone_rurale", zoning.Sources);
        }
    }
}
