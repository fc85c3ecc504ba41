using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Explanations;
using Ctg.Funding.Terms;

namespace Ctg.Funding.Piaje.Rules;

/// <summary>P1: the base and the majorations of one project on one version of the scale.</summary>
internal static class Components
{
    internal static IReadOnlyList<(PiajeComponent Component, Term Amount)> Of<TWork>(PiajeRun<TWork> run, bool isForMam)
        where TWork : struct, IWork
    {
        var parts = (
            from part in Majorations<TWork>.All
            let figure = isForMam ? part.Figures.OfMam : part.Figures.OfCreche
            where figure is not null
            let condition = part.Condition(run)
            where part.Replaces is null || condition.Applies == Membership.In
            select (Part: part, Figure: run.Card[figure.Value], condition.Applies, condition.Grounds)).ToArray();
        return
        [
            .. from each in parts
               where !parts.Any(other => other.Part.Replaces == each.Part.Kind)
               let amount = Amount(run, each.Part.Step, each.Figure, each.Applies, each.Grounds)
               let figure = each.Applies == Membership.Out ? null : each.Figure.Value
               let reason = amount.Reasons.Count > 0 ? amount.Reasons[0] : null
               select (new PiajeComponent(each.Part.Kind, amount.Amount.Numerators, figure, reason) { Step = amount.Step }, amount),
        ];
    }

    /// <summary>Nothing where it does not apply, else its figure: up to it where that is not known, any where it is not public.</summary>
    private static Term Amount<TWork>(PiajeRun<TWork> run, StepKind step, CardFigure figure, Membership applies, Mark[] grounds)
        where TWork : struct, IWork
    {
        Diagnostic Notice(string code) => new(code, DiagnosticSeverity.Notice, figure.Value.Figure);
        var (work, about, rows) = (run.Work, run.Card.Name, applies == Membership.Out ? [] : RowsOf(run.Project, figure));
        if (applies == Membership.Out || (rows.Length == 0 && figure.Rows.Count > 0))
        {
            return work.Nothing(step, about, applies == Membership.Out ? grounds : [.. grounds, work.Heed(figure)]);
        }

        var drawn = rows.Length > 0 ? work.TakeRows(figure, rows, Hull(figure, rows)).Because(figure.RangeOnly)
            : figure.Amount is null ? work.Take(figure, Bounds.AtLeast(0)).Because(Notice(Codes.MajorationNotPublic))
            : work.Take(figure, figure.Amount.Value).Because(figure.RangeOnly);
        return applies == Membership.Unknown && drawn.Amount.Numerators.Max is { } most
            ? work.Settle(step, about, StepOperation.Possible, new(new(0, most), 1), [drawn], grounds, [Notice(Codes.CoverageUnknown)])
            : work.Settle(step, about, StepOperation.Same, drawn.Amount, [drawn], grounds, drawn.Reasons);
    }

    /// <summary>PI-F: the first row, from 1, whose threshold the potentiel financier does not exceed; all where it is not known.</summary>
    private static int[] RowsOf(PiajeProject project, CardFigure figure) => [.. Enumerable.Range(1, figure.Rows.Count)
        .Where(number => !(project.PotentielFinancier > figure.Rows[number - 1].PotentielFinancierMax))
        .Take(project.PotentielFinancier is null ? figure.Rows.Count : 1)];

    private static Bounds Hull(CardFigure figure, int[] rows) =>
        new(rows.Min(row => figure.Rows[row - 1].Amount.Min), rows.Max(row => figure.Rows[row - 1].Amount.Max));
}
