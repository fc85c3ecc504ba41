using Ctg.Funding.Baremes;
using Ctg.Funding.Explanations;

namespace Ctg.Funding.Piaje;

/// <summary>The maximum grant of a project and the derivation of each of its amounts.</summary>
public sealed class PiajeExplanation
{
    private readonly Func<int, Explanation?> _repayment;

    internal PiajeExplanation(PiajeResult result, Explanation grant, Func<int, Explanation?> repayment)
    {
        Result = result;
        Grant = grant;
        _repayment = repayment;
    }

    /// <summary>The result, the same as <see cref="PiajeCalculator.Calculate(PiajeProject, Bareme)"/> gives.</summary>
    public PiajeResult Result { get; }

    /// <summary>Why the project gets its maximum grant; beside it, the components, the caps, what they cost, and the cost left.</summary>
    public Explanation Grant { get; }

    /// <summary>Why so much is paid back where the destination changes early (rule P6).</summary>
    /// <param name="monthsKept">Whole months during which the destination was kept.</param>
    /// <returns>The explanation; <see langword="null"/> where there is no grant.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="monthsKept"/> is negative.</exception>
    public Explanation? Repayment(int monthsKept)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(monthsKept);
        return _repayment(monthsKept);
    }
}
