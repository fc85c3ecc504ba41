namespace Ctg.Funding.BonusTerritoire;

/// <summary>Identifiers of the figures of the bonus territoire: the one place that names them.</summary>
internal static class BonusFigures
{
    internal const string NewPlaces = "BT-N";
    internal const string NewPlacesRebond = "BT-N-REBOND";
    internal const string NewPlacesTop = "BT-N1";
    internal const string NewPlacesTranches = "BT-Nt";
    internal const string Reservataire = "BT-C";
    internal const string Rattrapage = "BT-R";
    internal const string Floor = "BT-F";
    internal const string Revaluation = "BT-V";
    internal const string Trajectoire = "BT-T";
    internal const string NewHoursCap = "BS-PLAFOND";
    internal const string Switch = "H-01";
    internal const string ReferenceDate = "H-02";
    internal const string ReferencePlaces = "H-03";
    internal const string RattrapageMethod = "H-04";
    internal const string RuralZoning = "H-05";
    internal const string PartYear = "H-06";
    internal const string Rounding = "H-07";
    internal const string LowAmount = "H-14";
    internal const string GrowthDay = "H-15";
    internal const string PlacesOf2023 = "H-16";
    internal const string Transfer = "H-17";
    internal const string HoursOrder = "H-18";
    internal const string ReservataireZone = "H-20";
    internal const string QpvList = "H-21";

    /// <summary>The figures of places that may change within a year: those of the base, and those of the measures beside it.</summary>
    internal static readonly IReadOnlyList<string> OfPlaces =
    [
        NewPlaces, NewPlacesTop, NewPlacesTranches, Reservataire, Floor, RuralZoning, QpvList,
        .. BonusPart.Measures.Select(measure => measure.Figure).OfType<string>(),
    ];
}
