namespace Ctg.Funding.Cli.Workbooks;

/// <summary>What may be typed into a column.</summary>
internal enum ColumnRule
{
    /// <summary>Anything.</summary>
    None,

    /// <summary>One of the words of a list, from a drop-down.</summary>
    Words,

    /// <summary>A whole number from 0.</summary>
    Whole,

    /// <summary>A number from 0.</summary>
    Amount,

    /// <summary>A day.</summary>
    Day,
}
