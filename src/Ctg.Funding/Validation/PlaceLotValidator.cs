using System.Globalization;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Territories;
using FluentValidation;
using NodaTime;

namespace Ctg.Funding.Validation;

/// <summary>Doubts about a lot that is valid: what it says is possible, and hardly ever meant. Warnings only; the lot can be
/// computed.</summary>
/// <remarks>Codes CTG1201, CTG1202 and CTG1204; a failure's property is the column of <c>places.csv</c>.</remarks>
public sealed class PlaceLotValidator : AbstractValidator<PlaceLot>
{
    private const int ManyPlaces = 999;
    private const int EarlyYear = 1900;

    /// <summary>Creates the validator.</summary>
    /// <param name="culture">Culture that chooses the language of messages: French unless English.</param>
    public PlaceLotValidator(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        RuleFor(lot => lot).Custom((lot, context) =>
        {
            if (lot is { Service: Service.Eaje, Units: > ManyPlaces })
            {
                context.Doubt(Codes.ManyPlaces, "places", lot.Units, culture, lot.Units, ManyPlaces);
            }

            if (lot.Opening.Year < EarlyYear)
            {
                context.Doubt(Codes.EarlyOpening, "date_ouverture", lot.Opening, culture, lot.Opening, EarlyYear);
            }

            if (lot.Opening.Year > BonusTerritoireCalculator.LastYear)
            {
                context.Doubt(Codes.LateOpening, "date_ouverture", lot.Opening, culture, lot.Opening, BonusTerritoireCalculator.LastYear);
            }
        });
    }

    /// <summary>Whether there is any doubt; makes nothing where there is none, for batches of millions.</summary>
    /// <param name="lot">The lot.</param>
    public static bool IsDoubtful(PlaceLot lot)
    {
        ArgumentNullException.ThrowIfNull(lot);
        return IsDoubtful(lot.Service, lot.Units, lot.Opening);
    }

    /// <summary>The same of a lot that is not made yet.</summary>
    internal static bool IsDoubtful(Service service, decimal units, LocalDate opening) =>
        (service == Service.Eaje && units > ManyPlaces) || opening.Year is < EarlyYear or > BonusTerritoireCalculator.LastYear;
}
