using Ctg.Funding.Explanations;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>The bonus of one territory for one year and the derivation of each of its amounts.</summary>
public sealed class BonusTerritoireExplanation
{
    private readonly Func<string, Explanation> _ofStructure;
    private readonly Func<Explanation> _ofAll;
    private readonly Func<IReadOnlyList<Explanation>> _ofCauses;

    internal BonusTerritoireExplanation(
        BonusTerritoireResult result,
        Explanation total,
        IReadOnlyList<Explanation> lines,
        Func<string, Explanation> ofStructure,
        Func<Explanation> ofAll,
        Func<IReadOnlyList<Explanation>> ofCauses)
    {
        (_ofAll, _ofCauses) = (ofAll, ofCauses);
        Result = result;
        Total = total;
        Lines = lines;
        _ofStructure = ofStructure;
    }

    /// <summary>The result, the same as <see cref="BonusTerritoireCalculator.Calculate"/> gives.</summary>
    public BonusTerritoireResult Result { get; }

    /// <summary>Why the territory gets its total; beside it, the PSEJ still due and the difference.</summary>
    public Explanation Total { get; }

    /// <summary>Why that much PSEJ is still due in the year (rule R2); <see langword="null"/> where it is not known.</summary>
    public Explanation? PsejDue { get; internal init; }

    /// <summary>Gets what leaves lines of the year open, found by calculating again when it is asked for.</summary>
    internal Func<IReadOnlyList<MissingPiece>> MissingPieces { get; init; } = () => [];

    /// <summary>Why each lot gets its amount, in the order of the lots; beside it, what the amount is made of.</summary>
    public IReadOnlyList<Explanation> Lines { get; }

    /// <summary>
    /// Why the territory gets its total and each of its lots its amount, in one explanation: every step once, where the explanations of
    /// <see cref="Lines"/> each hold those that they share.
    /// </summary>
    public Explanation All => _ofAll();

    /// <summary>
    /// Why the territory gets more or less than its PSEJ: <see cref="BonusTerritoireResult.Difference"/> as the sum of its causes, which
    /// stand beside it under the columns of <see cref="CauseSplit"/>. One where all is exact; else the low reading of the figures, then the
    /// high one where each has an end; where the difference is not known, what is missing.
    /// </summary>
    public IReadOnlyList<Explanation> Causes => _ofCauses();

    /// <summary>Why a structure gets the sum of its lots.</summary>
    /// <param name="structure">Code of the structure.</param>
    /// <exception cref="ArgumentException">The territory has no lot of that structure.</exception>
    public Explanation OfStructure(string structure)
    {
        ArgumentNullException.ThrowIfNull(structure);
        return _ofStructure(structure);
    }
}
