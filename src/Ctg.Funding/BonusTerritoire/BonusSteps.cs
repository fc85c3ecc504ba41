using Ctg.Funding.Explanations;
using Ctg.Funding.Territories;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>The kinds of step of the bonus: those that are the same for every service, and those in the words and units of one.</summary>
internal sealed class BonusSteps
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
    internal static readonly StepKind ChangeByCauses = new("E-ecart", "R2", Units.Euros);
    internal static readonly StepKind ChangeUnknown = new("E-indetermine", "R2", Units.Euros);
    internal static readonly StepKind LowReading = new("E-basse", "R2", Units.Euros);
    internal static readonly StepKind HighReading = new("E-haute", "R2", Units.Euros);
    internal static readonly StepKind CauseAll = new("E-causes", "R2", Units.Euros);
    internal static readonly StepKind CauseExact = new("E-exacte", "R2", Units.Euros);
    internal static readonly StepKind CauseGain = new("E-recu", "R2", Units.Euros);
    internal static readonly StepKind CauseNothing = new("E-rien", "R2", Units.Euros);
    internal static readonly StepKind CauseActual = new("E-lots", "R2", Units.Euros);
    internal static readonly StepKind CauseSum = new("E-annee", "R2", Units.Euros);
    internal static readonly StepKind CausePart = new("E-periode", "R2", Units.Euros);
    internal static readonly StepKind CauseUnits = new("E-unites", "R2", Units.Places);
    internal static readonly StepKind CauseBefore = new("E-avant", "R2", Units.Euros);
    internal static readonly StepKind CauseBeforeKind = new("E-avant-unites", "R2", Units.Euros);
    internal static readonly StepKind BeforePerUnit = new("E-avant-unite", "R2", Units.EurosPerPlace);
    internal static readonly StepKind NothingBefore = new("E-avant-rien", "R2", Units.EurosPerPlace);
    internal static readonly StepKind PsejWhileBonus = new("E-psej", "R2", Units.Euros);
    internal static readonly StepKind Offer = new("R3-offre", "R3", Units.Word);
    internal static readonly StepKind Floored = new("R4-plancher", "R4", Units.EurosPerPlace);
    internal static readonly StepKind WithoutFloor = new("R4-sans-plancher", "R4", Units.EurosPerPlace);
    internal static readonly StepKind RaisedFloor = new("R4-plancher-majore", "R4", Units.EurosPerPlace);
    internal static readonly StepKind WithRattrapage = new("R4-rattrapage", "R4", Units.EurosPerPlace);
    internal static readonly StepKind RattrapagePart = new("R4-part-rattrapage", "R4", Units.EurosPerPlace);
    internal static readonly StepKind Revalued = new("R4-revalorisation", "R4", Units.EurosPerPlace);
    internal static readonly StepKind ExistingBase = new("R4-base", "R4", Units.EurosPerPlace);
    internal static readonly StepKind TrancheAmount = new("R5-montant-tranche", "R5", Units.EurosPerPlace);
    internal static readonly StepKind PriorityAmount = new("R5-montant-prioritaire", "R5", Units.EurosPerPlace);
    internal static readonly StepKind EitherAmount = new("R5-montant-inconnu", "R5", Units.EurosPerPlace);
    internal static readonly StepKind ReservataireAmount = new("C-montant", "BT-C", Units.EurosPerPlace);
    internal static readonly StepKind ReservataireInZone = new("C-montant-zone", "BT-C", Units.EurosPerPlace);
    internal static readonly StepKind Months = new("R6-mois", "R6", Units.Months);
    internal static readonly StepKind Days = new("R6-jours", "R6", Units.Days);
    internal static readonly StepKind PeriodEnd = new("R6-fin-periode", "R6", Units.Day);
    internal static readonly StepKind Places2023 = new("T-places-origine", "BT-T", Units.Places);
    internal static readonly StepKind PlacesNow = new("T-places", "BT-T", Units.Places);
    internal static readonly StepKind Gain = new("T-gain", "BT-T", Units.Places);
    internal static readonly StepKind Growth = new("T-croissance", "BT-T", Units.Percent);
    internal static readonly StepKind TrajectoireAmount = new("T-montant", "BT-T", Units.EurosPerPlace);
    internal static readonly StepKind FromElsewhere = new("T-venue", "BT-T", Units.EurosPerPlace);
    internal static readonly StepKind WithTrajectoire = new("T-montant-majore", "BT-T", Units.EurosPerPlace);
    internal static readonly StepKind Year = new("R6-annee", "R6", Units.Euros);
    internal static readonly StepKind Shared = new("R7-partage", "R7", Units.Euros);
    internal static readonly StepKind Line = new("R7-ligne", "R7", Units.Euros);
    internal static readonly StepKind LineAlone = new("R7-ligne-seule", "R7", Units.Euros);
    internal static readonly StepKind LineUnknown = new("R7-indetermine", "R7", Units.Euros);
    internal static readonly StepKind Total = new("R7-total", "R7", Units.Euros);
    internal static readonly StepKind Structure = new("R7-structure", "R7", Units.Euros);
    internal static readonly StepKind TrancheBase = new("R8-base-tranche", "R8", Units.EurosPerPlace);
    internal static readonly StepKind ZoneGap = new("R8-ecart-zone", "R8", Units.EurosPerPlace);
    internal static readonly StepKind ZoneUpliftPerPlace = new("R8-majoration-zone-place", "R8", Units.EurosPerPlace);
    internal static readonly StepKind ExactPart = new("R8-part-exacte", "R8", Units.Euros);

    private static readonly BonusSteps OfPlaces = new(static kind => kind);
    private static readonly BonusSteps OfPosts = new(static kind => kind.In(Units.Posts, Units.EurosPerPost));
    private static readonly BonusSteps OfHours = new(static kind => kind.In(Units.Hours, Units.EurosPerHour));

    private BonusSteps(Func<StepKind, StepKind> worded)
    {
        ReferenceDate = worded(new("R3-reference", "R3", Units.Day));
        ReferencePlaces = worded(new("R4-places-reference", "R4", Units.Places));
        Quotient = worded(new("R4-quotient", "R4", Units.EurosPerPlace));
        Notified = worded(new("R4-notifie", "R4", Units.EurosPerPlace));
        WithoutCej = worded(new("R4-sans-cej", "R4", Units.EurosPerPlace));
        ExistingUnknown = worded(new("R4-indetermine", "R4", Units.EurosPerPlace));
        NewUnknown = worded(new("R5-indetermine", "R5", Units.EurosPerPlace));
        NewUnit = worded(new("S4-montant-nouveau", "R5", Units.EurosPerPlace));
        CapOfYear = worded(new("S4-plafond-annee", "§4", Units.Places));
        Cap = worded(new("S4-plafond", "§4", Units.Places));
        HoursDone = worded(new("S4-heures-faites", "§4", Units.Places));
        HoursBefore = worded(new("S4-heures-avant", "§4", Units.Places));
        HoursLeft = worded(new("S4-heures-restantes", "§4", Units.Places));
        HoursPaid = worded(new("S4-heures-payees", "§4", Units.Places));
        Period = worded(new("R6-periode", "R6", Units.Euros));
        PerPlace = worded(new("R8-place", "R8", Units.EurosPerPlace));
    }

    internal StepKind ReferenceDate { get; }

    internal StepKind ReferencePlaces { get; }

    internal StepKind Quotient { get; }

    internal StepKind Notified { get; }

    internal StepKind WithoutCej { get; }

    internal StepKind ExistingUnknown { get; }

    internal StepKind NewUnknown { get; }

    internal StepKind NewUnit { get; }

    internal StepKind CapOfYear { get; }

    internal StepKind Cap { get; }

    internal StepKind HoursDone { get; }

    internal StepKind HoursBefore { get; }

    internal StepKind HoursLeft { get; }

    internal StepKind HoursPaid { get; }

    internal StepKind Period { get; }

    internal StepKind PerPlace { get; }

    /// <summary>Gets the unit in which the service is counted, as steps name it.</summary>
    internal string UnitName => ReferencePlaces.Unit;

    /// <summary>Gets euros per unit of the service, as steps name it.</summary>
    internal string EurosPerUnit => Quotient.Unit;

    internal static BonusSteps Of(ServiceUnit unit) => unit switch
    {
        ServiceUnit.Place => OfPlaces,
        ServiceUnit.Etp => OfPosts,
        _ => OfHours,
    };
}
