using System.Text.Json.Serialization;
using Ctg.Funding.Basics;
using NodaTime;

namespace Ctg.Funding.Territories;

/// <summary>A territoire de compétence: the commune or EPCI that holds the competence, and what its CEJ paid for one service (rules.md §0,
/// §4). Several services of one territory are as many of these: each has its own PSEJ and its own units over which it is spread.</summary>
/// <remarks>A property that is <see langword="null"/> is not known; it never stands for zero.</remarks>
[JsonConverter(typeof(TerritoryConverter))]
public sealed record Territory
{
    /// <summary>Creates a territory.</summary>
    /// <param name="code">Its code, such as an INSEE commune code; not blank.</param>
    /// <param name="ctgEffect">Day on which its CTG takes effect.</param>
    /// <exception cref="ArgumentException"><paramref name="code"/> is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="ctgEffect"/> is not within <see cref="Basics.Limits"/>.</exception>
    public Territory(string code, LocalDate ctgEffect)
    {
        Code = Guard.Code(code, nameof(code));
        CtgEffect = ctgEffect;
    }

    /// <summary>Code of the territory.</summary>
    public string Code { get; }

    /// <summary>Day on which the CTG takes effect (rule R2).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not within <see cref="Basics.Limits"/>.</exception>
    public LocalDate CtgEffect { get; init => field = Guard.Day(value); }

    /// <summary>Name, for people; may be empty.</summary>
    public string Name { get; init => field = Guard.Text(value); } = "";

    /// <summary>Last day of the CEJ; <see langword="null"/> where there was none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not within <see cref="Basics.Limits"/>.</exception>
    public LocalDate? CejEnd { get; init => field = Guard.Day(value); }

    /// <summary>The service that the amounts are for; crèches unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a value of the type.</exception>
    public Service Service { get; init => field = Guard.Word(value); }

    /// <summary>PSEJ paid for the service for the CEJ's last year, euros; bounds where it was estimated from costs that leave it
    /// open.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, above a billion, or with more than 4 decimals.</exception>
    public Bounds? Psej { get; init => field = Guard.Euros(value); }

    /// <summary>Whether the PSEJ was estimated from the actions of the CEJ (PS-1 to PS-6), and is not what the Caf paid.</summary>
    public bool IsPsejEstimated { get; init; }

    /// <summary>Units over which the PSEJ is spread (rule R4): places for crèches, else the service's own
    /// (<see cref="ServiceFate.Unit"/>).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, above a hundred million, or with more than 2 decimals.</exception>
    public decimal? ReferenceUnits { get; init => field = Guard.Within(value, Limit.ReferenceUnits); }

    /// <summary>Amount of existing units notified by the Caf, euros per unit per full year; replaces the quotient of rule R4.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, above a billion, or with more than 4 decimals.</exception>
    public decimal? NotifiedAmount { get; init => field = Guard.Euros(value); }

    /// <summary>Potentiel financier per inhabitant, euros.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, above a billion, or with more than 4 decimals.</exception>
    public decimal? PotentielFinancier { get; init => field = Guard.Euros(value); }

    /// <summary>Niveau de vie per inhabitant, euros.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, above a billion, or with more than 4 decimals.</exception>
    public decimal? NiveauDeVie { get; init => field = Guard.Euros(value); }

    /// <summary>Wealth tranche that the Caf has given, from 1; <see langword="null"/> where it is not known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1 or above 99.</exception>
    public int? Tranche { get; init => field = (int?)Guard.Within(value, Limit.Tranche); }

    /// <summary>Where the territory stands in the rural zonings (rule R5).</summary>
    public RuralZoning RuralZoning { get; init; } = RuralZoning.None;

    /// <summary>Whether the territory is declared to be under the rattrapage (rule R4).</summary>
    public bool IsUnderRattrapage { get; init; }

    /// <summary>Co-financed places of crèches in 2023, from which the bonus trajectoire counts the growth (BT-T); counted in the inventory
    /// where it is not given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or above a million.</exception>
    public int? Places2023 { get; init => field = Guard.Count(value, 0, Guard.HighestPlaces); }

    /// <summary>Whether the territory never had a CEJ: no end date, no PSEJ (rule R4).</summary>
    internal bool NeverHadCej => CejEnd is null && Psej is null;
}
