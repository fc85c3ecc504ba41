using System.Globalization;
using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;

namespace Ctg.Funding.Territories;

/// <summary>
/// The one table of services: what files and people call each, how it is counted, its figures, and what becomes of its PSEJ under the CTG
/// (rules.md §4).
/// </summary>
public sealed record ServiceFate
{
    private readonly string _french;
    private readonly string _english;

    private ServiceFate(Service service, string word, string french, string english, ServiceUnit unit, string price)
    {
        Service = service;
        Word = word;
        (_french, _english) = (french, english);
        Unit = unit;
        Price = price;
    }

    /// <summary>Every service, in the order of <see cref="Territories.Service"/>.</summary>
    public static IReadOnlyList<ServiceFate> All { get; } =
    [
        new(Service.Eaje, "eaje", "crèches", "crèches", ServiceUnit.Place, "PS-PRIX-EAJE"),
        new(
            Service.Alsh, "alsh", "accueils de loisirs", "leisure centres", ServiceUnit.HeureEnfant,
            "PS-PRIX-ALSH") { NewUnits = "BS-ALSH" },
        new(
            Service.AccueilDeJeunes, "accueil_jeunes", "accueils de jeunes", "youth clubs", ServiceUnit.HeureEnfant,
            "PS-PRIX-JEUNES") { NewUnits = "BS-JEUNES" },
        new(Service.Rpe, "rpe", "relais petite enfance", "childminder relays", ServiceUnit.Etp, "PS-PRIX-RPE") { NewUnits = "BS-RPE" },
        new(
            Service.Laep, "laep", "lieux d'accueil enfants-parents", "parent-child places", ServiceUnit.Heure,
            "PS-PRIX-LAEP") { NewUnits = "BS-LAEP" },
        new(Service.Pilotage, "pilotage", "pilotage", "pilotage", ServiceUnit.Etp, "PS-6-PLAFOND") { NewUnits = "BS-PILOTAGE" },
        new(Service.Ludotheque, "ludotheque", "ludothèques", "toy libraries", ServiceUnit.Heure, "PS-PRIX-LUDO")
        {
            Destination = Destination.FondsPublicsEtTerritoires,
            Reason = Left(Codes.LudothequeElsewhere),
        },
        new(
            Service.Sejours, "sejours", "séjours", "holiday stays", ServiceUnit.Jour,
            "PS-PRIX-SEJOUR") { Destination = Destination.Aucune, Reason = Left(Codes.NoBonusKnown) },
        new(
            Service.Bafa, "bafa", "Bafa et Bafd", "Bafa and Bafd", ServiceUnit.Stagiaire,
            "PS-PRIX-BAFA") { Destination = Destination.Aucune, Reason = Left(Codes.NoBonusKnown) },
    ];

    /// <summary>The service.</summary>
    public Service Service { get; }

    /// <summary>The word that files use for it, such as <c>accueil_jeunes</c>.</summary>
    public string Word { get; }

    /// <summary>The unit it is counted in once the bonus has taken over.</summary>
    public ServiceUnit Unit { get; }

    /// <summary>What takes over from its PSEJ.</summary>
    public Destination Destination { get; private init; } = Destination.BonusTerritoire;

    /// <summary>Why the bonus does not take over; <see langword="null"/> where it does.</summary>
    public Diagnostic? Reason { get; private init; }

    /// <summary>Gets the figure of what a new unit gets (§4); <see langword="null"/> for crèches, which have a scale, and for what the
    /// bonus does not pay.</summary>
    internal string? NewUnits { get; private init; }

    /// <summary>Gets the figure of the most that one unit counts for in a PSEJ.</summary>
    internal string Price { get; }

    /// <summary>Gets the limits of the units of a lot.</summary>
    internal Limit LotUnits => Unit == ServiceUnit.Place ? Limit.Places : Limit.Units;

    /// <summary>The fate of a service.</summary>
    /// <param name="service">The service.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not a value of the type.</exception>
    public static ServiceFate Of(Service service) => All[(int)Guard.Word(service, nameof(service))];

    /// <summary>Its name for people, in the plural.</summary>
    /// <param name="culture">Culture that chooses the language: French unless English.</param>
    public string Name(CultureInfo culture) => MessageText.LanguageOf(culture) == MessageText.Language.French ? _french : _english;

    private static Diagnostic Left(string code) => new(code, DiagnosticSeverity.Notice);
}
