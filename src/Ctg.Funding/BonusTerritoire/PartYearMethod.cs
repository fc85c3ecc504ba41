namespace Ctg.Funding.BonusTerritoire;

/// <summary>How a part year is counted (rule R6, H-06).</summary>
internal enum PartYearMethod
{
    Mois,
    Jours,
    Aucun,
}
