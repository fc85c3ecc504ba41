namespace Ctg.Funding.Piaje;

/// <summary>The figures of the PIAJE: the one place that names them, each with its place on a card.</summary>
internal static class PiajeFigures
{
    private static readonly List<string> Known = [];

    internal static readonly (PiajeFigure OfCreche, PiajeFigure? OfMam) Socle = (Named("PI-S"), Named("PM-S"));
    internal static readonly (PiajeFigure OfCreche, PiajeFigure? OfMam) GrosOeuvre = (Named("PI-G"), Named("PM-G"));
    internal static readonly (PiajeFigure OfCreche, PiajeFigure? OfMam) DeveloppementDurable = (Named("PI-D"), Named("PM-D"));
    internal static readonly (PiajeFigure OfCreche, PiajeFigure? OfMam) Rattrapage = (Named("PI-R"), Named("PM-R"));
    internal static readonly (PiajeFigure OfCreche, PiajeFigure? OfMam) PotentielFinancier = (Named("PI-F"), Named("PM-F"));
    internal static readonly (PiajeFigure OfCreche, PiajeFigure? OfMam) ZonePrioritaire = (Named("PI-Z"), null);
    internal static readonly PiajeFigure PerPlaceCap = Named("PI-MAX");
    internal static readonly PiajeFigure PercentCap = Named("PI-PCT");
    internal static readonly PiajeFigure CoverageThreshold = Named("PI-COUV");
    internal static readonly PiajeFigure WealthThreshold = Named("PI-PF");
    internal static readonly PiajeFigure LeastGrowth = Named("PI-EXT");
    internal static readonly PiajeFigure Rebond = Named("PI-REBOND");
    internal static readonly PiajeFigure ScaleOfMam = Named("PM-VERSION");
    internal static readonly PiajeFigure Duty = Named("PI-DUREE");
    internal static readonly PiajeFigure StartUpAid = Named("PM-A");
    internal static readonly PiajeFigure StartUpAidDuty = Named("PM-A-DUREE");
    internal static readonly PiajeFigure AfterRebond = Named("H-11");
    internal static readonly PiajeFigure CountedPlaces = Named("H-12");
    internal static readonly PiajeFigure RepaidYears = Named("H-13");

    /// <summary>Gets their identifiers, in the order of the rules.</summary>
    internal static IReadOnlyList<string> All => Known;

    private static PiajeFigure Named(string id)
    {
        Known.Add(id);
        return new(Known.Count - 1, id);
    }
}

/// <summary>The identifier of a figure, and its place on a card.</summary>
internal readonly record struct PiajeFigure(int Index, string Id);
