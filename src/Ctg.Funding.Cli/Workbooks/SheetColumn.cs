namespace Ctg.Funding.Cli.Workbooks;

/// <summary>A column of a sheet.</summary>
/// <param name="Head">What stands over it.</param>
/// <param name="Style">How its cells look.</param>
/// <param name="Width">Its width, in digits.</param>
internal sealed record SheetColumn(string Head, CellStyle Style, double Width)
{
    /// <summary>Gets what is told of it to who points at its head; empty where nothing is.</summary>
    internal string Comment { get; init; } = "";

    /// <summary>Gets whether it must be filled in.</summary>
    internal bool IsRequired { get; init; }

    /// <summary>Gets what may be typed into it.</summary>
    internal ColumnRule Rule { get; init; }

    /// <summary>Gets the words of its list.</summary>
    internal IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Gets what is said of a value that it may not hold.</summary>
    internal string Refusal { get; init; } = "";

    /// <summary>The style of its head: over numbers it is on their side.</summary>
    internal CellStyle HeadStyle => IsRequired ? CellStyle.RequiredHead
        : Style is CellStyle.Euros or CellStyle.Number ? CellStyle.NumberHead
        : CellStyle.Head;
}
