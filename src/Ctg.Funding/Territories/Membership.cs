using System.Text.Json.Serialization;
using Ctg.Funding.Basics;

namespace Ctg.Funding.Territories;

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
