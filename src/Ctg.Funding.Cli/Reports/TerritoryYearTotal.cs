using Ctg.Funding.Baremes;
using Ctg.Funding.BonusTerritoire;

namespace Ctg.Funding.Cli.Reports;

/// <summary>What is kept of a territory's year once its lines are written: enough for the table and the manifest.</summary>
internal sealed record TerritoryYearTotal(string Name, int Year, decimal? Psej, Bounds? Total, Bounds? Difference, AmountStatut Statut, bool IsPartial)
{
    internal static TerritoryYearTotal Of(BonusTerritoireResult result)
    {
        var name = result.Territory.Name.Length > 0 ? $"{result.Territory.Code} {result.Territory.Name}" : result.Territory.Code;
        return new TerritoryYearTotal(name, result.Year, result.PsejPerYear, result.Total, result.Difference, result.Statut, result.IsPartial);
    }
}
