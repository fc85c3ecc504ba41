using System.Text.Json.Serialization;

namespace Ctg.Funding.Basics;

/// <summary>Whether a territory is in a zone.</summary>
[JsonConverter(typeof(WordConverter<Membership>))]
public enum Membership
{
    /// <summary>It is not.</summary>
    Out,

    /// <summary>It is.</summary>
    In,

    /// <summary>It cannot be told from what is known: amounts are bounded by both cases.</summary>
    Unknown,
}
