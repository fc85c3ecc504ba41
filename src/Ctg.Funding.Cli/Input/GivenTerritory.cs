using Ctg.Funding.Explanations;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Cli.Input;

/// <summary>What a row says of a territory that public data may say too; <see langword="null"/> where it says nothing.</summary>
internal sealed record GivenTerritory(decimal? PotentielFinancier, decimal? NiveauDeVie, RuralZoning? Zoning)
{
    /// <summary>Gets the columns that public data have filled, and from where.</summary>
    internal IReadOnlyList<(string Column, IReadOnlyList<Provenance> Sources)> Filled { get; init; } = [];
}
