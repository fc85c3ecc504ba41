using System.Text.Json.Serialization;
using Ctg.Funding.Basics;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Psej;

/// <summary>An action of a CEJ: what it costs and brings in over a year.</summary>
/// <remarks>A property that is <see langword="null"/> is not known; it never stands for zero.</remarks>
[JsonConverter(typeof(PsejActionConverter))]
public sealed record PsejAction
{
    private const decimal HighestRate = 100;
    private const decimal HighestUnits = 1_000_000_000;

    /// <summary>Creates an action.</summary>
    /// <param name="code">Its code, one of its own within the contract; not blank.</param>
    /// <param name="territory">Code of the territory that holds the competence; not blank.</param>
    /// <param name="service">The service.</param>
    /// <param name="grossCost">Gross cost, euros for the year.</param>
    /// <exception cref="ArgumentException"><paramref name="code"/> or <paramref name="territory"/> is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="grossCost"/> is negative, above a billion, or with more than 4 decimals; or <paramref name="service"/> is not a
    /// value of the type.
    /// </exception>
    public PsejAction(string code, string territory, Service service, decimal grossCost)
    {
        Code = Guard.Code(code, nameof(code));
        Territory = Guard.Code(territory, nameof(territory));
        Service = Guard.Word(service, nameof(service));
        Fonction = service == Service.Pilotage ? Fonction.Pilotage : Fonction.Accueil;
        GrossCost = grossCost;
    }

    /// <summary>Code of the action.</summary>
    public string Code { get; }

    /// <summary>Code of the territory.</summary>
    public string Territory { get; }

    /// <summary>The service.</summary>
    public Service Service { get; }

    /// <summary>The function it counts in (PS-2): accueil, unless it is a coordination post or is said to be pilotage.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a value of the type.</exception>
    public Fonction Fonction
    {
        get;
        init => field = Guard.Word(value, nameof(Fonction));
    }

    /// <summary>Gross cost, euros for the year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, above a billion, or with more than 4 decimals.</exception>
    public decimal GrossCost
    {
        get;
        init => field = Guard.Euros(value, nameof(GrossCost))!.Value;
    }

    /// <summary>
    /// Most that the gross cost counts for, euros for the year; where it is not given, the price ceiling of the barème ×
    /// <see cref="Units"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, above a billion, or with more than 4 decimals.</exception>
    public decimal? CostCeiling
    {
        get;
        init => field = Guard.Euros(value, nameof(CostCeiling));
    }

    /// <summary>Units of the year that a price ceiling multiplies: hours, days, trainees, full-time posts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, above a billion, or with more than 2 decimals.</exception>
    public decimal? Units
    {
        get;
        init => field = Guard.Quantity(value, HighestUnits, nameof(Units));
    }

    /// <summary>Participations of families, euros for the year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, above a billion, or with more than 4 decimals.</exception>
    public decimal FamilyParticipations
    {
        get;
        init => field = Guard.Euros(value, nameof(FamilyParticipations))!.Value;
    }

    /// <summary>Prestation de service, euros for the year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, above a billion, or with more than 4 decimals.</exception>
    public decimal PrestationDeService
    {
        get;
        init => field = Guard.Euros(value, nameof(PrestationDeService))!.Value;
    }

    /// <summary>Other revenue, euros for the year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, above a billion, or with more than 4 decimals.</exception>
    public decimal OtherRevenue
    {
        get;
        init => field = Guard.Euros(value, nameof(OtherRevenue))!.Value;
    }

    /// <summary>Capacity before the contract, in the action's own unit; 0 for a creation (PS-5).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, above a billion, or with more than 2 decimals.</exception>
    public decimal? CapacityBefore
    {
        get;
        init => field = Guard.Quantity(value, HighestUnits, nameof(CapacityBefore));
    }

    /// <summary>Capacity under the contract, in the action's own unit (PS-5).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, above a billion, or with more than 2 decimals.</exception>
    public decimal? Capacity
    {
        get;
        init => field = Guard.Quantity(value, HighestUnits, nameof(Capacity));
    }

    /// <summary>Rate that an older action had in the year before the contract, percent (PS-4).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, above 100, or with more than 4 decimals.</exception>
    public decimal? PreviousRate
    {
        get;
        init =>
            field = Guard.Count(value, 0, HighestRate, nameof(PreviousRate)) is { } percent
                ? Guard.WithDecimals(percent, Guard.MostDecimals, nameof(PreviousRate))
                : null;
    }

    /// <summary>Line of the file that the action was read from; 0 where it was not read from a file.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public long Line
    {
        get;
        init => field = Guard.Line(value, nameof(Line));
    }
}
