namespace Ctg.Funding.Cli.Csv;

/// <summary>A row that is not computed, as it stands in its file, and every fault found in it.</summary>
internal sealed record RefusedRow(string File, long Line, string Record, IReadOnlyList<Fault> Faults);
