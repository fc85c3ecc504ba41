using System.Globalization;
using System.Net;
using System.Text;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Output;

namespace Ctg.Funding.Cli.Pages;

/// <summary>A report as one HTML page: everything in it, nothing fetched, whole without its script, which only sorts and filters.</summary>
internal sealed class HtmlReport
{
    private readonly StringBuilder _page = new();
    private readonly ReportData _data;

    private HtmlReport(ReportData data) => _data = data;

    internal static string Of(ReportData data)
    {
        var report = new HtmlReport(data);
        report.Write();
        return report._page.ToString();
    }

    private void Write()
    {
        var title = Text(_data.Title);
        _page.Append("<!DOCTYPE html>\n<html lang=\"")
            .Append(_data.Language.Name)
            .Append("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        _page.Append("<link rel=\"icon\" href=\"data:,\">\n");
        _page.Append(
            CultureInfo.InvariantCulture,
            $"<title>{title}</title>\n<style>\n{Resource("report.css")}</style>\n</head>\n<body>\n<header>\n<h1>{title}</h1>\n");
        _page.Append(
            CultureInfo.InvariantCulture,
            $"<p class=\"lead\">{Said("chapeau", _data.Year, _data.Sums[0].Year, _data.Sums[^1].Year)}</p>\n</header>\n<main>\n");
        Summary();
        if (_data.Unconfirmed.Length > 0)
        {
            _page.Append("<p class=\"note\">").Append(Text(_data.Unconfirmed)).Append("</p>\n");
        }

        Chart(
            "avant",
            $"{Key("#6b7280")}{Said("avant.cle-cej")}, {Key("#1d5a96")}{Said("avant.cle-du", _data.Year)}"
                + $", {Key("#9cc3e6")}{Said("avant.cle-maximum")}",
            ReportCharts.BeforeAfter(_data));
        Chart(
            "annees",
            $"{Key("#1d5a96")}{Said("annees.cle-moins")}, {Key("#9cc3e6")}{Said("annees.cle-bande")}"
                + $", {Key("#6b7280")}{Said("annees.cle-psej")}",
            ReportCharts.Projection(_data));
        Chart("causes", Said("causes.legende", _data.Year), ReportCharts.Waterfall(_data));
        Chart("compte", Said("compte.legende"), ReportCharts.Tornado(_data));
        Unbounded();
        StructureSections.Write(this, _data);
        Territories();
        Years();
        Sources();
        _page.Append("</main>\n<script>\n").Append(Resource("report.js")).Append("</script>\n</body>\n</html>\n");
    }

    private void Summary()
    {
        var sum = _data.Sums.Single(each => each.Year == _data.Year);
        var before = Bounds.Sum(_data.Detail.Select(year => year.Bonus?.Before).OfType<Bounds>());
        _page.Append("<section aria-labelledby=\"resume\">\n<h2 id=\"resume\">")
            .Append(Said("resume")).Append("</h2>\n<ul class=\"cards\">\n");
        Card(_data.Say("resume.psej-cej"), TableText.Range(before) + " €");
        Card(_data.Say("resume.psej-due", _data.Year), TableText.Range(sum.Psej) + " €");
        Card(_data.Say("resume.bonus", _data.Year), TableText.Range(sum.Bonus) + " €");
        Card(_data.Say("resume.nombres"), $"{_data.Detail.Select(year => year.Territory.Code).Distinct().Count()}, {_data.Structures}");
        _page.Append("</ul>\n");
        if (sum.Partial > 0 || _data.Refused > 0)
        {
            _page.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">{Said("resume.incomplet", sum.Partial, _data.Refused)}</p>\n");
        }

