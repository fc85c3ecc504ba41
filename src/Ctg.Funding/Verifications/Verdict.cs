using System.Text.Json.Serialization;
using Ctg.Funding.Basics;

namespace Ctg.Funding.Verifications;

/// <summary>How a notified amount stands beside the one calculated.</summary>
[JsonConverter(typeof(WordConverter<Verdict>))]
public enum Verdict
{
    /// <summary>The amount is known exactly, and the notified one is it, within the tolerance.</summary>
    Conforme,

    /// <summary>The amount is known between bounds, and the notified one is within them.</summary>
    DansLesBornes,

    /// <summary>The notified amount is not the one calculated, or is outside its bounds.</summary>
    Ecart,

    /// <summary>The amount cannot be calculated: something that it needs is not known.</summary>
    NonCalculable,

    /// <summary>Notified for a structure, or a territory, that the inventory does not have.</summary>
    AbsentDuCalcul,

    /// <summary>Due by the rules, and not notified.</summary>
    AbsentDeLaNotification,
}
