using Ctg.Funding.Explanations;
using Ctg.Funding.Terms;

namespace Ctg.Funding.Psej;

/// <summary>What the rules of the PSEJ look at: a contract and its actions, the card of the year, and how they are carried out.</summary>
/// <param name="work">How they are carried out.</param>
/// <param name="cej">The contract.</param>
/// <param name="actions">Its actions.</param>
/// <param name="card">The figures of the year.</param>
/// <param name="name">Name of the contract in what is recorded.</param>
internal sealed class PsejRun<TWork>(TWork work, Cej cej, IReadOnlyList<PsejAction> actions, PsejCard card, string name)
    where TWork : struct, IWork
{
    internal TWork Work => work;

    internal Cej Cej => cej;

    internal IReadOnlyList<PsejAction> Actions => actions;

    internal PsejCard Card => card;

    internal string Name => name;

    /// <summary>Gets the rank of the year in the contract, the first being 1.</summary>
    internal Term Rank => work.Given(name, "rang_annee", "", card.Year - cej.FirstYear + 1);

    internal Term Euros(int action, string column, decimal? amount) => work.Given(work.Owner(action), column, Units.Euros, amount);

    internal Term Quantity(int action, string column, decimal? amount) => work.Given(work.Owner(action), column, "", amount);

    /// <summary>A figure as it serves.</summary>
    internal Mark Show(CardFigure figure) => figure.Amount is { } amount ? work.Take(figure, amount) : work.Heed(figure);

    /// <summary>The sum of the amounts that are known, the others beside it; not known where none is.</summary>
    internal Term Sum(StepKind kind, string about, IEnumerable<Term> amounts, bool isStrict = false)
    {
        Term[] all = [.. amounts], known = [.. all.Where(amount => amount.IsKnown)];
        Mark[] others = [.. all.Where(amount => !amount.IsKnown).Select(amount => (Mark)amount)];
        return known.Length switch
        {
            0 when all.Length == 0 => work.Nothing(kind, about, work.Given(name, "actions", "", 0)),
            var count when count == 0 || (isStrict && count < all.Length) =>
                work.Miss(kind, about, [.. all.SelectMany(amount => amount.Reasons).Distinct()], others),
            _ => work.Compute(kind, about, StepOperation.Sum, known, others, cej.Code),
        };
    }
}
