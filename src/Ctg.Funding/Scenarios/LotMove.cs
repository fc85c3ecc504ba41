using System.Text.Json.Serialization;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using NodaTime;

namespace Ctg.Funding.Scenarios;

/// <summary>A structure that a scenario moves to another territory: it keeps its nature and takes the amount of the new one
/// (H-17).</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record LotMove
{
    /// <summary>Creates a move.</summary>
    /// <param name="structure">Code of the structure; not blank.</param>
    /// <param name="to">Code of the territory that it goes to; not blank.</param>
    /// <param name="on">First day there.</param>
    /// <exception cref="ArgumentException">A code is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="on"/> is not within <see cref="Limits"/>.</exception>
    public LotMove(string structure, string to, LocalDate on)
    {
        Structure = Guard.Code(structure, nameof(structure));
        To = Guard.Code(to, nameof(to));
        On = Guard.Day(on, nameof(on));
    }

    /// <summary>Code of the structure.</summary>
    public string Structure { get; }

    /// <summary>Code of the territory that it goes to.</summary>
    public string To { get; }

    /// <summary>First day there.</summary>
    public LocalDate On { get; }

    /// <summary>A lot that stays to the eve of the move, where it was open before, and one in the other territory from then on, where it
    /// still is.</summary>
    internal IEnumerable<PlaceLot> Split(PlaceLot lot)
    {
        var wasOpen = lot.From < On;
        if (wasOpen)
        {
            yield return LotRemoval.Until(lot, On);
        }

        if (!(lot.Closing < On))
        {
            yield return lot with { Territory = To, Joined = wasOpen ? On : lot.Joined };
        }
    }
}
