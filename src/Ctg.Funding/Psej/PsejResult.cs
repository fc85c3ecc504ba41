using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;

namespace Ctg.Funding.Psej;

/// <summary>The PSEJ of a contract for one year, action by action.</summary>
public sealed record PsejResult
{
    internal PsejResult(Cej cej, int year, IReadOnlyList<PsejLine> lines)
    {
        Cej = cej;
        Year = year;
        Lines = ValueList.Of(lines);
    }

    /// <summary>The contract.</summary>
    public Cej Cej { get; }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>One line an action, in the order in which the actions were given.</summary>
    public IReadOnlyList<PsejLine> Lines { get; }

    /// <summary>
    /// Sum of the lines that have an amount, euros for the year, to the cent; <see langword="null"/> where only indeterminate lines are.
    /// </summary>
    public Bounds? Total => SumOf(Lines);

    /// <summary>How well the total is known.</summary>
    public AmountStatut Statut => Total?.Statut() ?? AmountStatut.Indetermine;

    /// <summary>Whether an indeterminate line is missing from the total.</summary>
    public bool IsPartial => Lines.Any(line => line.Amount is null);

    /// <summary>Sum of the actions of accueil that have an amount, euros for the year (PS-2).</summary>
    public Bounds? Accueil => SumOf(Of(Fonction.Accueil));

    /// <summary>Sum of the actions of pilotage that have an amount, euros for the year (PS-2).</summary>
    public Bounds? Pilotage => SumOf(Of(Fonction.Pilotage));

    /// <summary>
    /// What pilotage exceeds its share of the total by, euros for the year, to the cent (PS-2); 0 where it does not. It is shown, and not
    /// cut from any line. <see langword="null"/> where a line is indeterminate.
    /// </summary>
    public Bounds? PilotageExcess { get; internal init; }

    /// <summary>The amounts by territory and service, for rule R4; by territory code, then service.</summary>
    public IReadOnlyList<PsejShare> Shares =>
        ValueList.Of(Lines.GroupBy(line => (line.Action.Territory, line.Action.Service))
            .OrderBy(group => group.Key.Territory, StringComparer.Ordinal).ThenBy(group => group.Key.Service)
            .Select(group => new PsejShare(group.Key.Territory, group.Key.Service,
                group.Any(line => line.Amount is null) ? null : SumOf([.. group]))));

    /// <summary>What the reader should know of the result.</summary>
    public IReadOnlyList<Diagnostic> Notices { get; internal init => field = ValueList.Of(value); } = ValueList.None<Diagnostic>();

    /// <summary>Every figure that the result uses, by identifier then date.</summary>
    public IReadOnlyList<FigureValue> Figures { get; internal init => field = ValueList.Of(value); } = ValueList.None<FigureValue>();

    private static Bounds? SumOf(IReadOnlyList<PsejLine> lines) => lines.Count > 0 && lines.All(line => line.Amount is null)
        ? null
        : lines.Select(line => line.Amount).OfType<Bounds>().Aggregate(Bounds.Of(0), (sum, amount) => sum.Plus(amount));

    private IReadOnlyList<PsejLine> Of(Fonction fonction) => [.. Lines.Where(line => line.Action.Fonction == fonction)];
}
