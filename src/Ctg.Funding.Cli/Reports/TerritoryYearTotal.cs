using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Cli.Reports;

/// <summary>What is kept of a territory's year once its lines are written: enough for the table and the manifest.</summary>
internal sealed record TerritoryYearTotal(string Name, int Year, Bounds? Psej, Bounds? Total, Bounds? Difference, AmountStatut Statut, bool IsPartial)
{
    internal static TerritoryYearTotal Of(BonusTerritoireResult result, CultureInfo language)
    {
        var name = result.Territory.Name.Length > 0 ? $"{result.Territory.Code} {result.Territory.Name}" : result.Territory.Code;
        name += result.Territory.Service == Service.Eaje ? "" : $" ({Words.Shown(result.Territory.Service, language)})";
        return new TerritoryYearTotal(name, result.Year, result.PsejPerYear, result.Total, result.Difference, result.Statut, result.IsPartial);
    }
}
