using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Terms;

namespace Ctg.Funding.Psej;

/// <summary>Computes the PSEJ that a CEJ paid: PS-1 to PS-6.</summary>
public static class PsejCalculator
{
    /// <summary>The years of a contract (PS-3), from its first.</summary>
    /// <param name="cej">The contract.</param>
    /// <param name="bareme">The figures.</param>
    /// <exception cref="ArgumentOutOfRangeException">No text on the PSEJ is known for one of its years.</exception>
    public static IReadOnlyList<int> YearsOf(Cej cej, Bareme bareme)
    {
        ArgumentNullException.ThrowIfNull(cej);
        ArgumentNullException.ThrowIfNull(bareme);
        return PsejCard.YearsOf(cej, bareme);
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
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="year"/> is not of the contract, or no text on the PSEJ is known for a year of it.
    /// </exception>
    /// <exception cref="ArgumentException">Two actions have one code.</exception>
    public static PsejResult Calculate(Cej cej, IReadOnlyList<PsejAction> actions, int year, Bareme bareme)
    {
        Check(cej, actions, year, bareme);
        var card = PsejCard.Of(bareme, year);
        return new PsejYear<PlainWork>(new(new PlainWork(new UsedFigures(card.All)), cej, actions, card, "")).Result();
    }

    /// <summary>
    /// The PSEJ of a contract for one year, and the derivation of each amount. The same calculation, recorded as it goes.
    /// </summary>
    /// <param name="cej">The contract.</param>
    /// <param name="actions">Its actions, with what they cost in that year.</param>
    /// <param name="year">A year of the contract.</param>
    /// <param name="bareme">The figures.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="year"/> is not of the contract, or no text on the PSEJ is known for a year of it.
    /// </exception>
    /// <exception cref="ArgumentException">Two actions have one code.</exception>
    public static PsejExplanation Explain(Cej cej, IReadOnlyList<PsejAction> actions, int year, Bareme bareme)
    {
        Check(cej, actions, year, bareme);
        return PsejExplanations.Of(cej, [.. actions], year, bareme);
    }

    private static void Check(Cej cej, IReadOnlyList<PsejAction> actions, int year, Bareme bareme)
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
    }
}
