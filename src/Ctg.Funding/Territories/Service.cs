using System.Text.Json.Serialization;
using Ctg.Funding.Basics;

namespace Ctg.Funding.Territories;

/// <summary>A service that the CEJ paid for (rules.md §4).</summary>
[JsonConverter(typeof(WordConverter<Service>))]
public enum Service
{
    /// <summary>Crèche: établissement d'accueil du jeune enfant.</summary>
    Eaje,

    /// <summary>Leisure centre: accueil de loisirs sans hébergement.</summary>
    Alsh,

    /// <summary>Youth club.</summary>
    AccueilDeJeunes,

    /// <summary>Childminder relay: relais petite enfance, formerly RAM.</summary>
    Rpe,

    /// <summary>Parent-child place: lieu d'accueil enfants-parents.</summary>
    Laep,

    /// <summary>Coordination post; under the CTG, chargé de coopération.</summary>
    Pilotage,

    /// <summary>Toy library.</summary>
    Ludotheque,

    /// <summary>Stays: holiday camps.</summary>
    Sejours,

    /// <summary>Bafa and Bafd: training of youth workers.</summary>
    Bafa,
}
