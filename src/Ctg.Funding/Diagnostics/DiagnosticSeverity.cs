namespace Ctg.Funding.Diagnostics;

/// <summary>What a diagnostic does to the result it stands beside.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Says something the reader should know; the result stands.</summary>
    Notice,

    /// <summary>Something looks wrong; the result stands.</summary>
    Warning,

    /// <summary>There is no result for what it names.</summary>
    Error,
}
