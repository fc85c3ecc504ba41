using Ctg.Funding.Explanations;

namespace Ctg.Funding.Psej;

/// <summary>The PSEJ of a contract for one year and the derivation of each of its amounts.</summary>
public sealed class PsejExplanation
{
    internal PsejExplanation(PsejResult result, Explanation total, IReadOnlyList<Explanation> lines)
    {
        Result = result;
        Total = total;
        Lines = lines;
    }

    /// <summary>The result, the same as <see cref="PsejCalculator.Calculate"/> gives.</summary>
    public PsejResult Result { get; }

    /// <summary>
    /// Why the contract gets its total; beside it, what goes to accueil, to pilotage, and what pilotage has above its share (PS-2).
    /// </summary>
    public Explanation Total { get; }

    /// <summary>Why each action gets its amount, in the order of the actions; beside it its rate, and its cost, net and capped.</summary>
    public IReadOnlyList<Explanation> Lines { get; }
}
