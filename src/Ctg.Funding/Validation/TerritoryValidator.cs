using System.Globalization;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Territories;
using FluentValidation;

namespace Ctg.Funding.Validation;

/// <summary>Doubts about a territory that is valid. Warnings only; the territory can be computed.</summary>
/// <remarks>Codes CTG1301 to CTG1304; a failure's property is the column of <c>territoires.csv</c>.</remarks>
public sealed class TerritoryValidator : AbstractValidator<Territory>
{
    private const decimal HighAmountPerPlace = 20_000;
    private const int LongOverlapYears = 1;

    /// <summary>Creates the validator.</summary>
    /// <param name="culture">Culture that chooses the language of messages: French unless English.</param>
    public TerritoryValidator(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        RuleFor(territory => territory).Custom((territory, context) =>
        {
            if (territory is { Psej: { Min: > 0 } spread, ReferenceUnits: 0 })
            {
                context.Doubt(Codes.PsejWithoutPlaces, "places_reference", 0, culture, spread.Min);
            }

            if (territory is { Service: Service.Eaje, Psej: { Min: var psej }, ReferenceUnits: { } places and > 0 }
                && psej > places * HighAmountPerPlace)
            {
                context.Doubt(Codes.HighPsej, "psej_eaje", psej, culture, psej, places, HighAmountPerPlace);
            }

            if (territory is { Service: Service.Eaje, NotifiedAmount: { } notified and > HighAmountPerPlace })
            {
                context.Doubt(Codes.HighNotifiedAmount, "montant_notifie", notified, culture, notified, HighAmountPerPlace);
            }

            if (territory.CejEnd is { } cejEnd && cejEnd > territory.CtgEffect.PlusYears(LongOverlapYears))
            {
                context.Doubt(Codes.LongOverlap, "date_fin_cej", cejEnd, culture, cejEnd, territory.CtgEffect);
            }
        });
    }
}
