using Ctg.Funding.Piaje;

namespace Ctg.Funding.Cli.Csv;

/// <summary>The projects of a batch, in the order of their file.</summary>
internal sealed record ProjectInventory(IReadOnlyList<PiajeProject> Projects, int RowsRefused, IReadOnlyList<string> UnknownColumns);
