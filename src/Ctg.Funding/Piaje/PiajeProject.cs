using Ctg.Funding.Territories;
using NodaTime;

namespace Ctg.Funding.Piaje;

/// <summary>An investment project, as it asks for the PIAJE.</summary>
/// <remarks>A property that is <see langword="null"/> is not known; it never stands for zero.</remarks>
public sealed record PiajeProject
{
    internal const decimal HighestCoverage = 999;

    /// <summary>Creates a project.</summary>
    /// <param name="code">Code of the project; not blank.</param>
    /// <param name="operation">What it does.</param>
    /// <param name="createdPlaces">Places it creates, from 0 to a million.</param>
    /// <param name="expenses">Subsidisable expenses, euros: without VAT for collectivities and companies, with it for associations (rule P5).</param>
    /// <param name="filed">Day on which the file was received; <see langword="null"/> where it is not known.</param>
    /// <param name="decided">Day of the Caf's decision; <see langword="null"/> where there is none yet.</param>
    /// <exception cref="ArgumentException"><paramref name="code"/> is blank, neither date is given, or the decision precedes the filing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Places or expenses are out of their limits.</exception>
    public PiajeProject(string code, Operation operation, int createdPlaces, decimal expenses, LocalDate? filed, LocalDate? decided)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        if (filed is null && decided is null)
        {
            throw new ArgumentException("A project has a filing date or a decision date.", nameof(filed));
        }

        if (decided < filed)
        {
            throw new ArgumentException($"The decision of {decided} precedes the filing of {filed}.", nameof(decided));
        }

        Code = code;
        Operation = operation;
        CreatedPlaces = Guard.Count<int>(createdPlaces, 0, Guard.HighestPlaces, nameof(createdPlaces))!.Value;
        Expenses = Guard.Euros(expenses, nameof(expenses))!.Value;
        Filed = filed;
        Decided = decided;
    }

    /// <summary>Code of the project.</summary>
    public string Code { get; }

    /// <summary>What it does.</summary>
    public Operation Operation { get; }

    /// <summary>Places it creates.</summary>
    public int CreatedPlaces { get; }

    /// <summary>Subsidisable expenses, euros (rule P5).</summary>
    public decimal Expenses { get; init; }

    /// <summary>Day on which the file was received.</summary>
    public LocalDate? Filed { get; }

    /// <summary>Day of the Caf's decision.</summary>
    public LocalDate? Decided { get; }

    /// <summary>Code of the territory; may be empty.</summary>
    public string Territory { get; init; } = "";

    /// <summary>Kind of structure.</summary>
    public TypeStructure Structure { get; init; } = TypeStructure.Psu;

    /// <summary>Places of the structure before the project.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or above a million.</exception>
    public int PlacesBefore
    {
        get;
        init => field = Guard.Count<int>(value, 0, Guard.HighestPlaces, nameof(PlacesBefore))!.Value;
    }

    /// <summary>Whether it has structural works (PI-G).</summary>
    public bool HasStructuralWorks { get; init; }

    /// <summary>Whether it meets the sustainable development conditions (PI-D).</summary>
    public bool IsSustainable { get; init; }

    /// <summary>Coverage rate of the territory, percent (PI-R, P4).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or above 999.</exception>
    public decimal? CoverageRate
    {
        get;
        init => field = Guard.Count(value, 0, HighestCoverage, nameof(CoverageRate));
    }

    /// <summary>Potentiel financier per inhabitant of the territory, euros (PI-F, P4).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, above a billion, or with more than 4 decimals.</exception>
    public decimal? PotentielFinancier
    {
        get;
        init => field = Guard.Euros(value, nameof(PotentielFinancier));
    }

    /// <summary>Whether it stands in a priority zone: QPV, or the rural zone of the day (PI-Z).</summary>
    public bool IsInPriorityZone { get; init; }

    /// <summary>Whether it is a crèche for insertion (AVIP, PI-Z).</summary>
    public bool IsForInsertion { get; init; }

    /// <summary>Whether it answers a Caf's call for projects (rule P4).</summary>
    public bool AnswersCallForProjects { get; init; }

    /// <summary>Line of the file that the project was read from; 0 where it was not read from a file.</summary>
    public long Line { get; init; }

    /// <summary>Day by which figures that follow the decision are read: the decision, else the filing.</summary>
    internal LocalDate ReferenceDay => Decided ?? Filed!.Value;

    /// <summary>Day on which the file was received (P2); the decision where that is not known.</summary>
    internal LocalDate FilingDay => Filed ?? Decided!.Value;
}
