using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Terms;

namespace Ctg.Funding.Piaje;

/// <summary>What a project may get: a maximum, never a due, since the grant is discretionary (rule P7).</summary>
public sealed record PiajeResult
{
    internal PiajeResult(PiajeProject project, AmountStatut statut)
    {
        Project = project;
        Statut = statut;
    }

    /// <summary>The project.</summary>
    public PiajeProject Project { get; }

    /// <summary>How well the maximum grant is known; <see cref="AmountStatut.Exclu"/> where the project is not eligible.</summary>
    public AmountStatut Statut { get; }

    /// <summary>Whether the project is eligible (rules P3, P4); unknown where a condition cannot be checked.</summary>
    public Membership IsEligible { get; internal init; }

    /// <summary>Places that the grant counts (rule P3, H-12).</summary>
    public int SubsidisedPlaces { get; internal init; }

    /// <summary>The versions of the scale that may serve, the best first (rule P2); empty where none does.</summary>
    public IReadOnlyList<PiajeVersion> Versions { get; internal init => field = ValueList.Of(value); } = ValueList.None<PiajeVersion>();

    /// <summary>The better version, which serves; <see langword="null"/> where bounds do not tell which it is, or none does.</summary>
    public PiajeVersion? Version { get; internal init; }

    /// <summary>Maximum grant, euros, to the cent (P1); <see langword="null"/> where it is not eligible or a figure is missing.</summary>
    public Bounds? MaximumGrant { get; internal init; }

    /// <summary>What is left to the promoter: expenses less the maximum grant, euros.</summary>
    public Bounds? RemainingCost { get; internal init; }

    /// <summary>Years during which the destination is kept (rule P6).</summary>
    public int DutyYears { get; internal init; }

    /// <summary>Start-up aid of a MAM, euros, which is not paid with the PIAJE; <see langword="null"/> for other structures.</summary>
    public decimal? StartUpAid { get; internal init; }

    /// <summary>Years during which the activity is kept with the start-up aid; <see langword="null"/> for other structures.</summary>
    public int? StartUpAidDutyYears { get; internal init; }

    /// <summary>Why it is excluded, or not exact.</summary>
    public IReadOnlyList<Diagnostic> Reasons { get; internal init => field = ValueList.Of(value); } = ValueList.None<Diagnostic>();

    /// <summary>What the reader should know of the result.</summary>
    public IReadOnlyList<Diagnostic> Notices { get; internal init => field = ValueList.Of(value); } = ValueList.None<Diagnostic>();

    /// <summary>Every figure that the result uses, by identifier then date.</summary>
    public IReadOnlyList<FigureValue> Figures { get; internal init => field = ValueList.Of(value); } = ValueList.None<FigureValue>();

    /// <summary>Gets the figures of the day that the project is read on.</summary>
    internal Beside<PiajeCard> Card { get; init; }

    /// <summary>P6: what is paid back where the destination changes early, euros to the cent, pro rata of the years left (H-13).</summary>
    /// <param name="monthsKept">Whole months during which the destination was kept.</param>
    /// <returns>The repayment of the maximum grant; <see langword="null"/> where there is no grant.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="monthsKept"/> is negative.</exception>
    public Bounds? Repayment(int monthsKept)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(monthsKept);
        var grant = Arithmetic.Leaf(MaximumGrant, default, null);
        return grant.IsKnown ? Rules.Repayment.Of(PiajeCalculator.Plainly(Project, Card.Value!), grant, monthsKept).Bounds : null;
    }
}
