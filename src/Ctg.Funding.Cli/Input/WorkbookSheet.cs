namespace Ctg.Funding.Cli.Input;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">The name on its tab.</param>
/// <param name="Part">Where the workbook keeps it.</param>
/// <param name="IsVisible">Whether its tab shows.</param>
internal sealed record WorkbookSheet(string Name, string Part, bool IsVisible);
