using System.Globalization;
using System.Net;
using System.Text;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Pages;

/// <summary>
/// A table of the report, whose first column names its rows: sorted and filtered by the script, cards on a phone, whole in print. A long
/// one is cut, and says so: the workbook has all of it.
/// </summary>
internal sealed class HtmlTable<T>(ReportData data, string id, IReadOnlyList<TableColumn<T>> columns)
{
    /// <summary>Rows that a page shows: 500 of each table keep it under 3 MB.</summary>
    internal const int MostRows = 500;

    /// <summary>The styles that name each value of a row on a phone, where its header is out of sight.</summary>
    internal string Styles => "@media screen and (max-width: 40rem) {"
        + string.Concat(
            columns.Select((column, i) => $" #{id} tr > :nth-child({i + 1})::before {{ content: \"{Quoted(column.Head)}\"; }}").Skip(1))
        + " }\n";

    /// <summary>Writes the table with its title, its filter and what it shows.</summary>
    internal void Write(StringBuilder page, string title, string caption, IReadOnlyList<T> rows)
    {
        var isWide = columns.Count > 9;
        page.Append(
            CultureInfo.InvariantCulture,
            $"<section aria-labelledby=\"{id}-titre\"{(isWide ? " class=\"wide-print\"" : "")}>\n<h2 id=\"{id}-titre\">{Text(title)}</h2>\n"
            + $"<div class=\"tools\"><label for=\"{id}-filtre\">{Said("filtrer")}</label><input id=\"{id}-filtre\" type=\"search\">"
            + $"<span id=\"{id}-compte\" role=\"status\" "
            + $"data-one=\"{Said("ligne")}\" data-many=\"{Said("lignes")}\"></span></div>\n");
        if (rows.Count > MostRows)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">{Said("coupe", MostRows, rows.Count)}</p>\n");
        }

        page.Append(
            CultureInfo.InvariantCulture,
            $"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"{id}-titre\">\n"
            + $"<table id=\"{id}\" data-sortable>\n<caption>{Text(caption)}</caption>\n<thead><tr>");
        foreach (var column in columns)
        {
            page.Append(column.Amount is null ? "<th scope=\"col\">" : "<th scope=\"col\" class=\"n\">")
                .Append("<button type=\"button\">").Append(Text(column.Head)).Append("</button></th>");
        }

        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in rows.Take(MostRows))
        {
            page.Append("<tr>");
            for (var i = 0; i < columns.Count; i++)
            {
                Cell(page, columns[i], row, isHead: i == 0);
            }

            page.Append("</tr>\n");
        }

        page.Append("</tbody>\n</table>\n</div>\n</section>\n");
    }

    private void Cell(StringBuilder page, TableColumn<T> column, T row, bool isHead)
    {
        if (column.Amount is { } amountOf)
        {
            var amount = amountOf(row);
            page.Append(
                CultureInfo.InvariantCulture,
                $"<td class=\"n\" data-value=\"{amount?.ToString("F2", CultureInfo.InvariantCulture)}\">"
                + $"{Text(column.Shown?.Invoke(row) ?? (amount is { } known ? data.Euros(known) : ""))}</td>");
            return;
        }

        var text = Text(column.Text!(row));
        if (column.Link?.Invoke(row) is { Length: > 0 } link)
        {
            text = $"<a href=\"#{link}\">{text}</a>";
        }

        page.Append(isHead ? "<th scope=\"row\">" : "<td>").Append(text).Append(isHead ? "</th>" : "</td>");
    }

    private string Said(string key, params object[] arguments) => Text(data.Say(key, arguments));

    private static string Text(string text) => WebUtility.HtmlEncode(Visible.Of(text));

    private static string Quoted(string text) =>
        Visible.Of(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