        _page.Append("</section>\n");
    }

    private void Card(string name, string value) =>
        _page.Append(CultureInfo.InvariantCulture, $"<li><span>{Text(name)}</span><strong>{Text(value)}</strong></li>\n");

    private void Chart(string title, string captionHtml, ReportCharts.Picture? picture)
    {
        if (picture is null)
        {
            return;
        }

        _page.Append(
            CultureInfo.InvariantCulture,
            $"<section>\n<h2>{Said(title)}</h2>\n<figure>\n<figcaption>{captionHtml}</figcaption>\n"
            + $"<div role=\"img\" aria-label=\"{Text(picture.Alt)}\">{picture.Svg}</div>\n</figure>\n</section>\n");
    }

    private void Unbounded()
    {
        var lines = _data.Sensitivity.Where(line => line.AtHigh is null).ToArray();
        if (lines.Length > 0)
        {
            _page.Append("<p class=\"note\">")
                .Append(Said("sans-maximum")).Append(' ')
                .AppendJoin(
                    " ; ", lines.Select(line => Text($"{line.Value.Figure.Id}, {FigureText.Label(line.Value.Figure, _data.Language)}")))
                .Append(".</p>\n");
        }
    }

    private void Territories()
    {
        string[] columns =
        [
            "territoire", "service", "psej-annuelle", "psej-due", "bonus-min", "bonus-max", "ecart-min", "ecart-max",
            .. CauseSplit.Columns, "statut",
        ];
        Table("territoires", "territoires", _data.Say("territoires.legende", _data.Year), columns, _data.Detail, year =>
        {
            var (result, low) = (year.Bonus?.Result, year.Bonus?.Low);
            Cell(year.Territory.Name.Length > 0 ? $"{year.Territory.Code} {year.Territory.Name}" : year.Territory.Code, isHead: true);
            Cell(Words.Shown(year.Territory.Service, _data.Language));
            decimal?[] amounts =
            [
                result?.PsejPerYear?.Min, year.Psej?.Min, year.BonusTotal?.Min, year.BonusTotal?.Max, result?.Difference?.Min,
                result?.Difference?.Max,
                .. CauseSplit.Columns.Select((_, i) => low?.Amounts[i]),
            ];
            Array.ForEach(amounts, Number);
            var statut = ProjectionFile.StatutOf(year.Total);
            Cell(StatutText.Of(statut, year.IsPartial, statut == AmountStatut.Exact ? _data.HypothesesOf(year) : [], _data.Language));
        });
    }

    private void Years()
    {
        string[] columns = ["annee", "psej-min", "psej-max", "bonus-min", "bonus-max", "total-min", "total-max", "incomplets"];
        Table("annees", "par-annee", _data.Say("par-annee.legende"), columns, _data.Sums, sum =>
        {
            Cell(sum.Year.ToString(CultureInfo.InvariantCulture), isHead: true);
            decimal?[] amounts = [sum.Psej.Min, sum.Psej.Max, sum.Bonus.Min, sum.Bonus.Max, sum.Total.Min, sum.Total.Max];
            Array.ForEach(amounts, Number);
            Cell(sum.Partial.ToString(CultureInfo.InvariantCulture));
        });
    }

    private void Sources()
    {
        string[] columns = ["figure", "libelle", "valeur", "depuis", "statut", "source"];
        Table("sources", "sources", _data.Say("sources.legende"), columns, _data.Figures, value =>
        {
            Cell(value.Figure.Id, isHead: true);
            Cell(FigureText.Label(value.Figure, _data.Language));
            Cell(FigureText.Value(value, _data.Language));
            Cell(value.From.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
            Cell(Words.Shown(value.Statut, _data.Language));
            Cell(string.Join(" ; ", value.Sources.Select(_data.Bareme.ReferenceOf)));
        });
    }

    internal void Table<T>(string id, string title, string caption, string[] heads, IEnumerable<T> rows, Action<T> write)
    {
        _page.Append(
            CultureInfo.InvariantCulture,
            $"<section aria-labelledby=\"{id}-titre\">\n<h2 id=\"{id}-titre\">{Said(title)}</h2>\n"
            + $"<div class=\"tools\"><label for=\"{id}-filtre\">{Said("filtrer")}</label><input id=\"{id}-filtre\" type=\"search\">"
            + $"<span id=\"{id}-compte\" role=\"status\" "
            + $"data-one=\"{Said("ligne")}\" data-many=\"{Said("lignes")}\"></span></div>\n");
        _page.Append(
            CultureInfo.InvariantCulture,
            $"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"{id}-titre\">\n"
            + $"<table id=\"{id}\" data-sortable>\n<caption>{Text(caption)}</caption>\n<thead><tr>");
        foreach (var head in heads)
        {
            _page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\"><button type=\"button\">{Text(_data.Head(head))}</button></th>");
        }

        _page.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            _page.Append("<tr>");
            write(row);
            _page.Append("</tr>\n");
        }

        _page.Append("</tbody>\n</table>\n</div>\n</section>\n");
    }

    internal void Cell(string text, bool isHead = false) =>
        _page.Append(isHead ? "<th scope=\"row\">" : "<td>").Append(Text(text)).Append(isHead ? "</th>" : "</td>");

    /// <summary>A cell of bounds, sorted by the low one.</summary>
    internal void Amount(Bounds? amount, string? shown = null) =>
        _page.Append(
            CultureInfo.InvariantCulture,
            $"<td class=\"n\" data-value=\"{amount?.Min.ToString("F2", CultureInfo.InvariantCulture)}\">"
            + $"{Text(shown ?? (amount is null ? "" : TableText.Range(amount)))}</td>");

    internal void Note(string sentence) => _page.Append("<p class=\"note\">").Append(Text(sentence)).Append("</p>\n");

    private void Number(decimal? amount) =>
        _page.Append(
            CultureInfo.InvariantCulture,
            $"<td class=\"n\" data-value=\"{amount?.ToString("F2", CultureInfo.InvariantCulture)}\">"
            + $"{(amount is { } known ? Text(TableText.Euros(known)) : "")}</td>");

    private static string Key(string color) => $"<span class=\"key\" style=\"background:{color}\"></span>";

    private string Said(string key, params object[] arguments) => Text(_data.Say(key, arguments));

    private static string Text(string text) => WebUtility.HtmlEncode(Visible.Of(text));

    private static string Resource(string name)
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream($"rapport/{name}")
            ?? throw new InvalidOperationException($"The tool lacks {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
