using Ctg.Funding.Explanations;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>The kinds of step that the calculation of the bonus records.</summary>
internal static class BonusSteps
{
    internal static readonly StepKind Excluded = new("R1-exclu", "R1", Units.Euros);
    internal static readonly StepKind DayAfterCej = new("R2-lendemain", "R2", Units.Day);
    internal static readonly StepKind Start = new("R2-debut", "R2", Units.Day);
    internal static readonly StepKind FirstDue = new("R2-premier-jour", "R2", Units.Day);
    internal static readonly StepKind BonusMonths = new("R2-mois-dus", "R2", Units.Months);
    internal static readonly StepKind PsejMonths = new("R2-mois-psej", "R2", Units.Months);
    internal static readonly StepKind WithoutPsej = new("R2-sans-psej", "R2", Units.Euros);
    internal static readonly StepKind PsejDue = new("R2-psej-maintenue", "R2", Units.Euros);
    internal static readonly StepKind Resources = new("R2-ressources", "R2", Units.Euros);
    internal static readonly StepKind Change = new("R2-difference", "R2", Units.Euros);
    internal static readonly StepKind ReferenceDate = new("R3-reference", "R3", Units.Day);
    internal static readonly StepKind Offer = new("R3-offre", "R3", Units.Word);
    internal static readonly StepKind ReferencePlaces = new("R4-places-reference", "R4", Units.Places);
    internal static readonly StepKind Quotient = new("R4-quotient", "R4", Units.EurosPerPlace);
    internal static readonly StepKind Notified = new("R4-notifie", "R4", Units.EurosPerPlace);
    internal static readonly StepKind WithoutCej = new("R4-sans-cej", "R4", Units.EurosPerPlace);
    internal static readonly StepKind Floored = new("R4-plancher", "R4", Units.EurosPerPlace);
    internal static readonly StepKind WithoutFloor = new("R4-sans-plancher", "R4", Units.EurosPerPlace);
    internal static readonly StepKind RaisedFloor = new("R4-plancher-majore", "R4", Units.EurosPerPlace);
    internal static readonly StepKind CaughtUp = new("R4-rattrapage", "R4", Units.EurosPerPlace);
    internal static readonly StepKind CatchUpPart = new("R4-part-rattrapage", "R4", Units.EurosPerPlace);
    internal static readonly StepKind Revalued = new("R4-revalorisation", "R4", Units.EurosPerPlace);
    internal static readonly StepKind ExistingBase = new("R4-base", "R4", Units.EurosPerPlace);
    internal static readonly StepKind ExistingUnknown = new("R4-indetermine", "R4", Units.EurosPerPlace);
    internal static readonly StepKind TrancheAmount = new("R5-montant-tranche", "R5", Units.EurosPerPlace);
    internal static readonly StepKind PriorityAmount = new("R5-montant-prioritaire", "R5", Units.EurosPerPlace);
    internal static readonly StepKind EitherAmount = new("R5-montant-inconnu", "R5", Units.EurosPerPlace);
    internal static readonly StepKind NewUnknown = new("R5-indetermine", "R5", Units.EurosPerPlace);
    internal static readonly StepKind Months = new("R6-mois", "R6", Units.Months);
    internal static readonly StepKind Days = new("R6-jours", "R6", Units.Days);
    internal static readonly StepKind PeriodEnd = new("R6-fin-periode", "R6", Units.Day);
    internal static readonly StepKind Period = new("R6-periode", "R6", Units.Euros);
    internal static readonly StepKind Year = new("R6-annee", "R6", Units.Euros);
    internal static readonly StepKind Shared = new("R7-partage", "R7", Units.Euros);
    internal static readonly StepKind Line = new("R7-ligne", "R7", Units.Euros);
    internal static readonly StepKind LineAlone = new("R7-ligne-seule", "R7", Units.Euros);
    internal static readonly StepKind LineUnknown = new("R7-indetermine", "R7", Units.Euros);
    internal static readonly StepKind Total = new("R7-total", "R7", Units.Euros);
    internal static readonly StepKind Structure = new("R7-structure", "R7", Units.Euros);
    internal static readonly StepKind PerPlace = new("R8-place", "R8", Units.EurosPerPlace);
    internal static readonly StepKind TrancheBase = new("R8-base-tranche", "R8", Units.EurosPerPlace);
    internal static readonly StepKind ZoneGap = new("R8-ecart-zone", "R8", Units.EurosPerPlace);
    internal static readonly StepKind ZoneUpliftPerPlace = new("R8-majoration-zone-place", "R8", Units.EurosPerPlace);
    internal static readonly StepKind ExactPart = new("R8-part-exacte", "R8", Units.Euros);
    internal static readonly StepKind Base = new("R8-base", "R8", Units.Euros);
    internal static readonly StepKind Rebond = new("R8-rebond", "R8", Units.Euros);
    internal static readonly StepKind Rattrapage = new("R8-rattrapage", "R8", Units.Euros);
    internal static readonly StepKind ZoneUplift = new("R8-majoration-zone", "R8", Units.Euros);
}
