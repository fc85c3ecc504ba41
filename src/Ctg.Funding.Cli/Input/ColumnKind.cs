namespace Ctg.Funding.Cli.Input;

/// <summary>What the values of a column are.</summary>
internal enum ColumnKind
{
    /// <summary>A name or a code.</summary>
    Text,

    /// <summary>A word of a list.</summary>
    Word,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number that may have decimals.</summary>
    Amount,

    /// <summary>Euros and cents.</summary>
    Euros,
}
