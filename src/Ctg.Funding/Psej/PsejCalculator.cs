using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Terms;

namespace Ctg.Funding.Psej;

/// <summary>Computes the PSEJ that a CEJ paid: PS-1 to PS-6.</summary>
public static class PsejCalculator
{
    /// <summary>A net cost is multiplied by a percentage: amounts are numerators over a hundred until they are rounded.</summary>
    private const decimal Divisor = 100;

    /// <summary>The years of a contract (PS-3), from its first.</summary>
    /// <param name="cej">The contract.</param>
    /// <param name="bareme">The figures.</param>
    /// <exception cref="ArgumentOutOfRangeException">No text on the PSEJ is known for one of its years.</exception>
    public static IReadOnlyList<int> YearsOf(Cej cej, Bareme bareme)
    {
        ArgumentNullException.ThrowIfNull(cej);
        ArgumentNullException.ThrowIfNull(bareme);
        return PsejScale.YearsOf(cej, bareme);
    }

    /// <summary>The PSEJ of every year of a contract whose actions cost the same each year: what the degressivity takes (PS-4).</summary>
    /// <param name="cej">The contract.</param>
    /// <param name="actions">Its actions.</param>
    /// <param name="bareme">The figures.</param>
    /// <returns>One result a year.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No text on the PSEJ is known for one of its years.</exception>
    /// <exception cref="ArgumentException">Two actions have one code.</exception>
    public static IReadOnlyList<PsejResult> CalculateYears(Cej cej, IReadOnlyList<PsejAction> actions, Bareme bareme) =>
        [.. YearsOf(cej, bareme).Select(year => Calculate(cej, actions, year, bareme))];

    /// <summary>The PSEJ of a contract for one year.</summary>
    /// <param name="cej">The contract.</param>
    /// <param name="actions">Its actions, with what they cost in that year.</param>
    /// <param name="year">A year of the contract.</param>
    /// <param name="bareme">The figures.</param>
    /// <returns>One line an action, in the order given; the lines add up to the exact total rounded half up, to the cent.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is not of the contract, or no text on the PSEJ is known for a year of it.</exception>
    /// <exception cref="ArgumentException">Two actions have one code.</exception>
    public static PsejResult Calculate(Cej cej, IReadOnlyList<PsejAction> actions, int year, Bareme bareme)
    {
        ArgumentNullException.ThrowIfNull(actions);
        Guard.CheckElements(actions, nameof(actions));
        var years = YearsOf(cej, bareme);
        if (!years.Contains(year))
        {
            throw new ArgumentOutOfRangeException(nameof(year), year, $"The contract {cej.Code} runs from {years[0]} to {years[^1]}.");
        }

        if (actions.GroupBy(action => action.Code, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"Two actions have the code {twice.Key}.", nameof(actions));
        }

        var scale = PsejScale.Of(bareme, year);
        var rank = year - cej.FirstYear + 1;
        Draft[] drafts = [.. actions.Select(action => new Draft(action, PsejCost.Of(action, scale), PsejRate.Of(action, rank, scale)))];
        var result = new PsejResult(cej, year, LinesOf(drafts));
        return Completed(result, drafts, scale);
    }

    private static PsejLine[] LinesOf(Draft[] drafts)
    {
        Draft[] known = [.. drafts.Where(draft => draft.Numerator is not null)];
        var rank = Comparer<int>.Create((x, y) => string.CompareOrdinal(known[x].Action.Code, known[y].Action.Code));
        var scale = new WholeScale(Divisor, known.Select(draft => Math.Max(draft.Numerator!.Value.Min.Scale, draft.Numerator.Value.Max?.Scale ?? 0)).DefaultIfEmpty().Max(), 0);
        var (low, high) = (new long[known.Length], new long[known.Length]);
        Apportionment.Round([.. known.Select(draft => scale.Of(draft.Numerator!.Value))], scale.Denominator, rank, low, high);
        var amounts = known.Select((draft, i) => (draft.Action.Code, Amount: new Cents(low[i], high[i]).Euros))
            .ToDictionary(each => each.Code, each => each.Amount, StringComparer.Ordinal);
        return [.. drafts.Select(draft => LineOf(draft, amounts.TryGetValue(draft.Action.Code, out var amount) ? amount : null))];
    }

