using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;

namespace Ctg.Funding.Verifications;

/// <summary>Amounts held against what the Caf has notified.</summary>
public sealed record VerificationResult
{
    internal VerificationResult(IReadOnlyList<VerifiedAmount> rows, IReadOnlyList<FigureValue> figures)
    {
        Rows = ValueList.Of(rows);
        Figures = ValueList.Of(figures);
    }

    /// <summary>A row a structure, by code, then the whole territory where it is notified; by year, then in the order of the
    /// territories.</summary>
    public IReadOnlyList<VerifiedAmount> Rows { get; }

    /// <summary>Every figure that the amounts calculated use, by identifier then date.</summary>
    public IReadOnlyList<FigureValue> Figures { get; }

    /// <summary>Whether an amount notified is not the one calculated, or is missing on one of the two sides.</summary>
    public bool HasDifferences => Rows.Any(row => row.IsDifferent);
}
