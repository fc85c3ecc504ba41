using Ctg.Funding.Diagnostics;

namespace Ctg.Funding.Verifications;

/// <summary>One thing that would be otherwise.</summary>
public sealed record Cause
{
    internal Cause(CauseKind kind, Diagnostic sentence) => (Kind, Sentence) = (kind, sentence);

    /// <summary>What it is.</summary>
    public CauseKind Kind { get; }

    /// <summary>The same as a sentence, with its code.</summary>
    public Diagnostic Sentence { get; }
}
