namespace Ctg.Funding.Cli.Input;

/// <summary>What the format of a cell makes of its number.</summary>
internal enum CellKind
{
    /// <summary>A number as it is.</summary>
    Number,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A share, shown a hundred times as large.</summary>
    Percent,

    /// <summary>A code that is filled up with zeros.</summary>
    Code,
}
