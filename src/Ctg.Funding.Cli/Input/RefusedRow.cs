namespace Ctg.Funding.Cli.Input;

/// <summary>A row that is not computed, as it stands in its file, the header it stands under, and every fault found in it.</summary>
internal sealed record RefusedRow(InputRole Role, string File, long Line, string Header, string Record, IReadOnlyList<Fault> Faults);
