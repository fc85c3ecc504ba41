using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;

namespace Ctg.Funding.Territories;

/// <summary>How a service is counted, and what becomes of its PSEJ under the CTG (rules.md §4).</summary>
public sealed record ServiceFate
{
    private ServiceFate(Service service, string word, ServiceUnit unit, Destination destination, Diagnostic? reason)
    {
        Service = service;
        Word = word;
        Unit = unit;
        Destination = destination;
        Reason = reason;
    }

    /// <summary>Every service, in the order of <see cref="Territories.Service"/>.</summary>
    public static IReadOnlyList<ServiceFate> All { get; } =
    [
        Taken(Service.Eaje, "eaje", ServiceUnit.Place),
        Taken(Service.Alsh, "alsh", ServiceUnit.HeureEnfant) with { NewUnits = "BS-ALSH" },
        Taken(Service.AccueilDeJeunes, "accueil_jeunes", ServiceUnit.HeureEnfant) with { NewUnits = "BS-JEUNES" },
        Taken(Service.Rpe, "rpe", ServiceUnit.Etp) with { NewUnits = "BS-RPE" },
        Taken(Service.Laep, "laep", ServiceUnit.Heure) with { NewUnits = "BS-LAEP" },
        Taken(Service.Pilotage, "pilotage", ServiceUnit.Etp) with { NewUnits = "BS-PILOTAGE" },
        new(Service.Ludotheque, "ludotheque", ServiceUnit.Heure, Destination.FondsPublicsEtTerritoires, Left(Codes.LudothequeElsewhere)),
        new(Service.Sejours, "sejours", ServiceUnit.Jour, Destination.Aucune, Left(Codes.NoBonusKnown)),
        new(Service.Bafa, "bafa", ServiceUnit.Stagiaire, Destination.Aucune, Left(Codes.NoBonusKnown)),
    ];

    /// <summary>The service.</summary>
    public Service Service { get; }

    /// <summary>The word that files use for it, such as <c>accueil_jeunes</c>.</summary>
    public string Word { get; }

    /// <summary>The unit it is counted in once the bonus has taken over.</summary>
    public ServiceUnit Unit { get; }

    /// <summary>What takes over from its PSEJ.</summary>
    public Destination Destination { get; }

    /// <summary>Why the bonus does not take over; <see langword="null"/> where it does.</summary>
    public Diagnostic? Reason { get; }

    /// <summary>Gets the figure of what a new unit gets (§4); <see langword="null"/> for crèches, which have a scale, and for what the
    /// bonus does not pay.</summary>
    internal string? NewUnits { get; private init; }

    /// <summary>Gets the limits of the units of a lot.</summary>
    internal Limit LotUnits => Unit == ServiceUnit.Place ? Limit.Places : Limit.Units;

    /// <summary>The fate of a service.</summary>
    /// <param name="service">The service.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not a value of the type.</exception>
    public static ServiceFate Of(Service service) => All[(int)Guard.Word(service, nameof(service))];

    private static ServiceFate Taken(Service service, string word, ServiceUnit unit) =>
        new(service, word, unit, Destination.BonusTerritoire, null);

    private static Diagnostic Left(string code) => new(code, DiagnosticSeverity.Notice);
}
