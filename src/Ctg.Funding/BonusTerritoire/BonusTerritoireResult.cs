using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Territories;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>The bonus of one territory, for one service and one year, its lines and what stands beside it.</summary>
public sealed record BonusTerritoireResult
{
    private readonly MadeWhenAsked<BonusLine> _lines;

    internal BonusTerritoireResult(Territory territory, int year, IReadOnlyList<BonusLine> lines)
    {
        Territory = territory;
        Year = year;
        _lines = new MadeWhenAsked<BonusLine>(lines);
    }

    /// <summary>The territory.</summary>
    public Territory Territory { get; }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>One line a lot, in the order in which the lots were given.</summary>
    public IReadOnlyList<BonusLine> Lines => _lines.List;

    /// <summary>Gets the same, none of which is made but when it is asked for.</summary>
    internal IReadOnlyList<BonusLine> LinesOneByOne => _lines.Source;

    /// <summary>
    /// Sum of the lines that have an amount, euros for the year, to the cent (rule R7); zero where nothing is due,
    /// <see langword="null"/> where only indeterminate lines are.
    /// </summary>
    public Bounds? Total { get; internal init; }

    /// <summary>How well the total is known.</summary>
    public AmountStatut Statut { get; internal init; }

    /// <summary>Whether an indeterminate line is missing from the total.</summary>
    public bool IsPartial { get; internal init; }

    /// <summary>
    /// PSEJ of the CEJ's last year for the service, euros for a full year; 0 where there never was a CEJ, <see langword="null"/> where it
    /// is not given.
    /// </summary>
    public Bounds? PsejPerYear => Territory.NeverHadCej ? Bounds.Of(0) : Territory.Psej;

    /// <summary>Part of the year that still carries the PSEJ (rule R2).</summary>
    public PartYear PsejPart { get; internal init; }

    /// <summary>PSEJ still due in the year, euros, to the cent (rule R2); <see langword="null"/> where it is not given.</summary>
    public Bounds? PsejDue => PsejPerYear?.Times(PsejPart.Count).Round(PsejPart.Of, 2);

    /// <summary>
    /// PSEJ still due and bonus, less a full year of PSEJ: what the transition changes, euros for the year; <see langword="null"/> where
    /// one of them is not known. Where the PSEJ is bounded, it is the same PSEJ before and after.
    /// </summary>
    public Bounds? Difference { get; internal init; }

    /// <summary>
    /// Reference units over which the PSEJ was spread (rule R4): places for crèches; <see langword="null"/> where none were needed or
    /// known.
    /// </summary>
    public decimal? ReferenceUnits { get; internal init; }

    /// <summary>What the reader should know of the result.</summary>
    public IReadOnlyList<Diagnostic> Notices { get; internal init => field = ValueList.Of(value); } = ValueList.None<Diagnostic>();

    /// <summary>Every figure that the result uses, by identifier then date.</summary>
    public IReadOnlyList<FigureValue> Figures { get; internal init => field = ValueList.Of(value); } = ValueList.None<FigureValue>();
}
