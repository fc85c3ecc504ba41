using System.Globalization;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Diagnostics;
using FluentValidation;
using NodaTime;

namespace Ctg.Funding.Validation;

/// <summary>Doubts that only show over a territory and all its lots. Warnings only; the territory can be computed.</summary>
/// <remarks>
/// Codes CTG1203, a lot that says the same as an earlier one, and CTG1305, reference places far from those of the inventory. A failure's
/// property is the column, its attempted value the <see cref="PlaceLot"/> in the first case, the places counted in the second.
/// </remarks>
public sealed class PlaceInventoryValidator : AbstractValidator<PlaceInventory>
{
    /// <summary>Creates the validator.</summary>
    /// <param name="culture">Culture that chooses the language of messages: French unless English.</param>
    public PlaceInventoryValidator(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        RuleFor(inventory => inventory).Custom((inventory, context) =>
        {
            var seen = new Dictionary<(string, LocalDate, LocalDate?, decimal, bool, Financement), PlaceLot>();
            foreach (var lot in inventory.Lots)
            {
                var said = (lot.Structure, lot.Opening, lot.Closing, lot.Units, lot.IsInQpv, lot.Financement);
                if (!seen.TryAdd(said, lot))
                {
                    context.Doubt(Codes.DuplicateLot, "structure", lot, culture, lot.Structure, seen[said].Line);
                }
            }

            var counted = CountedPlaces(inventory);
            if (inventory.Territory.ReferenceUnits is { } given and > 0 && counted > 0 && (given > 2 * counted || counted > 2 * given))
            {
                context.Doubt(Codes.ReferencePlacesFar, "places_reference", counted, culture, given, counted);
            }
        });
    }

    /// <summary>R4, H-03: PSU co-financed places open at the end of the CEJ, or on the eve of the CTG.</summary>
    private static decimal CountedPlaces(PlaceInventory inventory)
    {
        var day = inventory.Territory.CejEnd ?? inventory.Territory.CtgEffect.PlusDays(-1);
        return inventory.Lots.Where(lot => lot.IsEligible && lot.IsOpenOn(day)).Sum(lot => lot.Units);
    }
}
