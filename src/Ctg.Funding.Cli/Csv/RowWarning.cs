namespace Ctg.Funding.Cli.Csv;

/// <summary>A row that is computed, and what is doubtful in it.</summary>
internal sealed record RowWarning(InputRole Role, string File, long Line, Fault Doubt);
