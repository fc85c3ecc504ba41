namespace Ctg.Funding.Cli.Sources;

/// <summary>A kind of file of public data.</summary>
internal enum SourceKind
{
    /// <summary>Communes of the Code officiel géographique, with their EPCI.</summary>
    Communes,

    /// <summary>EPCI, or EPT, with their members.</summary>
    Epci,

    /// <summary>Communes in zone de revitalisation rurale.</summary>
    Zrr,

    /// <summary>Communes in France Ruralités Revitalisation.</summary>
    Frr,

    /// <summary>Median niveau de vie, of communes or EPCI.</summary>
    Filosofi,

    /// <summary>Criteria by which the DGF is shared among communes.</summary>
    Dgf,

    /// <summary>The same in long form.</summary>
    Ofgl,

    /// <summary>Contours of quartiers prioritaires.</summary>
    Qpv,
}
