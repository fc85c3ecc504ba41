using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Explanations;

namespace Ctg.Funding.Cli.Sources;

/// <summary>A list of communes by their class in a rural zoning, read as a hypothesis of the barème says of each class.</summary>
internal sealed class ZoneFile
{
    private readonly SourceRows<Membership> _rows;

    private ZoneFile(SourceRows<Membership> rows, FigureValue? reading, IReadOnlyList<string> unknownClasses) =>
        (_rows, Reading, UnknownClasses) = (rows, reading, unknownClasses);

    internal SourceRows<Membership> Rows => _rows;

    /// <summary>Gets the hypothesis by which it is read.</summary>
    internal FigureValue? Reading { get; }

    /// <summary>Gets the classes of the list that the barème does not know: their communes are bounded by both cases.</summary>
    internal IReadOnlyList<string> UnknownClasses { get; }

    /// <param name="table">The list.</param>
    /// <param name="header">Its header.</param>
    /// <param name="file">The list as results cite it.</param>
    /// <param name="reading">The hypothesis by which it is read.</param>
    internal static ZoneFile Read(CsvTable table, SourceHeader header, PublicFile file, FigureValue? reading)
    {
        var (code, classified) = (header[header.Form.Columns[0]], header[header.Form.Columns[1]]);
        var memberships = (reading?.Zoning?.Classes ?? new Dictionary<string, Membership>())
            .ToLookup(known => PlainNames.Of(known.Key), known => known.Value, StringComparer.Ordinal);
        var rows = new SourceRows<Membership>(file, classified);
        var (codeColumn, classColumn) = (table[PlainNames.Of(code)], table[PlainNames.Of(classified)]);
        var names = new Dictionary<string, (string Text, Membership IsIn)>(StringComparer.Ordinal);
        var unknown = new SortedSet<string>(StringComparer.Ordinal);
        var row = new RowReader(table);
        while (table.Read())
        {
            row.Start();
            var text = row.Text(classColumn);
            var commune = text.Length == 0 && row.Text(codeColumn).Length == 0 ? "" : row.RequiredText(codeColumn);
            if (row.IsFaulty)
            {
                row.Refuse();
                continue;
            }

            row.Accept();
            if (commune.Length == 0)
            {
                continue;
            }

            if (!names.TryGetValue(text, out var name))
            {
                var known = memberships[PlainNames.Of(text)].Select(each => (Membership?)each).LastOrDefault();
                names.Add(text, name = (text, known ?? Membership.Unknown));
                if (known is null)
                {
                    unknown.Add(text);
                }
            }

            rows.Add(commune, name.IsIn, table.Line, name.Text);
        }

        return new ZoneFile(rows, reading, [.. unknown]);
    }
}
