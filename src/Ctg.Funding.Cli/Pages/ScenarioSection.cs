using System.Globalization;
using System.Net;
using System.Text;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Pages;

/// <summary>The section of the report that sets scenarios side by side.</summary>
internal sealed class ScenarioSection(ReportData data, ScenarioComparison comparison)
{
    /// <summary>Writes what each scenario changes in words, who wins and loses, then the amounts; gives the styles of its tables.</summary>
    internal string Write(StringBuilder page)
    {
        page.Append(
            CultureInfo.InvariantCulture,
            $"<section aria-labelledby=\"scenarios\">\n<h2 id=\"scenarios\">{Text(data.Say("scenarios"))}</h2>\n<ol>\n");
        foreach (var result in comparison.Results)
        {
            var total = comparison.Total(result);
            page.Append(CultureInfo.InvariantCulture, $"<li><strong>{Text(result.Scenario.Name)}</strong> : ")
                .AppendJoin(" ; ", comparison.Words(result.Scenario).Select(Text))
                .Append(CultureInfo.InvariantCulture, $".<br>{Text(data.Say("scenarios.total", Difference(total.Low, total.High)))} ")
                .Append(Text(comparison.Outcomes(result)));
            foreach (var notice in result.Notices)
            {
                page.Append(CultureInfo.InvariantCulture, $"<br>{Text(notice.Code)} : {Text(notice.Message(data.Language))}");
            }

            page.Append("</li>\n");
        }

        page.Append("</ol>\n</section>\n");
        return Table(page, "scenarios-territoires", comparison.Territories, withStructure: false)
            + Table(page, "scenarios-structures", comparison.Structures, withStructure: true);
    }

    /// <summary>The columns of a table of changes, for the page and for the workbook.</summary>
    internal static IReadOnlyList<TableColumn<ScenarioComparison.Row>> Columns(
        ReportData data, ScenarioComparison comparison, bool withStructure)
    {
        var names = data.Detail.Select(year => year.Territory).DistinctBy(territory => territory.Code)
            .ToDictionary(territory => territory.Code, territory => territory.Name, StringComparer.Ordinal);
        string Named(string code) => names.GetValueOrDefault(code) is { Length: > 0 } name ? $"{code} {name}" : code;
        string Head(string key, int scenario) => data.Say($"scenarios.{key}", scenario + 1);
        return
        [
            new(data.Head(withStructure ? "structure" : "territoire"), row => withStructure ? row.Any.Structure : Named(row.Any.Territory)),
            .. Enumerable.Repeat(
                new TableColumn<ScenarioComparison.Row>(data.Head("territoire"), row => Named(row.Any.Territory)), withStructure ? 1 : 0),
            new(data.Head("service"), row => Words.Shown(row.Any.Service, data.Language)),
            new(data.Say("scenarios.base"), null, row => row.Any.Base?.Min),
            .. Enumerable.Range(0, comparison.Results.Count).SelectMany(i => new TableColumn<ScenarioComparison.Row>[]
            {
                new(Head("montant", i), null, row => row.Changes[i]?.Changed?.Min),
                new(Head("basse", i), null, row => row.Changes[i]?.Low), new(Head("haute", i), null, row => row.Changes[i]?.High),
            }),
        ];
    }

    private string Table(StringBuilder page, string id, IReadOnlyList<ScenarioComparison.Row> rows, bool withStructure)
    {
        var table = new HtmlTable<ScenarioComparison.Row>(data, id, Columns(data, comparison, withStructure));
        table.Write(page, data.Say($"{id}"), data.Say("scenarios.legende", data.Year), rows);
        return table.Styles;
    }

    private string Difference(decimal? low, decimal? high) => (low, high) switch
    {
        (null, _) => data.Say("inconnu"),
        (_, null) => $"≥ {data.Signed(low.Value)}",
        _ when low == high => data.Signed(low.Value),
        _ => $"{data.Signed(low.Value)} … {data.Signed(high.Value)}",
    };

    private static string Text(string text) => WebUtility.HtmlEncode(Visible.Of(text));
}
