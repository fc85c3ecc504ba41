using System.Text.Json.Serialization;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using NodaTime;

namespace Ctg.Funding.Scenarios;

/// <summary>A structure that a scenario takes out, from a day on or as if it had never been.</summary>
/// <param name="Structure">Code of the structure; not blank.</param>
/// <param name="From">
/// First day without it, within <see cref="Basics.Limits"/>; <see langword="null"/> as if it had never been, which may change counted
/// reference places.
/// </param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record LotRemoval(string Structure, LocalDate? From = null)
{
    /// <summary>Code of the structure.</summary>
    public string Structure { get; init => field = Guard.Code(value, nameof(Structure)); } = Guard.Code(Structure, nameof(Structure));

    /// <summary>First day without it; <see langword="null"/> as if it had never been.</summary>
    public LocalDate? From { get; init => field = Guard.Day(value, nameof(From)); } = Guard.Day(From, nameof(From));

    /// <summary>The lot closed on the eve of a day; itself where it closes before.</summary>
    internal static PlaceLot Until(PlaceLot lot, LocalDate day) => lot.Closing < day ? lot : lot with { Closing = day.PlusDays(-1) };

    /// <summary>What is left of a lot.</summary>
    internal IEnumerable<PlaceLot> Apply(PlaceLot lot) =>
        lot.Structure != Structure ? [lot] : lot.From < From ? [Until(lot, From.Value)] : [];
}
