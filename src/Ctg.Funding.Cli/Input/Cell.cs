using System.Globalization;

namespace Ctg.Funding.Cli.Input;

/// <summary>A cell of a sheet that is not empty.</summary>
/// <param name="Column">Its column, from 0.</param>
/// <param name="Text">What it says.</param>
/// <param name="IsValue">Whether that is a value: not an error, nor a formula that nothing has worked out.</param>
internal readonly record struct Cell(int Column, string Text, bool IsValue)
{
    private const int Letters = 26;

    /// <summary>The name of a cell as spreadsheets say it, such as <c>D7</c>.</summary>
    internal static string NameOf(int column, long row)
    {
        var name = "";
        for (var left = column + 1; left > 0; left = (left - 1) / Letters)
        {
            name = (char)('A' + ((left - 1) % Letters)) + name;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{name}{row}");
    }

    /// <summary>The column of a cell's name, from 0; -1 where it has none.</summary>
    internal static int ColumnOf(ReadOnlySpan<char> name)
    {
        const int MostLetters = 3;
        var column = 0;
        for (var i = 0; i < name.Length && i < MostLetters && char.IsAsciiLetterUpper(name[i]); i++)
        {
            column = (column * Letters) + (name[i] - 'A') + 1;
        }

        return column - 1;
    }
}
