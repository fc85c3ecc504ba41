using System.Text.Json.Serialization;
using Ctg.Funding.Basics;
using NodaTime;

namespace Ctg.Funding.Piaje;

/// <summary>An investment project, as it asks for the PIAJE.</summary>
/// <remarks>A property that is <see langword="null"/> is not known; it never stands for zero.</remarks>
[JsonConverter(typeof(PiajeProjectConverter))]
public sealed record PiajeProject
{
    internal const decimal HighestCoverage = 999;

    /// <summary>Creates a project.</summary>
    /// <param name="code">Code of the project; not blank.</param>
    /// <param name="operation">What it does.</param>
    /// <param name="createdPlaces">Places it creates, from 0 to a million.</param>
    /// <param name="expenses">Subsidisable expenses, euros, without VAT unless an association bears it (rule P5).</param>
    /// <param name="filed">Day on which the file was received; <see langword="null"/> where it is not known.</param>
    /// <param name="decided">Day of the Caf's decision; <see langword="null"/> where there is none yet.</param>
    /// <exception cref="ArgumentException"><paramref name="code"/> is blank, no date is given, or they are out of order.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number, a date or a word is out of its limits.</exception>
    public PiajeProject(string code, Operation operation, int createdPlaces, decimal expenses, LocalDate? filed, LocalDate? decided)
    {
        if (filed is null && decided is null)
        {
            throw new ArgumentException("A project has a filing date or a decision date.", nameof(filed));
        }

        if (decided < filed)
        {
            throw new ArgumentException($"The decision of {decided} precedes the filing of {filed}.", nameof(decided));
        }

        Code = Guard.Code(code, nameof(code));
        Operation = Guard.Word(operation, nameof(operation));
        CreatedPlaces = Guard.Count<int>(createdPlaces, 0, Guard.HighestPlaces, nameof(createdPlaces))!.Value;
        Expenses = expenses;
        Filed = Guard.Day(filed, nameof(filed));
        Decided = Guard.Day(decided, nameof(decided));
    }

    /// <summary>Code of the project.</summary>
    public string Code { get; }

    /// <summary>What it does.</summary>
    public Operation Operation { get; }

    /// <summary>Places it creates.</summary>
    public int CreatedPlaces { get; }

    /// <summary>Subsidisable expenses, euros (rule P5).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, above a billion, or with more than 4 decimals.</exception>
    public decimal Expenses { get; init => field = Guard.Euros(value, nameof(Expenses))!.Value; }

    /// <summary>Day on which the file was received.</summary>
    public LocalDate? Filed { get; }

    /// <summary>Day of the Caf's decision.</summary>
    public LocalDate? Decided { get; }

    /// <summary>Code of the territory; may be empty.</summary>
    public string Territory { get; init => field = Guard.Text(value, nameof(Territory)); } = "";

    /// <summary>Kind of structure.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a value of the type.</exception>
    public TypeStructure Structure { get; init => field = Guard.Word(value, nameof(Structure)); }

    /// <summary>Places of the structure before the project.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or above a million.</exception>
    public int PlacesBefore { get; init => field = Guard.Count<int>(value, 0, Guard.HighestPlaces, nameof(PlacesBefore))!.Value; }

    /// <summary>Whether it has gros œuvre (PI-G).</summary>
    [JsonPropertyName("hasStructuralWorks")]
    public bool HasGrosOeuvre { get; init; }

    /// <summary>Whether it meets the conditions of développement durable (PI-D).</summary>
    [JsonPropertyName("isSustainable")]
    public bool HasDeveloppementDurable { get; init; }

    /// <summary>Coverage rate of the territory, percent (PI-R, P4).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or above 999.</exception>
    public decimal? CoverageRate { get; init => field = Guard.Count(value, 0, HighestCoverage, nameof(CoverageRate)); }

    /// <summary>Potentiel financier per inhabitant of the territory, euros (PI-F, P4).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, above a billion, or with more than 4 decimals.</exception>
    public decimal? PotentielFinancier { get; init => field = Guard.Euros(value, nameof(PotentielFinancier)); }

    /// <summary>Whether it stands in a priority zone: QPV, or the rural zone of the day (PI-Z).</summary>
    public bool IsInPriorityZone { get; init; }

    /// <summary>Whether it is a crèche for insertion (AVIP, PI-Z).</summary>
    public bool IsForInsertion { get; init; }

    /// <summary>Whether it answers a Caf's call for projects (rule P4).</summary>
    public bool AnswersCallForProjects { get; init; }

    /// <summary>Line of the file that the project was read from; 0 where it was not read from a file.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public long Line { get; init => field = Guard.Line(value, nameof(Line)); }

    /// <summary>Day by which figures that follow the decision are read: the decision, else the filing.</summary>
    internal LocalDate ReferenceDay => Decided ?? Filed!.Value;

    /// <summary>Day on which the file was received (P2); the decision where that is not known.</summary>
    internal LocalDate FilingDay => Filed ?? Decided!.Value;
}
