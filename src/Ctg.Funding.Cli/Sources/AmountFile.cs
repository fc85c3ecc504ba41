using System.Globalization;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Explanations;

namespace Ctg.Funding.Cli.Sources;

/// <summary>A file of amounts by code: the median niveau de vie, or the potentiel financier per inhabitant.</summary>
internal sealed class AmountFile
{
    private const int Lowest = 100;
    private const int Highest = 20_000;
    private const string WealthVariable = "potentiel_financier_par_hab.";

    private static readonly HashSet<string> NotPublished = new(StringComparer.OrdinalIgnoreCase) { "", "s", "nd", "ns", "c", "n/a" };

    private AmountFile(SourceRows<decimal?> rows) => Rows = rows;

    internal SourceRows<decimal?> Rows { get; }

    /// <summary>
    /// Gets how many rows have no amount: it is not published, which is no zero. They are rows all the same: a commune that they are a part
    /// of has not the amount of the other part.
    /// </summary>
    internal int Masked { get; private set; }

    /// <summary>The long form: of each commune, the latest year.</summary>
    internal static AmountFile ReadLong(CsvTable table, SourceHeader header, Func<string, PublicFile> fileOf)
    {
        var (code, amount) = (Field(table, header, 0), Field(table, header, 1));
        var (variable, year) = (Field(table, header, 2), Field(table, header, 3));
        var latest = new Dictionary<string, (string Year, SourceRow<decimal?> Row)>(StringComparer.Ordinal);
        var row = new RowReader(table);
        while (table.Read())
        {
            row.Start();
            if (!row.IsFaulty && PlainNames.Of(row.Text(variable)) != WealthVariable)
            {
                continue;
            }

            var (commune, text, of) = (row.RequiredText(code), row.Text(amount), row.Text(year));
            var value = Amount(row, amount.Name, text, isWealth: true);
            if (row.IsFaulty)
            {
                row.Refuse();
                continue;
            }

            row.Accept();
            if (!latest.TryGetValue(commune, out var before) || before.Row.Value is null
                || (value is not null && string.CompareOrdinal(of, before.Year) > 0))
            {
                latest[commune] = (of, new(commune, value, table.Line, $"{text} ({of})"));
            }
        }

        var years = latest.Values.Select(each => each.Year).Distinct().Order(StringComparer.Ordinal).ToArray();
        var rows = new SourceRows<decimal?>(fileOf(years.LastOrDefault() ?? ""), header[header.Form.Columns[1]]);
        foreach (var (_, each) in latest.Values)
        {
            rows.Add(each.Code, each.Value, each.Line, each.Text);
        }

        return new AmountFile(rows) { Masked = latest.Values.Count(each => each.Row.Value is null) };
    }

    /// <summary>The medians of Filosofi, or the DGF: a row a commune.</summary>
    internal static AmountFile Read(CsvTable table, SourceHeader header, PublicFile file)
    {
        var (code, amount) = (Field(table, header, 0), Field(table, header, 1));
        var read = new AmountFile(new SourceRows<decimal?>(file, header[header.Form.Columns[1]]));
        var row = new RowReader(table);
        while (table.Read())
        {
            row.Start();
            var (commune, text) = (row.RequiredText(code), row.Text(amount));
            var value = Amount(row, amount.Name, text, isWealth: header.Form.Kind == SourceKind.Dgf);
            if (row.IsFaulty)
            {
                row.Refuse();
                continue;
            }

            row.Accept();
            read.Rows.Add(commune, value, table.Line, text);
            read.Masked += value is null ? 1 : 0;
        }

        return read;
    }

    /// <summary>The column that the file has for one of its form's.</summary>
    private static CsvField Field(CsvTable table, SourceHeader header, int column) =>
        table[PlainNames.Of(header[header.Form.Columns[column]])];

    /// <summary>
    /// An amount to the cent, with a decimal comma or point; <see langword="null"/> where it is not published. A potentiel financier that
    /// no commune has may be in another unit.
    /// </summary>
    private static decimal? Amount(RowReader row, string column, string text, bool isWealth)
    {
        if (NotPublished.Contains(text))
        {
            return null;
        }

        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        var plain = text.Replace(',', '.').Replace("\u00A0", "", StringComparison.Ordinal).Replace("\u202F", "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal);
        if (!decimal.TryParse(plain, Style, CultureInfo.InvariantCulture, out var amount) || amount < 0)
        {
            row.Fault("CTG1004", column, text);
            return null;
        }

        if (isWealth && amount is < Lowest or > Highest)
        {
            row.Doubt("CTG1213", column, text, Lowest, Highest);
        }

        return Math.Round(amount, 2, MidpointRounding.AwayFromZero);
    }
}
