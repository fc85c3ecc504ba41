using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Psej;

/// <summary>The rate of an action in a year of the contract (PS-1, PS-4, PS-5, PS-6), and what leaves it open.</summary>
/// <param name="IsNew">Whether the action is new (PS-5).</param>
/// <param name="Percent">Percent of the net cost; <see langword="null"/> where a figure is missing.</param>
/// <param name="Reasons">What leaves it open, or is missing.</param>
/// <param name="Figures">The figures it uses.</param>
internal sealed record PsejRate(Membership IsNew, Bounds? Percent, IReadOnlyList<Diagnostic> Reasons, IReadOnlyList<FigureValue> Figures)
{
    private const int Decimals = 4;

    /// <summary>The rate of an action in the contract's year of that rank, the first being 1.</summary>
    internal static PsejRate Of(PsejAction action, int rank, PsejScale scale)
    {
        if (action.Service == Service.Pilotage)
        {
            return Known(Membership.Unknown, scale, scale.PostRate, [scale.PostRate]);
        }

        var isNew = IsNewAction(action, scale);
        return isNew switch
        {
            Membership.In => Known(isNew, scale, scale.NewRate, [scale.NewRate, scale.Growth]),
            _ => Degressive(action, isNew, rank, scale),
        };
    }

    /// <summary>PS-5: a creation, or a capacity up by more than the threshold.</summary>
    private static Membership IsNewAction(PsejAction action, PsejScale scale)
    {
        var threshold = scale.Amount(scale.Growth);
        return (action.CapacityBefore, action.Capacity) switch
        {
            (0, _) => Membership.In,
            ({ } before, { } after) when threshold is { Max: { } most } && (after - before) * 100 > before * most => Membership.In,
            ({ } before, { } after) when threshold is { Min: var least } && (after - before) * 100 <= before * least => Membership.Out,
            _ => Membership.Unknown,
        };
    }

    /// <summary>PS-4: the rate before the contract less the degressivity of each year, down to the rate of new actions; that rate too where the action may be new.</summary>
    private static PsejRate Degressive(PsejAction action, Membership isNew, int rank, PsejScale scale)
    {
        FigureValue[] figures = [scale.NewRate, scale.Growth, scale.Degressivity, scale.DegressivityReading];
        if (scale.Amount(scale.NewRate) is not { } least)
        {
            return Missing(isNew, scale, scale.NewRate, figures);
        }

        if (scale.Amount(scale.Degressivity) is not { } step)
        {
            return Missing(isNew, scale, scale.Degressivity, figures);
        }

        Diagnostic[] reasons = [.. isNew == Membership.Unknown ? [Open(Codes.NatureUnknown, action.Code)] : Array.Empty<Diagnostic>(), .. RangesOf(figures, scale)];
        if (action.PreviousRate is not { } previous)
        {
            return new PsejRate(isNew, Bounds.AtLeast(least.Min), [.. reasons, Open(Codes.PreviousRateUnknown, action.Code)], figures);
        }

        var isInPoints = scale.DegressivityReading.Choice == "points";
        decimal Reduced(decimal perYear) => isInPoints
            ? previous - (perYear * rank)
            : BoundsArithmetic.RoundHalfUp(previous * (100 - (perYear * rank)) / 100, Decimals);
        var highest = Math.Max(least.Max!.Value, Reduced(step.Min));
        var lowest = isNew == Membership.Unknown ? least.Min : Math.Max(least.Min, Reduced(step.Max!.Value));
        return new PsejRate(isNew, new Bounds(lowest, highest), reasons, figures);
    }

    private static PsejRate Known(Membership isNew, PsejScale scale, FigureValue rate, FigureValue[] figures) => scale.Amount(rate) is { } percent
        ? new PsejRate(isNew, percent, [.. RangesOf([rate], scale)], figures)
        : Missing(isNew, scale, rate, figures);

    private static PsejRate Missing(Membership isNew, PsejScale scale, FigureValue figure, FigureValue[] figures) =>
        new(isNew, null, [new Diagnostic(Codes.FigureMissing, DiagnosticSeverity.Error, figure.Figure, scale.Year)], figures);

    private static IEnumerable<Diagnostic> RangesOf(IEnumerable<FigureValue> figures, PsejScale scale) =>
        figures.Where(figure => scale.Amount(figure) is { IsExact: false }).Select(figure => Open(Codes.RangeOnly, figure.Figure));

    private static Diagnostic Open(string code, object argument) => new(code, DiagnosticSeverity.Notice, argument);
}
