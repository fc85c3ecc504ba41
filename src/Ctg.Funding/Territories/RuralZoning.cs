using System.Text.Json.Serialization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;

namespace Ctg.Funding.Territories;

/// <summary>
/// Where a territory stands in the two rural zonings (rule R5). The default of the type is <see cref="None"/>, as in a territory that says
/// nothing.
/// </summary>
/// <param name="Zrr">In a zone de revitalisation rurale.</param>
/// <param name="Frr">In a France Ruralités Revitalisation zone.</param>
[JsonConverter(typeof(RuralZoningConverter))]
public readonly record struct RuralZoning(Membership Zrr, Membership Frr)
{
    /// <summary>In a zone de revitalisation rurale.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a value of the type.</exception>
    public Membership Zrr { get; init => field = Guard.Word(value, nameof(Zrr)); } = Guard.Word(Zrr, nameof(Zrr));

    /// <summary>In a France Ruralités Revitalisation zone.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a value of the type.</exception>
    public Membership Frr { get; init => field = Guard.Word(value, nameof(Frr)); } = Guard.Word(Frr, nameof(Frr));

    /// <summary>Where a territory can stand, by the word that files use for it, such as <c>zrr+frr</c>.</summary>
    public static IReadOnlyDictionary<string, RuralZoning> Words { get; } = new Dictionary<string, RuralZoning>(StringComparer.Ordinal)
    {
        ["zrr"] = new(Membership.In, Membership.Out),
        ["frr"] = new(Membership.Out, Membership.In),
        ["zrr+frr"] = new(Membership.In, Membership.In),
        ["non"] = None,
        ["inconnue"] = NotKnown,
    };

    /// <summary>In neither zoning.</summary>
    public static RuralZoning None => new(Membership.Out, Membership.Out);

    /// <summary>Not known for either zoning.</summary>
    public static RuralZoning NotKnown => new(Membership.Unknown, Membership.Unknown);

    /// <summary>Gets the word that files use; what is known of one zoning alone has none of its own.</summary>
    internal string Word
    {
        get
        {
            var zoning = this;
            return Words.FirstOrDefault(word => word.Value == zoning).Key ?? "inconnue";
        }
    }

    /// <summary>Whether the territory is in <paramref name="zone"/>.</summary>
    /// <param name="zone">The zoning asked about.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not a value of the type.</exception>
    public Membership In(RuralZone zone) => Guard.Word(zone, nameof(zone)) switch
    {
        RuralZone.Zrr => Zrr,
        RuralZone.Frr => Frr,
        _ => Membership.Out,
    };
}
