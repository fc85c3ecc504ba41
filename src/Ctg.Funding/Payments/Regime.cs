using System.Text.Json.Serialization;
using Ctg.Funding.Basics;

namespace Ctg.Funding.Payments;

/// <summary>Under what an amount is paid (rule R9).</summary>
[JsonConverter(typeof(WordConverter<Regime>))]
public enum Regime
{
    /// <summary>The CEJ: the collectivity is paid the year after.</summary>
    Cej,

    /// <summary>The CTG: the manager is paid advances in the year, and the balance the year after.</summary>
    Ctg,
}
