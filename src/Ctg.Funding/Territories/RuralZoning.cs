using System.Text.Json.Serialization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;

namespace Ctg.Funding.Territories;

/// <summary>Where a territory stands in the two rural zonings (rule R5). The default of the type is <see cref="None"/>, as in a territory
/// that says nothing.</summary>
/// <param name="Zrr">In a zone de revitalisation rurale.</param>
/// <param name="Frr">In a France Ruralités Revitalisation zone.</param>
[JsonConverter(typeof(RuralZoningConverter))]
public readonly record struct RuralZoning(Membership Zrr, Membership Frr)
{
    /// <summary>In a zone de revitalisation rurale.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a value of the type.</exception>
    public Membership Zrr { get; init => field = Guard.Word(value); } = Guard.Word(Zrr, nameof(Zrr));

    /// <summary>In a France Ruralités Revitalisation zone.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a value of the type.</exception>
    public Membership Frr { get; init => field = Guard.Word(value); } = Guard.Word(Frr, nameof(Frr));

    /// <summary>Where a territory can stand, by the word that files use for it, such as <c>zrr+frr</c>.</summary>
    public static IReadOnlyDictionary<string, RuralZoning> Words { get; } = new RuralZoning[]
    {
        new(Membership.In, Membership.Out), new(Membership.Out, Membership.In), new(Membership.In, Membership.In), None, NotKnown,
    }

    .ToDictionary(zoning => zoning.Word, StringComparer.Ordinal);

    /// <summary>In neither zoning.</summary>
    public static RuralZoning None => new(Membership.Out, Membership.Out);

    /// <summary>Not known for either zoning.</summary>
    public static RuralZoning NotKnown => new(Membership.Unknown, Membership.Unknown);

    /// <summary>Gets the word that files use; what is known of one zoning alone has none of its own.</summary>
    internal string Word => this switch
    {
        (Membership.Out, Membership.Out) => "non",
        (Membership.In, Membership.Out) => "zrr",
        (Membership.Out, Membership.In) => "frr",
        (Membership.In, Membership.In) => "zrr+frr",
        _ => "inconnue",
    };

    /// <summary>Whether the territory is in a zoning.</summary>
    internal Membership In(RuralZone zone) => zone switch
    {
        RuralZone.Zrr => Zrr,
        RuralZone.Frr => Frr,
        _ => Membership.Out,
    };
}
