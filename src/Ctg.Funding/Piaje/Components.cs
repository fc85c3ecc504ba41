using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;

namespace Ctg.Funding.Piaje;

/// <summary>P1: the base and the majorations of one project on one scale.</summary>
internal static class Components
{
    internal static IReadOnlyList<PiajeComponent> Of(PiajeProject project, PiajeScale scale, PiajeTrace? trace)
    {
        PiajeComponent[] components =
        [
            Component(ComponentKind.Socle, scale, scale.Socle, Membership.In),
            Component(ComponentKind.GrosOeuvre, scale, scale.StructuralWorks, InOrOut(project.HasStructuralWorks)),
            Component(ComponentKind.DeveloppementDurable, scale, scale.Sustainability, InOrOut(project.IsSustainable)),
            Component(ComponentKind.Rattrapage, scale, scale.CatchUp, IsShortOfPlaces(project, scale)),
            (project.IsInPriorityZone || project.IsForInsertion) && scale.PriorityZone is { } zone
                ? Component(ComponentKind.ZonePrioritaire, scale, zone, Membership.In)
                : Wealth(project, scale),
        ];
        return trace is null ? components : Array.ConvertAll(components, component => component with { Step = trace.Component(component, scale) });
    }

    /// <summary>PI-R: the coverage rate is below the threshold.</summary>
    private static Membership IsShortOfPlaces(PiajeProject project, PiajeScale scale) =>
        project.CoverageRate is not { } rate || scale.Amount(scale.CoverageThreshold) is not { } threshold ? Membership.Unknown : InOrOut(rate < threshold.Min);

    /// <summary>PI-F: by threshold of potentiel financier; without public thresholds, the whole range.</summary>
    private static PiajeComponent Wealth(PiajeProject project, PiajeScale scale)
    {
        var value = scale.Wealth;
        if (value is not { Rows.Count: > 0 } || !value.ServesIn(scale.Day.Year))
        {
            return Component(ComponentKind.PotentielFinancier, scale, value, Membership.In);
        }

        var row = RowOf(project, value);
        var hull = new Bounds(value.Rows.Min(each => each.Amount.Min), value.Rows.Max(each => each.Amount.Max));
        var amount = row?.Amount ?? (project.PotentielFinancier is null ? hull : Bounds.Of(0));
        return new PiajeComponent(ComponentKind.PotentielFinancier, amount, value, amount.IsExact ? null : Notice(Codes.RangeOnly, value.Figure));
    }

    /// <summary>The first row whose threshold the project's potentiel financier does not exceed.</summary>
    internal static FigureRow? RowOf(PiajeProject project, FigureValue value) =>
        project.PotentielFinancier is { } means ? value.Rows.FirstOrDefault(each => !(means > each.PotentielFinancierMax)) : null;

    private static PiajeComponent Component(ComponentKind kind, PiajeScale scale, FigureValue? value, Membership applies) => (applies, scale.Amount(value)) switch
    {
        (Membership.Out, _) => new PiajeComponent(kind, Bounds.Of(0), null, null),
        (_, null) => new PiajeComponent(kind, Bounds.AtLeast(0), value, Notice(Codes.MajorationNotPublic, value!.Figure)),
        (Membership.Unknown, { } amount) => new PiajeComponent(kind, new Bounds(0, amount.Max), value, Notice(Codes.CoverageUnknown, value!.Figure)),
        (_, { IsExact: false } amount) => new PiajeComponent(kind, amount, value, Notice(Codes.RangeOnly, value!.Figure)),
        (_, { } amount) => new PiajeComponent(kind, amount, value, null),
    };

    private static Membership InOrOut(bool applies) => applies ? Membership.In : Membership.Out;

    private static Diagnostic Notice(string code, params object[] arguments) => new(code, DiagnosticSeverity.Notice, [.. arguments]);
}
