using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Cli.Text;
using Spectre.Console;

namespace Ctg.Funding.Cli.Reports;

/// <summary>Amounts and names as the tables for people show them.</summary>
internal static class TableText
{
    private static readonly NumberFormatInfo Grouped = Grouping();

    internal static string Range(Bounds? bounds) => bounds switch
    {
        null => "?",
        { IsExact: true, Min: var amount } => Euros(amount),
        { Max: null, Min: var least } => $"≥ {Euros(least)}",
        { Min: var min, Max: { } max } => $"{Euros(min)} … {Euros(max)}",
    };

    internal static string Euros(decimal amount) => amount.ToString("N2", Grouped);

    /// <summary>A name without the characters that move a terminal's cursor.</summary>
    internal static string Printable(string text) => string.Concat(text.Where(letter => !char.IsControl(letter)));

    /// <summary>A table whose first column is words and the others amounts.</summary>
    internal static Table Columns(CultureInfo language, params string[] headers)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var (header, i) in headers.Select((header, i) => (header, i)))
        {
            var column = new TableColumn(Markup.Escape(Sentences.Of(header, language)));
            table.AddColumn(i == 0 ? column : column.RightAligned().NoWrap());
        }

        return table;
    }

    private static NumberFormatInfo Grouping()
    {
        var format = (NumberFormatInfo)NumberFormatInfo.InvariantInfo.Clone();
        format.NumberDecimalSeparator = ",";
        format.NumberGroupSeparator = "\u00A0";
        return NumberFormatInfo.ReadOnly(format);
    }
}
