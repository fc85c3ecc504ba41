namespace Ctg.Funding.Territories;

/// <summary>Where a territory stands in the two rural zonings (rule R5).</summary>
/// <param name="Zrr">In a zone de revitalisation rurale.</param>
/// <param name="Frr">In a France Ruralités Revitalisation zone.</param>
public readonly record struct RuralZoning(Membership Zrr, Membership Frr)
{
    /// <summary>In neither zoning.</summary>
    public static RuralZoning None => new(Membership.Out, Membership.Out);

    /// <summary>Not known for either zoning.</summary>
    public static RuralZoning NotKnown => new(Membership.Unknown, Membership.Unknown);

    /// <summary>Whether the territory is in <paramref name="zone"/>.</summary>
    /// <param name="zone">The zoning asked about.</param>
    public Membership In(RuralZone zone) => zone switch
    {
        RuralZone.Zrr => Zrr,
        RuralZone.Frr => Frr,
        _ => Membership.Out,
    };
}
