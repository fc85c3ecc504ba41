using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Input;

/// <summary>
/// Columns that are known but for a letter or two: left out, they would change amounts while the user believes them read.
/// </summary>
internal static class NearColumns
{
    private const int ShortName = 4;

    /// <summary>Each unknown column of a header that is near a column which the header lacks, with that column.</summary>
    /// <param name="headers">The header as written.</param>
    /// <param name="columns">What the file may have; labels change no amount.</param>
    internal static IReadOnlyList<(string Written, string Known)> Of(IReadOnlyList<string> headers, IReadOnlyList<Column> columns)
    {
        var names = headers.Select(PlainNames.Of).ToHashSet(StringComparer.Ordinal);
        var absent = columns.Where(column => !column.IsLabel && !names.Contains(column.Name)).Select(column => column.Name).ToArray();
        var known = columns.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from written in headers
               let name = PlainNames.Of(written)
               where !known.Contains(name)
               let near = absent.FirstOrDefault(column => AreNear(name, column))
               where near is not null
               select (written.Trim().Trim('\uFEFF'), near),
        ];
    }

    /// <summary>Two letters apart, or one where the name is short. Other digits are no slip: places_2022 is another year.</summary>
    private static bool AreNear(string name, string column)
    {
        var most = column.Length <= ShortName ? 1 : 2;
        return Math.Abs(name.Length - column.Length) <= most && !HasOtherDigits(name, column) && Spelling.Distance(name, column) <= most;
    }

    private static bool HasOtherDigits(string name, string column)
    {
        var (ours, theirs) = (string.Concat(name.Where(char.IsAsciiDigit)), string.Concat(column.Where(char.IsAsciiDigit)));
        return ours.Length == theirs.Length && ours != theirs;
    }
}
