using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.BonusTerritoire.Rules;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Terms;
using FluentValidation;
using NodaTime;

namespace Ctg.Funding.Validation;

/// <summary>Doubts that only show over a territory and all its lots. Warnings only; the territory can be computed.</summary>
/// <remarks>Codes CTG1203, a lot that says the same as an earlier one, CTG1305, reference places more than twice those of the inventory,
/// and CTG1308, fewer than them. A failure's property is the column, its attempted value the <see cref="PlaceLot"/> in the first case, the
/// places counted in the others: those that the calculation would count (H-02, H-03).</remarks>
public sealed class PlaceInventoryValidator : AbstractValidator<PlaceInventory>
{
    private readonly Bareme _bareme;

    /// <summary>Creates the validator.</summary>
    /// <param name="culture">Culture that chooses the language of messages: French unless English.</param>
    /// <param name="bareme">The figures of the calculation, whose hypotheses tell which places are reference places.</param>
    public PlaceInventoryValidator(CultureInfo culture, Bareme bareme)
    {
        ArgumentNullException.ThrowIfNull(culture);
        ArgumentNullException.ThrowIfNull(bareme);
        _bareme = bareme;
        RuleFor(inventory => inventory).Custom((inventory, context) =>
        {
            var seen = new Dictionary<(string, LocalDate, LocalDate?, decimal, LotFacts, Financement), PlaceLot>();
            foreach (var lot in inventory.Lots)
            {
                var said = (lot.Structure, lot.Opening, lot.Closing, lot.Units, lot.Facts | LotFacts.Cofinancee, lot.Financement);
                if (!seen.TryAdd(said, lot))
                {
                    context.Doubt(Codes.DuplicateLot, "structure", lot, culture, lot.Structure, seen[said].Line);
                }
            }

            if (inventory.Territory.ReferenceUnits is { } given and > 0 && CountedPlaces(inventory) is { } counted and > 0)
            {
                if (given < counted)
                {
                    context.Doubt(Codes.ReferencePlacesFewer, "places_reference", counted, culture, given, counted);
                }
                else if (given > 2 * counted)
                {
                    context.Doubt(Codes.ReferencePlacesFar, "places_reference", counted, culture, given, counted);
                }
            }
        });
    }

    /// <summary>R4: the places that the calculation counts where none are given; <see langword="null"/> where it counts none
    /// (H-03).</summary>
    private decimal? CountedPlaces(PlaceInventory inventory)
    {
        var territory = inventory.Territory;
        var year = Math.Clamp(Transition.StartOfBonus(territory).Year, BonusCard.FirstYear(_bareme), BonusTerritoireCalculator.LastYear);
        var card = BonusCard.Of(_bareme, year, territory.Service);
        var run = new BonusRun<PlainWork>(new PlainWork(new UsedFigures(card.All)), territory, LotTable.Of(inventory.Lots), card);
        return card.CountsInventory ? ExistingPlaces.Counted(run, Transition.Of(run)).Amount.Numerators.Min : null;
    }
}
