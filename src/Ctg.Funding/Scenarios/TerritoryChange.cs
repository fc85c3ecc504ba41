using System.Text.Json.Serialization;
using Ctg.Funding.Basics;
using Ctg.Funding.Territories;
using NodaTime;

namespace Ctg.Funding.Scenarios;

/// <summary>What a scenario changes of some territories; what is <see langword="null"/> stays as it is.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record TerritoryChange
{
    /// <summary>Codes of the territories; empty for all.</summary>
    public IReadOnlyList<string> Codes { get; init => field = Guard.Elements(value); } = ValueList.None<string>();

    /// <summary>The service; crèches unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a value of the type.</exception>
    public Service Service { get; init => field = Guard.Word(value); }

    /// <summary>PSEJ of the CEJ's last year, euros.</summary>
    public decimal? Psej { get; init; }

    /// <summary>Reference units.</summary>
    public decimal? ReferenceUnits { get; init; }

    /// <summary>Notified amount, euros per unit per full year.</summary>
    public decimal? NotifiedAmount { get; init; }

    /// <summary>Wealth tranche.</summary>
    public int? Tranche { get; init; }

    /// <summary>Day on which the CTG takes effect, for every service.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not within <see cref="Limits"/>.</exception>
    public LocalDate? CtgEffect { get; init => field = Guard.Day(value); }

    /// <summary>Last day of the CEJ, for every service.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not within <see cref="Limits"/>.</exception>
    public LocalDate? CejEnd { get; init => field = Guard.Day(value); }

    /// <summary>Rural zoning.</summary>
    public RuralZoning? RuralZoning { get; init; }

    /// <summary>Whether under the rattrapage.</summary>
    public bool? IsUnderRattrapage { get; init; }

    internal Territory Apply(Territory territory)
    {
        if (Codes.Count > 0 && !Codes.Contains(territory.Code))
        {
            return territory;
        }

        var changed = territory with { CtgEffect = CtgEffect ?? territory.CtgEffect, CejEnd = CejEnd ?? territory.CejEnd };
        if (territory.Service == Service)
        {
            changed = changed with
            {
                Psej = Psej ?? changed.Psej,
                ReferenceUnits = ReferenceUnits ?? changed.ReferenceUnits,
                NotifiedAmount = NotifiedAmount ?? changed.NotifiedAmount,
                Tranche = Tranche ?? changed.Tranche,
                RuralZoning = RuralZoning ?? changed.RuralZoning,
                IsUnderRattrapage = IsUnderRattrapage ?? changed.IsUnderRattrapage,
            };
        }

        return changed == territory ? territory : changed;
    }
}
