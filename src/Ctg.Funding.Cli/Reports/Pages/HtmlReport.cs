using System.Globalization;
using System.Net;
using System.Text;
using Ctg.Funding.Baremes;
using Ctg.Funding.Cli.Csv;

namespace Ctg.Funding.Cli.Reports.Pages;

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
        _page.Append("<!DOCTYPE html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        _page.Append("<link rel=\"icon\" href=\"data:,\">\n");
        _page.Append(CultureInfo.InvariantCulture, $"<title>{title}</title>\n<style>\n{Resource("report.css")}</style>\n</head>\n<body>\n<header>\n<h1>{title}</h1>\n");
        _page.Append(CultureInfo.InvariantCulture, $"<p class=\"lead\">Bonus territoire CTG, année {_data.Year}, et de {_data.Sums[0].Year} à {_data.Sums[^1].Year}. Montants en euros.</p>\n</header>\n<main>\n");
        Summary();
        Chart("Avant et après", $"{Key("#6b7280")}une année de Psej du CEJ, {Key("#1d5a96")}ce qui est dû en {_data.Year}, {Key("#9cc3e6")}jusqu'au maximum public. Territoires dont l'écart est le plus grand.", ReportCharts.BeforeAfter(_data));
        Chart("D'une année à l'autre", $"{Key("#1d5a96")}Psej et bonus au moins, {Key("#9cc3e6")}bande jusqu'au maximum tant qu'il est public, {Key("#6b7280")}dont Psej.", ReportCharts.Projection(_data));
        Chart("Pourquoi l'écart", $"De ce que payait le CEJ à {_data.Year}, cause par cause, toutes les figures à leur borne basse ; territoires dont tout est connu.", ReportCharts.Waterfall(_data));
        Chart("Ce qui compte", "Ce que chaque figure incertaine, seule, fait au total, les autres à leur borne basse.", ReportCharts.Tornado(_data));
        Unbounded();
        Territories();
        Years();
        Sources();
        _page.Append("</main>\n<script>\n").Append(Resource("report.js")).Append("</script>\n</body>\n</html>\n");
    }

    private void Summary()
    {
        var sum = _data.Sums.Single(each => each.Year == _data.Year);
        var before = _data.Detail.Select(year => year.Bonus?.Before).OfType<Bounds>().Aggregate(Bounds.Of(0), ReportData.Plus);
        _page.Append("<section aria-labelledby=\"resume\">\n<h2 id=\"resume\">Résumé</h2>\n<ul class=\"cards\">\n");
        Card("Psej annuelle du CEJ", TableText.Range(before) + " €");
        Card($"Psej encore due en {_data.Year}", TableText.Range(sum.Psej) + " €");
        Card($"Bonus dû pour {_data.Year}", TableText.Range(sum.Bonus) + " €");
        Card("Territoires, structures", $"{_data.Detail.Select(year => year.Territory.Code).Distinct().Count()}, {_data.Structures}");
        _page.Append("</ul>\n");
        if (sum.Partial > 0 || _data.Refused > 0)
        {
            _page.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">{sum.Partial} territoire(s) ou service(s) dont une donnée manque : leurs montants inconnus ne sont pas dans les sommes. {_data.Refused} ligne(s) refusée(s) à la lecture.</p>\n");
        }

        _page.Append("</section>\n");
    }

    private void Card(string name, string value) => _page.Append(CultureInfo.InvariantCulture, $"<li><span>{Text(name)}</span><strong>{Text(value)}</strong></li>\n");

    private void Chart(string title, string captionHtml, ReportCharts.Picture? picture)
    {
        if (picture is null)
        {
            return;
        }

        _page.Append(CultureInfo.InvariantCulture, $"<section>\n<h2>{Text(title)}</h2>\n<figure>\n<figcaption>{captionHtml}</figcaption>\n<div role=\"img\" aria-label=\"{Text(picture.Alt)}\">{picture.Svg}</div>\n</figure>\n</section>\n");
    }

    private void Unbounded()
    {
        var lines = _data.Sensitivity.Where(line => line.AtHigh is null).ToArray();
        if (lines.Length > 0)
        {
            _page.Append("<p class=\"note\">Sans maximum public, donc hors du graphique : ").AppendJoin(" ; ", lines.Select(line => Text($"{line.Value.Figure.Id}, {line.Value.Figure.LabelFr}"))).Append(".</p>\n");
        }
    }

    private void Territories()
    {
        Table("territoires", "Par territoire", $"Année {_data.Year} : une ligne par territoire et service. Les causes sont celles de la borne basse.", ["Territoire", "Service", "Psej annuelle", "Psej due", "Bonus min.", "Bonus max.", "Écart min.", "Écart max.", "Volume", "Montant", "Rebond", "Rattrapage", "Zones", "Trajectoire", "Calendrier", "Statut"], _data.Detail, year =>
        {
            var (result, low) = (year.Bonus?.Result, year.Bonus?.Low);
            Cell(year.Territory.Name.Length > 0 ? $"{year.Territory.Code} {year.Territory.Name}" : year.Territory.Code, isHead: true);
            Cell(ServiceNames.Of(year.Territory.Service));
            decimal?[] amounts =
            [
                result?.PsejPerYear?.Min, year.Psej?.Min, year.BonusTotal?.Min, year.BonusTotal?.Max, result?.Difference?.Min, result?.Difference?.Max,
                low?.Volume, low?.UnitAmount, low?.Rebond, low?.Rattrapage, low?.ZoneUplift, low?.Trajectoire, low?.Timing,
            ];
            Array.ForEach(amounts, Number);
            var statut = ProjectionFile.StatutOf(year.Total);
            Cell(StatutText.Of(statut, statut == AmountStatut.Exact ? _data.HypothesesOf(year) : [], CultureInfo.GetCultureInfo("fr")) + (year.IsPartial ? ", partiel" : ""));
        });
    }

    private void Years() => Table("annees", "Par année", "Sommes de ce qui est connu.", ["Année", "Psej min.", "Psej max.", "Bonus min.", "Bonus max.", "Total min.", "Total max.", "Incomplets"], _data.Sums, sum =>
    {
        Cell(sum.Year.ToString(CultureInfo.InvariantCulture), isHead: true);
        decimal?[] amounts = [sum.Psej.Min, sum.Psej.Max, sum.Bonus.Min, sum.Bonus.Max, sum.Total.Min, sum.Total.Max];
        Array.ForEach(amounts, Number);
        Cell(sum.Partial.ToString(CultureInfo.InvariantCulture));
    });

    private void Sources() => Table("sources", "Sources et hypothèses", "Chaque figure dont un montant dépend, sa valeur, d'où elle vient et combien elle est sûre. Les hypothèses (H-…) sont des choix de l'outil, qu'un barème local remplace.", ["Figure", "Libellé", "Valeur", "Depuis", "Statut", "Source"], _data.Figures, value =>
    {
        Cell(value.Figure.Id, isHead: true);
        Cell(value.Figure.LabelFr);
        Cell(FigureText.Value(value, CultureInfo.GetCultureInfo("fr")));
        Cell(value.From.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
        Cell(Words.Of(value.Statut));
        Cell(string.Join(" ; ", value.Sources.Select(_data.Bareme.ReferenceOf)));
    });

    private void Table<T>(string id, string title, string caption, string[] heads, IEnumerable<T> rows, Action<T> write)
    {
        _page.Append(CultureInfo.InvariantCulture, $"<section aria-labelledby=\"{id}-titre\">\n<h2 id=\"{id}-titre\">{Text(title)}</h2>\n<div class=\"tools\"><label for=\"{id}-filtre\">Filtrer</label><input id=\"{id}-filtre\" type=\"search\"><span id=\"{id}-compte\" role=\"status\"></span></div>\n");
        _page.Append(CultureInfo.InvariantCulture, $"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"{id}-titre\">\n<table id=\"{id}\" data-sortable>\n<caption>{Text(caption)}</caption>\n<thead><tr>");
        foreach (var head in heads)
        {
            _page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\"><button type=\"button\">{Text(head)}</button></th>");
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

    private void Cell(string text, bool isHead = false) => _page.Append(isHead ? "<th scope=\"row\">" : "<td>").Append(Text(text)).Append(isHead ? "</th>" : "</td>");

    private void Number(decimal? amount) => _page.Append(CultureInfo.InvariantCulture, $"<td class=\"n\" data-value=\"{amount?.ToString("F2", CultureInfo.InvariantCulture)}\">{(amount is { } known ? Text(TableText.Euros(known)) : "")}</td>");

    private static string Key(string color) => $"<span class=\"key\" style=\"background:{color}\"></span>";

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string Resource(string name)
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream($"rapport/{name}") ?? throw new InvalidOperationException($"The tool lacks {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
