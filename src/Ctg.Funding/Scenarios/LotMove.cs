using System.Text.Json.Serialization;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using NodaTime;

namespace Ctg.Funding.Scenarios;

/// <summary>
/// A structure that a scenario moves to another territory: it keeps its nature and takes the amount of the new one (H-17).
/// </summary>
/// <param name="Structure">Code of the structure; not blank.</param>
/// <param name="To">Code of the territory that it goes to; not blank.</param>
/// <param name="On">First day there, within <see cref="Basics.Limits"/>.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record LotMove(string Structure, string To, LocalDate On)
{
    /// <summary>Code of the structure.</summary>
    public string Structure { get; init => field = Guard.Code(value, nameof(Structure)); } = Guard.Code(Structure, nameof(Structure));

    /// <summary>Code of the territory that it goes to.</summary>
    public string To { get; init => field = Guard.Code(value, nameof(To)); } = Guard.Code(To, nameof(To));

    /// <summary>First day there.</summary>
    public LocalDate On { get; init => field = Guard.Day(value, nameof(On)); } = Guard.Day(On, nameof(On));

    /// <summary>
    /// A lot that stays to the eve of the move, where it was open before, and one in the other territory from then on, where it still is.
    /// </summary>
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
