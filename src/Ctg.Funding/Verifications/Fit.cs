using System.Text.Json.Serialization;
using Ctg.Funding.Basics;

namespace Ctg.Funding.Verifications;

/// <summary>How well an explanation accounts for a notified amount.</summary>
[JsonConverter(typeof(WordConverter<Fit>))]
public enum Fit
{
    /// <summary>To the cent, but for what rounding may move between lines.</summary>
    Exact,

    /// <summary>Within a euro, or a ten-thousandth of the amount, and ten times closer than without it.</summary>
    Proche,

    /// <summary>The amount is then known between bounds only, and the notified one is within them.</summary>
    Possible,
}
