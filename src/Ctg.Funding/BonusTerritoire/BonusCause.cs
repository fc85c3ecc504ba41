using Ctg.Funding.Explanations;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>A cause of the difference with the PSEJ: how result files name it, and the step that shows it.</summary>
/// <param name="Column">Its column in <c>causes.csv</c>.</param>
internal sealed record BonusCause(string Column)
{
    /// <summary>New units at their own base amount, and existing ones more or fewer than the reference units.</summary>
    internal static readonly BonusCause Volume = new("volume");

    /// <summary>What an existing unit gets above or below the PSEJ of a reference unit, beside the measures.</summary>
    internal static readonly BonusCause UnitAmount = new("montant_unitaire");

    /// <summary>Months that units miss while the bonus is due.</summary>
    internal static readonly BonusCause Timing = new("calendrier");

    internal StepKind Step { get; } = new($"E-{Column.Replace('_', '-')}", "R2", Units.Euros);
}
