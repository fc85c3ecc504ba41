using Ctg.Funding.Explanations;

namespace Ctg.Funding.Payments;

/// <summary>The kinds of step of the payments.</summary>
internal static class PaymentSteps
{
    internal static readonly StepKind Due = new("R9-du", "R9", Units.Euros);
    internal static readonly StepKind Psej = new("R9-psej", "R9", Units.Euros);
    internal static readonly StepKind Part = new("R9-part", "R9", Units.Euros);
    internal static readonly StepKind Rounded = new("R9-part-arrondie", "R9", Units.Euros);
    internal static readonly StepKind Left = new("R9-reste", "R9", Units.Euros);
    internal static readonly StepKind FirstAdvance = new("R9-acompte-1", "R9", Units.Euros);
    internal static readonly StepKind SecondAdvance = new("R9-acompte-2", "R9", Units.Euros);
    internal static readonly StepKind SecondCrossing = new("R9-acompte-2-avant-rendu", "R9", Units.Euros);
    internal static readonly StepKind SecondGivingBack = new("R9-acompte-2-rendu", "R9", Units.Euros);
    internal static readonly StepKind Balance = new("R9-solde", "R9", Units.Euros);
    internal static readonly StepKind BalanceKept = new("R9-solde-maintenu", "R9", Units.Euros);
}
