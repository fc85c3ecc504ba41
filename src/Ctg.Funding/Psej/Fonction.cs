using System.Text.Json.Serialization;
using Ctg.Funding.Basics;

namespace Ctg.Funding.Psej;

/// <summary>The two functions between which a CEJ shares its money (PS-2).</summary>
[JsonConverter(typeof(WordConverter<Fonction>))]
public enum Fonction
{
    /// <summary>Care of children and young people.</summary>
    Accueil,

    /// <summary>Coordination and what goes with it.</summary>
    Pilotage,
}
