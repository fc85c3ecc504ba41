using System.Globalization;
using System.Text;

namespace Ctg.Funding.Benchmarks.SideBySide;

/// <summary>Two files of lines, the same in each column of each row: texts to the letter, numbers as numbers.</summary>
internal static class LineComparison
{
    /// <summary>How many rows are the same; fails at the first that is not.</summary>
    internal static long Check(string ours, string theirs, string name)
    {
        using var left = new StreamReader(ours, Encoding.UTF8);
        using var right = new StreamReader(theirs, Encoding.UTF8);
        var columns = left.ReadLine()!.Split(';');
        if (right.ReadLine() is var header && header != string.Join(';', columns))
        {
            throw new InvalidDataException($"{name} n'a pas les colonnes de lignes.csv : {header}");
        }

        for (var rows = 0L; ; rows++)
        {
            var (a, b) = (left.ReadLine(), right.ReadLine());
            if (a is null || b is null)
            {
                return a is null && b is null ? rows : throw new InvalidDataException($"{name} : {(a is null ? "plus" : "moins")} de {rows} lignes.");
            }

            CheckRow(columns, a.Split(';'), b.Split(';'), name);
        }
    }

    private static void CheckRow(string[] columns, string[] ours, string[] theirs, string name)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (ours.Length != columns.Length || theirs.Length != columns.Length || !AreSame(ours[i], theirs[i]))
            {
                throw new InvalidDataException($"{name} diffère : {columns[i]}\n  nous  : {string.Join(';', ours)}\n  {name} : {string.Join(';', theirs)}");
            }
        }
    }

    private static bool AreSame(string ours, string theirs) =>
        ours == theirs || ours == theirs.Trim('"')
        || (decimal.TryParse(ours.Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture, out var a)
            && decimal.TryParse(theirs, NumberStyles.Float, CultureInfo.InvariantCulture, out var b) && a == b);
}
