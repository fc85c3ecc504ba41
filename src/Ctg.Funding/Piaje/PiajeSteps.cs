using System.Text.Json;
using Ctg.Funding.Explanations;

namespace Ctg.Funding.Piaje;

/// <summary>The kinds of step that the calculation of the grant records.</summary>
internal static class PiajeSteps
{
    internal static readonly StepKind Sum = new("P1-somme", "P1", Units.EurosPerPlace);
    internal static readonly StepKind PerPlace = new("P1-par-place", "P1", Units.EurosPerPlace);
    internal static readonly StepKind Places = new("P3-places", "P3", Units.Places);
    internal static readonly StepKind BeforePercent = new("P1-avant-plafond", "P1", Units.Euros);
    internal static readonly StepKind PercentCap = new("P1-plafond-depenses", "P1", Units.Euros);
    internal static readonly StepKind Kept = new("P1-retenue", "P1", Units.Euros);
    internal static readonly StepKind Version = new("P1-version", "P1", Units.Euros);
    internal static readonly StepKind Better = new("P2-meilleure", "P2", Units.Euros);
    internal static readonly StepKind PossibleGrant = new("P4-possible", "P4", Units.Euros);
    internal static readonly StepKind Excluded = new("P3-exclu", "P3", Units.Euros);
    internal static readonly StepKind Unknown = new("P1-indetermine", "P1", Units.Euros);
    internal static readonly StepKind OverPerPlace = new("P1-ecart-plafond-place", "P1", Units.EurosPerPlace);
    internal static readonly StepKind PerPlaceCapCost = new("P1-cout-plafond-place", "P1", Units.Euros);
    internal static readonly StepKind OverPercent = new("P1-ecart-plafond-depenses", "P1", Units.Euros);
    internal static readonly StepKind PercentCapCost = new("P1-cout-plafond-depenses", "P1", Units.Euros);
    internal static readonly StepKind Remaining = new("P1-reste", "P1", Units.Euros);
    internal static readonly StepKind YearsLeft = new("P6-annees", "P6", Units.Years);
    internal static readonly StepKind Repayment = new("P6-remboursement", "P6", Units.Euros);

    internal static StepKind Of(ComponentKind kind) => new($"P1-{NameOf(kind).Replace('_', '-')}", "P1", Units.EurosPerPlace);

    /// <summary>The component as result files name it.</summary>
    internal static string NameOf(ComponentKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());
}
