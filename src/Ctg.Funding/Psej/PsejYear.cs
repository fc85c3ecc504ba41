using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Explanations;
using Ctg.Funding.Psej.Rules;
using Ctg.Funding.Terms;

namespace Ctg.Funding.Psej;

/// <summary>One calculation: each action, then its cents, then what pilotage has above its share.</summary>
internal sealed class PsejYear<TWork>
    where TWork : struct, IWork
{
    internal PsejYear(PsejRun<TWork> run)
    {
        Run = run;
        Actions = [.. Enumerable.Range(0, run.Actions.Count).Select(i => ActionTerms.Of(run, i))];
        Lines = ActionTerms.Rounded(run, Actions);
        Accueil = SumOf(PsejSteps.Accueil, Fonction.Accueil);
        Pilotage = SumOf(PsejSteps.Pilotage, Fonction.Pilotage);
        run.Show(run.Card.AccueilShare);
        Excess = Lines.All(line => line.IsKnown) && run.Card.AccueilShare.Amount is { } share
            ? PilotageShare.Excess(run, share, Accueil, Pilotage)
            : null;
    }

    internal PsejRun<TWork> Run { get; }

    internal IReadOnlyList<ActionTerms> Actions { get; }

    /// <summary>Gets what each action is paid, to the cent.</summary>
    internal IReadOnlyList<Term> Lines { get; }

    internal Term Accueil { get; }

    internal Term Pilotage { get; }

    /// <summary>Gets what pilotage has above its share (PS-2); <see langword="null"/> where it is not known.</summary>
    internal Term? Excess { get; }

    internal PsejResult Result()
    {
        var (card, used) = (Run.Card, Run.Work.Used);
        var excess = Excess?.Amount.Numerators;
        return new PsejResult(Run.Cej, card.Year, [.. Run.Actions.Select((action, i) => LineOf(action, Actions[i], Lines[i]))])
        {
            PilotageExcess = excess,
            Notices =
            [
                .. excess is { Min: > 0 and var least }
                    ? [Notice(Codes.PilotageOver, least, card.AccueilShare.Value.Figure)]
                    : Array.Empty<Diagnostic>(),
                .. used.CarriedOver().Select(value => Notice(Codes.CarriedOver, value.Figure, value.ConfirmedThrough!.Value)),
            ],
            Figures = used.Values(),
        };
    }

    private static PsejLine LineOf(PsejAction action, ActionTerms terms, Term line) =>
        new(action, Shown(line)?.Statut() ?? AmountStatut.Indetermine)
        {
            IsNew = terms.IsNew,
            CappedCost = terms.Capped.Amount.Numerators,
            NetCost = terms.Net.Amount.Numerators,
            Rate = Shown(terms.Rate),
            Amount = Shown(line),
            Reasons = line.Reasons,
        };

    private static Bounds? Shown(Term term) => term.IsKnown ? term.Amount.Numerators : null;

    private static Diagnostic Notice(string code, params object[] arguments) => new(code, DiagnosticSeverity.Notice, [.. arguments]);

    private Term SumOf(StepKind kind, Fonction fonction) =>
        Run.Sum(kind, Run.Name, Lines.Where((_, i) => Run.Actions[i].Fonction == fonction));
}
