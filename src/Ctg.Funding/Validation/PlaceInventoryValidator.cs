using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.BonusTerritoire;
using FluentValidation;

namespace Ctg.Funding.Validation;

/// <summary>Doubts that only show over a territory and all its lots. Warnings only; the territory can be computed.</summary>
/// <remarks>Codes CTG1203, a lot that says the same as an earlier one, CTG1305, reference places more than twice those of the inventory,
/// and CTG1308, fewer than them. A failure's property is the column, its attempted value the <see cref="PlaceLot"/> in the first case, the
/// places counted in the others: those that the calculation would count (H-02, H-03).</remarks>
public sealed class PlaceInventoryValidator : AbstractValidator<PlaceInventory>
{
    /// <summary>Creates the validator.</summary>
    /// <param name="culture">Culture that chooses the language of messages: French unless English.</param>
    /// <param name="bareme">The figures of the calculation, whose hypotheses tell which places are reference places.</param>
    public PlaceInventoryValidator(CultureInfo culture, Bareme bareme)
    {
        ArgumentNullException.ThrowIfNull(culture);
        ArgumentNullException.ThrowIfNull(bareme);
        RuleFor(inventory => inventory).Custom((inventory, context) =>
        {
            var found = new List<InventoryDoubt>();
            new InventoryDoubts(bareme).Find(inventory.Territory, LotTable.Of(inventory.Lots), found);
            foreach (var doubt in found)
            {
                object value = doubt.Lot is { } lot ? inventory.Lots[lot] : doubt.Counted;
                context.Doubt(doubt.Code, doubt.Column, value, culture, [.. doubt.Arguments]);
            }
        });
    }
}
