using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;

namespace Ctg.Funding.Psej;

/// <summary>The PSEJ of one action for one year.</summary>
public sealed record PsejLine
{
    internal PsejLine(PsejAction action, AmountStatut statut)
    {
        Action = action;
        Statut = statut;
    }

    /// <summary>The action.</summary>
    public PsejAction Action { get; }

    /// <summary>How well the amount is known.</summary>
    public AmountStatut Statut { get; }

    /// <summary>Whether the action is new (PS-5); unknown for a coordination post, whose rate does not depend on it.</summary>
    public Membership IsNew { get; internal init; }

    /// <summary>Gross cost, no more than the price ceiling, euros for the year (PS-1).</summary>
    public Bounds CappedCost { get; internal init; }

    /// <summary>
    /// Capped cost less participations, prestation de service and other revenue, never below 0, euros for the year (PS-1).
    /// </summary>
    public Bounds NetCost { get; internal init; }

    /// <summary>Rate of the year, percent of the net cost (PS-1, PS-4, PS-6); <see langword="null"/> where a figure is missing.</summary>
    public Bounds? Rate { get; internal init; }

    /// <summary>Euros for the year, to the cent; <see langword="null"/> for a line that is indeterminate.</summary>
    public Bounds? Amount { get; internal init; }

    /// <summary>Why the line is indeterminate or only bounded; empty for an exact one.</summary>
    public IReadOnlyList<Diagnostic> Reasons { get; internal init => field = ValueList.Of(value); } = ValueList.None<Diagnostic>();
}
