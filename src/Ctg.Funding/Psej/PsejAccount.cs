using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Explanations;
using Ctg.Funding.Territories;
using NodaTime;

namespace Ctg.Funding.Psej;

/// <summary>
/// The PSEJ of one territory for one service, from the actions of every CEJ that has some: where several CEJ do, their sum (one smoothing).
/// </summary>
public sealed record PsejAccount
{
    private readonly Beside<Func<int, Explanation>> _explain;

    internal PsejAccount(string territory, Service service, Func<int, Explanation> explain)
    {
        _explain = new(explain);
        Territory = territory;
        Service = service;
    }

    /// <summary>Code of the territory.</summary>
    public string Territory { get; }

    /// <summary>The service.</summary>
    public Service Service { get; }

    /// <summary>
    /// PSEJ of the last year of each CEJ, euros, to the cent: what rule R4 spreads; <see langword="null"/> where an action of it is
    /// indeterminate.
    /// </summary>
    public Bounds? LastYear { get; internal init; }

    /// <summary>Last day of the latest of its CEJ.</summary>
    public LocalDate CejEnd { get; internal init; }

    /// <summary>
    /// PSEJ of each year that all its CEJ cover, or have covered, euros, to the cent: a CEJ that has ended counts as in its last year (rule
    /// R2).
    /// </summary>
    public IReadOnlyDictionary<int, Bounds> Years { get; internal init => field = ValueMap.Of(value); } = ValueMap.None<int, Bounds>();

    /// <summary>Why the amount is indeterminate or only bounded, and what the reader should know.</summary>
    public IReadOnlyList<Diagnostic> Notices { get; internal init => field = ValueList.Of(value); } = ValueList.None<Diagnostic>();

    /// <summary>Every figure that it uses, by identifier then date.</summary>
    public IReadOnlyList<FigureValue> Figures { get; internal init => field = ValueList.Of(value); } = ValueList.None<FigureValue>();

    /// <summary>
    /// Why it is what it is in its last year (<see cref="LastYear"/>): each CEJ, each action of it, down to costs, rates and figures.
    /// </summary>
    public Explanation Explain() => Explain(CejEnd.Year);

    /// <summary>Why it is what it is in one of its years (<see cref="Years"/>).</summary>
    /// <param name="year">The year.</param>
    /// <exception cref="ArgumentOutOfRangeException">Its CEJ do not all cover it, nor have covered it.</exception>
    public Explanation Explain(int year) => year == CejEnd.Year || Years.ContainsKey(year)
        ? _explain.Value!(year)
        : throw new ArgumentOutOfRangeException(nameof(year), year, "Not a year of the account.");
}
