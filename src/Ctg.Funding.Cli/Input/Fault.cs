using System.Globalization;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Input;

/// <summary>Why a row is refused: a stable code, the column, the value, and what to do.</summary>
internal sealed record Fault(string Code, string Column, string Value, params object[] Arguments) : ISentence
{
    /// <summary>Gets the cell of a workbook that it is about; empty in a CSV file.</summary>
    internal string Cell { get; init; } = "";

    public string In(CultureInfo language) => $"{Code} {Message(language)}";

    internal string Message(CultureInfo language) => InCell(Cell, Sentences.Of(Code, language, [Column, Value, .. Arguments]), language);

    /// <summary>What is said of a cell of a workbook, with its name.</summary>
    internal static string InCell(string cell, string message, CultureInfo language) =>
        cell.Length == 0 ? message : Sentences.Of("cellule", language, cell, message);
}
