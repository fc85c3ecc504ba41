using System.Globalization;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Piaje;
using FluentValidation;

namespace Ctg.Funding.Validation;

/// <summary>Doubts about a project that is valid. Warnings only; the project can be computed.</summary>
/// <remarks>Codes CTG1401 to CTG1405; a failure's property is the column of <c>projets.csv</c>.</remarks>
public sealed class PiajeProjectValidator : AbstractValidator<PiajeProject>
{
    private const decimal LowCostPerPlace = 1_500;
    private const decimal HighCostPerPlace = 250_000;
    private const int ManyPlaces = 450;
    private const decimal HighCoverage = 150;
    private const int LongDecisionYears = 8;

    /// <summary>Creates the validator.</summary>
    /// <param name="culture">Culture that chooses the language of messages: French unless English.</param>
    public PiajeProjectValidator(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        RuleFor(project => project).Custom((project, context) =>
        {
            var perPlace = project.CreatedPlaces > 0 ? project.Expenses / project.CreatedPlaces : (decimal?)null;
            if (project.Expenses == 0)
            {
                context.Doubt(Codes.NoExpenses, "depenses", project.Expenses, culture);
            }
            else if (perPlace is < LowCostPerPlace or > HighCostPerPlace)
            {
                var cost = Math.Round(perPlace.Value, 2);
                context.Doubt(Codes.OddCost, "depenses", project.Expenses, culture, cost, LowCostPerPlace, HighCostPerPlace);
            }

            if (project.CreatedPlaces > ManyPlaces)
            {
                context.Doubt(Codes.ManyCreatedPlaces, "places_creees", project.CreatedPlaces, culture, project.CreatedPlaces, ManyPlaces);
            }

            if (project.CoverageRate is { } coverage and > HighCoverage)
            {
                context.Doubt(Codes.HighCoverage, "taux_couverture", coverage, culture, coverage, HighCoverage);
            }

            if (project is { Filed: { } filed, Decided: { } decided } && decided > filed.PlusYears(LongDecisionYears))
            {
                context.Doubt(Codes.LongDecision, "date_decision", decided, culture, decided, filed);
            }
        });
    }
}
