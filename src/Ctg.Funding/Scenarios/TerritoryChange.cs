using Ctg.Funding.Baremes;
using Ctg.Funding.Territories;
using NodaTime;

namespace Ctg.Funding.Scenarios;

/// <summary>What a scenario changes of some territories; what is <see langword="null"/> stays as it is.</summary>
public sealed record TerritoryChange
{
    /// <summary>Codes of the territories; empty for all.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>The service; crèches unless said otherwise.</summary>
    public Service Service { get; init; } = Service.Eaje;

    /// <summary>PSEJ of the CEJ's last year, euros.</summary>
    public decimal? Psej { get; init; }

    /// <summary>Reference units.</summary>
    public decimal? ReferenceUnits { get; init; }

    /// <summary>Notified amount, euros per unit per full year.</summary>
    public decimal? NotifiedAmount { get; init; }

    /// <summary>Wealth tranche.</summary>
    public int? Tranche { get; init; }

    /// <summary>Day on which the CTG takes effect, for every service.</summary>
    public LocalDate? CtgEffect { get; init; }

    /// <summary>Last day of the CEJ, for every service.</summary>
    public LocalDate? CejEnd { get; init; }

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

        var dated = CtgEffect is null && CejEnd is null ? territory : territory with { CtgEffect = CtgEffect ?? territory.CtgEffect, CejEnd = CejEnd ?? territory.CejEnd };
        var hasOthers = Psej is not null || ReferenceUnits is not null || NotifiedAmount is not null || Tranche is not null || RuralZoning is not null || IsUnderRattrapage is not null;
        return !hasOthers || territory.Service != Service ? dated : dated with
        {
            Psej = Limit.Plain(Psej) is { } psej ? Bounds.Of(psej) : dated.Psej,
            ReferenceUnits = Limit.Plain(ReferenceUnits) ?? dated.ReferenceUnits,
            NotifiedAmount = Limit.Plain(NotifiedAmount) ?? dated.NotifiedAmount,
            Tranche = Tranche ?? dated.Tranche,
            RuralZoning = RuralZoning ?? dated.RuralZoning,
            IsUnderRattrapage = IsUnderRattrapage ?? dated.IsUnderRattrapage,
        };
    }
}
