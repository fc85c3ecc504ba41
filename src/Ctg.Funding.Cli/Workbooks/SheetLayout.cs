namespace Ctg.Funding.Cli.Workbooks;

/// <summary>A sheet but for its rows.</summary>
/// <param name="Name">The name on its tab.</param>
/// <param name="Columns">Its columns.</param>
internal sealed record SheetLayout(string Name, IReadOnlyList<SheetColumn> Columns)
{
    /// <summary>Gets the title over the table; without one its heads are the first row, as files to be read have them.</summary>
    internal string Title { get; init; } = "";

    /// <summary>Gets what is said under the title.</summary>
    internal IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Gets whether heads have a button to filter their columns.</summary>
    internal bool HasFilter { get; init; } = true;

    /// <summary>Gets how many rows may be typed into; none where the sheet is to be read.</summary>
    internal int RowsToFill { get; init; }

    /// <summary>The row of the heads, from 1.</summary>
    internal int HeadRow => Title.Length == 0 ? 1 : Notes.Count + 3;

    /// <summary>The name of the sheet in a formula.</summary>
    internal string Reference => $"'{Name.Replace("'", "''", StringComparison.Ordinal)}'";
}
