using System.Text.Json.Serialization;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using NodaTime;

namespace Ctg.Funding.Scenarios;

/// <summary>A structure that a scenario takes out, from a day on or as if it had never been.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record LotRemoval
{
    /// <summary>Creates a removal.</summary>
    /// <param name="structure">Code of the structure; not blank.</param>
    /// <param name="from">First day without it; <see langword="null"/> as if it had never been, which may change counted reference
    /// places.</param>
    /// <exception cref="ArgumentException"><paramref name="structure"/> is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="from"/> is not within <see cref="Limits"/>.</exception>
    public LotRemoval(string structure, LocalDate? from = null)
    {
        Structure = Guard.Code(structure, nameof(structure));
        From = Guard.Day(from, nameof(from));
    }

    /// <summary>Code of the structure.</summary>
    public string Structure { get; }

    /// <summary>First day without it; <see langword="null"/> as if it had never been.</summary>
    public LocalDate? From { get; }

    /// <summary>The lot closed on the eve of a day; itself where it closes before.</summary>
    internal static PlaceLot Until(PlaceLot lot, LocalDate day) => lot.Closing < day ? lot : lot with { Closing = day.PlusDays(-1) };

    /// <summary>What is left of a lot.</summary>
    internal IEnumerable<PlaceLot> Apply(PlaceLot lot) =>
        lot.Structure != Structure ? [lot] : lot.From < From ? [Until(lot, From.Value)] : [];
}
