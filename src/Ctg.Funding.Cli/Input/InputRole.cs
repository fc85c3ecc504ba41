namespace Ctg.Funding.Cli.Input;

/// <summary>What an input file holds; its name in results and manifests.</summary>
internal enum InputRole
{
    /// <summary>territoires.csv.</summary>
    Territoires,

    /// <summary>places.csv, the place inventory.</summary>
    Places,

    /// <summary>psej.csv.</summary>
    Psej,

    /// <summary>actions.csv.</summary>
    Actions,

    /// <summary>projets.csv.</summary>
    Projets,

    /// <summary>The State's list of FRR communes.</summary>
    Zonage,

    /// <summary>The local barème.</summary>
    Bareme,

    /// <summary>notifie.csv, what the Caf has notified.</summary>
    Notifie,

    /// <summary>A scenario.</summary>
    Scenario,

    /// <summary>A file of public data.</summary>
    Source,
}