    private static PsejLine LineOf(Draft draft, Bounds? amount) => new(draft.Action, StatutOf(amount))
    {
        IsNew = draft.Rate.IsNew,
        CappedCost = draft.Cost.Capped,
        NetCost = draft.Cost.Net,
        Rate = draft.Rate.Percent,
        Amount = amount,
        Reasons = amount is { IsExact: true } ? [] : [.. draft.Rate.Reasons, .. draft.Cost.Reason is { } reason ? [reason] : Array.Empty<Diagnostic>()],
    };

    /// <summary>PS-2, and what stands beside the lines.</summary>
    private static PsejResult Completed(PsejResult result, Draft[] drafts, PsejScale scale)
    {
        FigureValue[] figures = [.. drafts.SelectMany(draft => draft.Figures).Append(scale.AccueilShare).Distinct(ReferenceEqualityComparer.Instance)
            .Cast<FigureValue>().OrderBy(value => value.Figure.Id, StringComparer.Ordinal)];
        var excess = result.IsPartial || scale.Amount(scale.AccueilShare) is not { } share ? (Bounds?)null : Excess(result, share);
        IEnumerable<Diagnostic> carriedOver = figures.Where(value => value.IsCarriedOverIn(result.Year))
            .Select(value => new Diagnostic(Codes.CarriedOver, DiagnosticSeverity.Notice, value.Figure, value.ConfirmedThrough!.Value));
        return result with
        {
            PilotageExcess = excess,
            Notices = [.. excess is { Min: > 0 } over ? [new Diagnostic(Codes.PilotageOver, DiagnosticSeverity.Notice, over.Min, scale.AccueilShare.Figure)] : Array.Empty<Diagnostic>(), .. carriedOver],
            Figures = figures,
        };
    }

    /// <summary>PS-2: pilotage less its share of the total, that is share × pilotage − (1 − share) × accueil, where it is above 0.</summary>
    private static Bounds Excess(PsejResult result, Bounds share)
    {
        var (accueil, pilotage) = (result.Accueil!.Value, result.Pilotage!.Value);
        decimal Over(decimal most, decimal percent, decimal less) =>
            BoundsArithmetic.RoundHalfUp(Math.Max(0, ((percent * most) - ((Divisor - percent) * less)) / Divisor));
        return new Bounds(
            accueil.Max is { } mostAccueil ? Over(pilotage.Min, share.Min, mostAccueil) : 0,
            pilotage.Max is { } mostPilotage ? Over(mostPilotage, share.Max!.Value, accueil.Min) : null);
    }

    private static AmountStatut StatutOf(Bounds? amount) => amount switch
    {
        null => AmountStatut.Indetermine,
        { IsExact: true } => AmountStatut.Exact,
        { Max: null } => AmountStatut.Minimum,
        _ => AmountStatut.Bornes,
    };

    /// <summary>An action before it is rounded.</summary>
    private sealed record Draft(PsejAction Action, PsejCost Cost, PsejRate Rate)
    {
        /// <summary>Gets net cost × percent; <see langword="null"/> where a figure that it needs is missing. No cost gives nothing, whatever the rate.</summary>
        internal Bounds? Numerator => (Cost.Net.Max, Rate.Percent) switch
        {
            (0, _) => Bounds.Of(0),
            (_, { } percent) => new Bounds(Cost.Net.Min * percent.Min, Cost.Net.Max * percent.Max),
            _ => null,
        };

        internal IEnumerable<FigureValue> Figures => Cost.Ceiling is { } ceiling ? Rate.Figures.Append(ceiling) : Rate.Figures;
    }
}
