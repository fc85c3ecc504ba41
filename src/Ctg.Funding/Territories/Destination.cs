namespace Ctg.Funding.Territories;

/// <summary>What takes over from the PSEJ of a service once the CEJ has ended (rules.md §4).</summary>
public enum Destination
{
    /// <summary>The bonus territoire CTG.</summary>
    BonusTerritoire,

    /// <summary>The fonds publics et territoires, and not the bonus.</summary>
    FondsPublicsEtTerritoires,

    /// <summary>Nothing that is known: lost, or to be contracted again.</summary>
    Aucune,
}
