namespace Ctg.Funding.Cli.Workbooks;

/// <summary>How a cell looks; its place in the styles of the workbook.</summary>
internal enum CellStyle
{
    /// <summary>As it comes.</summary>
    Plain,

    /// <summary>Text on as many lines as it takes.</summary>
    Wrapped,

    /// <summary>The head of a column.</summary>
    Head,

    /// <summary>The head of a column of numbers.</summary>
    NumberHead,

    /// <summary>The head of a column that must be filled in.</summary>
    RequiredHead,

    /// <summary>The title of a sheet.</summary>
    Title,

    /// <summary>What is said under a title.</summary>
    Note,

    /// <summary>Euros and cents.</summary>
    Euros,

    /// <summary>A sum of euros.</summary>
    EurosSum,

    /// <summary>The name of a sum.</summary>
    SumName,

    /// <summary>A number without a unit.</summary>
    Number,

    /// <summary>A year.</summary>
    Year,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A code, which stays the text that is typed.</summary>
    Code,
}
