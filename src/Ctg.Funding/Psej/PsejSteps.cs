using Ctg.Funding.Explanations;

namespace Ctg.Funding.Psej;

/// <summary>The kinds of step of the PSEJ.</summary>
internal static class PsejSteps
{
    internal static readonly StepKind Ceiling = new("PS1-plafond", "PS-1", Units.Euros);
    internal static readonly StepKind Capped = new("PS1-cout-plafonne", "PS-1", Units.Euros);
    internal static readonly StepKind CappedOpen = new("PS1-cout-sans-plafond", "PS-1", Units.Euros);
    internal static readonly StepKind Revenue = new("PS1-recettes", "PS-1", Units.Euros);
    internal static readonly StepKind Net = new("PS1-cout-net", "PS-1", Units.Euros);
    internal static readonly StepKind WithoutCost = new("PS1-sans-cout", "PS-1", Units.Euros);
    internal static readonly StepKind Exact = new("PS1-montant", "PS-1", Units.Euros);
    internal static readonly StepKind NewRate = new("PS1-taux", "PS-1", Units.Percent);
    internal static readonly StepKind LostPoints = new("PS4-degressivite", "PS-4", Units.Points);
    internal static readonly StepKind LostShare = new("PS4-part-perdue", "PS-4", Units.Percent);
    internal static readonly StepKind Reduced = new("PS4-taux-reduit", "PS-4", Units.Percent);
    internal static readonly StepKind ReducedRounded = new("PS4-taux-arrondi", "PS-4", Units.Percent);
    internal static readonly StepKind OlderRate = new("PS4-taux", "PS-4", Units.Percent);
    internal static readonly StepKind Gain = new("PS5-hausse", "PS-5", "");
    internal static readonly StepKind Growth = new("PS5-hausse-pourcent", "PS-5", Units.Percent);
    internal static readonly StepKind EitherRate = new("PS5-taux-inconnu", "PS-5", Units.Percent);
    internal static readonly StepKind PostRate = new("PS6-taux", "PS-6", Units.Percent);
    internal static readonly StepKind RateUnknown = new("PS-taux-indetermine", "PS-1", Units.Percent);
    internal static readonly StepKind Shared = new("PS-partage", "R7", Units.Euros);
    internal static readonly StepKind Line = new("PS-action", "R7", Units.Euros);
    internal static readonly StepKind LineUnknown = new("PS-action-indeterminee", "PS-1", Units.Euros);
    internal static readonly StepKind Total = new("PS-total", "PS-1", Units.Euros);
    internal static readonly StepKind Accueil = new("PS2-accueil", "PS-2", Units.Euros);
    internal static readonly StepKind Pilotage = new("PS2-pilotage", "PS-2", Units.Euros);
    internal static readonly StepKind PilotageWeight = new("PS2-poids-pilotage", "PS-2", Units.Euros);
    internal static readonly StepKind AccueilWeight = new("PS2-poids-accueil", "PS-2", Units.Euros);
    internal static readonly StepKind ExcessExact = new("PS2-depassement-exact", "PS-2", Units.Euros);
    internal static readonly StepKind Excess = new("PS2-depassement", "PS-2", Units.Euros);
    internal static readonly StepKind Share = new("PS-part-cej", "PS-1", Units.Euros);
    internal static readonly StepKind Estimate = new("PS-psej-estimee", "PS-1", Units.Euros);
}
