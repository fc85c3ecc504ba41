namespace Ctg.Funding.Cli.Formats;

/// <summary>Names of cells as spreadsheets say them, such as <c>D7</c>: letters for the column, a number for the row.</summary>
internal static class CellName
{
    private const int Letters = 26;

    /// <summary>The name of a cell.</summary>
    /// <param name="column">Its column, from 0.</param>
    /// <param name="row">Its row, from 1.</param>
    internal static string Of(int column, long row) => $"{LetterOf(column)}{row}";

    /// <summary>The letters of a column, from 0.</summary>
    internal static string LetterOf(int column) => column < Letters
        ? $"{(char)('A' + column)}"
        : LetterOf((column / Letters) - 1) + LetterOf(column % Letters);

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
