using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Explanations;

namespace Ctg.Funding.Cli.Sources;

/// <summary>
/// The rows of a file of public data by code. Files are of different years: the codes of communes that have merged since are joined under
/// that of today.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="column">The column of the values, as it is published.</param>
internal sealed class SourceRows<T>(PublicFile file, string column)
{
    private readonly List<SourceRow<T>> _rows = [];
    private readonly Dictionary<string, List<int>> _byCode = new(StringComparer.Ordinal);

    internal PublicFile File => file;

    internal int Count => _rows.Count;

    /// <summary>Gets the codes of communes that no commune of today has come from.</summary>
    internal IReadOnlyList<string> Lost { get; private set; } = [];

    /// <summary>Gets the codes that have two rows which do not say the same.</summary>
    internal IReadOnlyList<string> Twice { get; private set; } = [];

    /// <summary>Gets how many codes have lost their leading zero; they are read with it.</summary>
    internal int WithoutZero { get; private set; }

    internal void Add(string code, T value, long line, string text)
    {
        var whole = CommuneCode.WithItsZero(code);
        WithoutZero += whole is null ? 0 : 1;
        _rows.Add(new(whole ?? code, value, line, text));
    }

    /// <summary>Joins the rows by the codes of today; by their own codes where no geography is given.</summary>
    internal void Join(Geography geography)
    {
        var (lost, twice) = (new List<string>(), new List<string>());
        for (var i = 0; i < _rows.Count; i++)
        {
            var (code, value) = (_rows[i].Code, _rows[i].Value);
            if (geography.Current(code) is not { } current)
            {
                lost.Add(code);
                current = code;
            }

            if (!_byCode.TryGetValue(current, out var own))
            {
                _byCode.Add(current, own = new(1));
            }

            if (own.Exists(j => _rows[j].Code == code))
            {
                if (own.Exists(j => _rows[j].Code == code && EqualityComparer<T>.Default.Equals(_rows[j].Value, value)))
                {
                    continue;
                }

                twice.Add(code);
            }

            own.Add(i);
        }

        (Lost, Twice) = (lost, twice);
    }

    /// <summary>The rows of a code of today: several where it joins what the file has apart.</summary>
    internal IEnumerable<SourceRow<T>> Of(string code) =>
        _byCode.TryGetValue(code, out var own) ? own.Select(i => _rows[i]) : [];

    /// <summary>The one row of a code; none where it joins several: a median of medians is none.</summary>
    internal SourceRow<T>? Only(string code) => _byCode.TryGetValue(code, out var own) && own.Count == 1 ? _rows[own[0]] : null;

    internal Provenance At(SourceRow<T> row) => new(file, row.Line, $"{column} = {Visible.Of(row.Text)}");
}
