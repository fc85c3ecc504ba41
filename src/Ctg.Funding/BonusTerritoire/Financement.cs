using System.Text.Json.Serialization;
using Ctg.Funding.Basics;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>How a structure is funded (rule R1).</summary>
[JsonConverter(typeof(WordConverter<Financement>))]
public enum Financement
{
    /// <summary>Prestation de service unique: may get the bonus.</summary>
    Psu,

    /// <summary>Prestation d'accueil du jeune enfant (micro-crèche): never gets the bonus.</summary>
    Paje,
}
