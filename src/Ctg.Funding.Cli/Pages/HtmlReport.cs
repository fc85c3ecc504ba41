using System.Globalization;
using System.Net;
using System.Text;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Output;

namespace Ctg.Funding.Cli.Pages;

/// <summary>
/// A report as one HTML page: everything in it, nothing fetched, whole without its script, which only sorts and filters. It reads on a
/// screen, on a phone, in the dark and on paper.
/// </summary>
internal sealed class HtmlReport
{
    private readonly StringBuilder _page = new();
    private readonly StringBuilder _styles = new();
    private readonly ReportData _data;

    private HtmlReport(ReportData data) => _data = data;

    internal static string Of(ReportData data)
    {
        var report = new HtmlReport(data);
        report.WriteBody();
        return report.Head() + report._page;
    }

    internal void Table<T>(string id, string title, string caption, IReadOnlyList<TableColumn<T>> columns, IReadOnlyList<T> rows)
    {
        var table = new HtmlTable<T>(_data, id, columns);
        _styles.Append(table.Styles);
        table.Write(_page, _data.Say(title), caption, rows);
    }

    internal void Note(string sentence) => _page.Append("<p class=\"note\">").Append(Text(sentence)).Append("</p>\n");

    /// <summary>What comes before the body, once its tables have said their styles.</summary>
    private string Head() =>
        $"<!DOCTYPE html>\n<html lang=\"{_data.Language.Name}\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<link rel=\"icon\" href=\"data:,\">\n"
        + $"<title>{Text(_data.Title)}</title>\n<style>\n{Resource("report.css")}{_styles}</style>\n</head>\n<body>\n";

    private void WriteBody()
    {
        _page.Append(
            CultureInfo.InvariantCulture,
            $"<header>\n<h1>{Text(_data.Title)}</h1>\n"
            + $"<p class=\"lead\">{Said("chapeau", _data.Year, _data.Sums[0].Year, _data.Sums[^1].Year)}</p>\n");
        Identity();
        _page.Append("</header>\n<main>\n");
        Summary();
        if (_data.Unconfirmed.Length > 0)
        {
            Note(_data.Unconfirmed);
        }

        Charts();
        if (_data.Scenarios is { } scenarios)
        {
            _styles.Append(new ScenarioSection(_data, scenarios).Write(_page));
        }

        StructureSections.Write(this, _data);
        Territories();
        Years();
        Sources();
        Rules();
        Inputs();
        _page.Append("</main>\n<script>\n").Append(Resource("report.js")).Append("</script>\n</body>\n</html>\n");
    }

    /// <summary>What the report is of, and what it was made with.</summary>
    private void Identity()
    {
        _page.Append("<dl class=\"identity\">\n");
        void Say(string key, string value) =>
            _page.Append(CultureInfo.InvariantCulture, $"<div><dt>{Said($"identite.{key}")}</dt><dd>{Text(value)}</dd></div>\n");
        Say("territoire", _data.Of);
        Say("annees", _data.Say("identite.de-a", _data.Sums[0].Year, _data.Sums[^1].Year, _data.Year));
        if (_data.InventoryDate.Length > 0)
        {
            Say("inventaire", _data.InventoryDate);
        }

        Say("outil", ReportData.Tool);
        Say("bareme", _data.BaremeVersion);
        _page.Append("</dl>\n");
    }

    private void Summary()
    {
        var sum = _data.Sums.Single(each => each.Year == _data.Year);
        var before = Bounds.Sum(_data.Detail.Select(year => year.Bonus?.Before).OfType<Bounds>());
        _page.Append("<section aria-labelledby=\"resume\">\n<h2 id=\"resume\">")
            .Append(Said("resume")).Append("</h2>\n<ul class=\"cards\">\n");
        Card(_data.Say("resume.psej-cej"), _data.Range(before));
        Card(_data.Say("resume.psej-due", _data.Year), _data.Range(sum.Psej));
        Card(_data.Say("resume.bonus", _data.Year), _data.Range(sum.Bonus));
        Card(_data.Say("resume.nombres"), _data.Say("resume.combien", _data.Territories, _data.Structures));
        _page.Append("</ul>\n");
        if (sum.Partial > 0 || _data.Refused > 0)
        {
            _page.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">{Said("resume.incomplet", sum.Partial, _data.Refused)}</p>\n");
        }

        _page.Append("</section>\n");
    }

    private void Card(string name, string value) =>
        _page.Append(CultureInfo.InvariantCulture, $"<li><span>{Text(name)}</span><strong>{Text(value)}</strong></li>\n");

    private void Charts()
    {
        Chart(
            "avant",
            $"{Key(RowChart.Before)}{Said("avant.cle-cej")}, {Key(RowChart.After)}{Said("avant.cle-du", _data.Year)}"
                + $", {Key(RowChart.Possible)}{Said("avant.cle-maximum")}",
            ReportCharts.BeforeAfter(_data));
        var open = _data.Open is { Years.Count: > 0 } unknown
            ? $" {Said("annees.ouvert", string.Join(", ", unknown.Years), string.Join(" ; ", unknown.Why))}"
            : "";
        Chart(
            "annees",
            $"{Key(RowChart.Before)}{Said("annees.cle-psej")}, {Key(RowChart.After)}{Said("annees.cle-moins")}"
                + $", {Key(RowChart.Possible)}{Said("annees.cle-bande")}{open}",
            ReportCharts.Years(_data));
        Chart("causes", Said("causes.legende", _data.Year), ReportCharts.Causes(_data));
        Chart("compte", Said("compte.legende"), ReportCharts.Moves(_data));
        var lines = _data.Sensitivity.Where(line => line.AtHigh is null).ToArray();
        if (lines.Length > 0)
        {
            _page.Append("<p class=\"note\">")
                .Append(Said("sans-maximum")).Append(' ')
                .AppendJoin(
                    " ; ", lines.Select(line => Text($"{FigureText.Label(line.Value.Figure, _data.Language)} ({line.Value.Figure.Id})")))
                .Append(".</p>\n");
        }
    }

    private void Chart(string title, string captionHtml, ReportCharts.Picture? picture)
    {
        if (picture is null)
        {
            return;
        }

        _page.Append(
            CultureInfo.InvariantCulture,
            $"<section class=\"chart\">\n<h2>{Said(title)}</h2>\n<figure>\n<figcaption>{captionHtml}</figcaption>\n"
            + $"<div role=\"img\" aria-label=\"{Text(picture.Alt)}\"><div class=\"for-wide\">{picture.Svgs[0]}</div>"
            + $"<div class=\"for-narrow\">{picture.Svgs[1]}</div></div>\n</figure>\n</section>\n");
    }

    private void Territories()
    {
        string Head(string column) => _data.Head(column);
        TableColumn<Scenarios.ProjectedYear>[] columns =
        [
            new(Head("territoire"), year => year.Territory.Name.Length > 0
                ? $"{year.Territory.Code} {year.Territory.Name}"
                : year.Territory.Code),
            new(Head("service"), year => Words.Shown(year.Territory.Service, _data.Language)),
            new(Head("psej-annuelle"), null, year => year.Bonus?.Result.PsejPerYear?.Min),
            new(Head("psej-due"), null, year => year.Psej?.Min),
            new(Head("bonus-min"), null, year => year.BonusTotal?.Min),
            new(Head("bonus-max"), null, year => year.BonusTotal?.Max),
            new(Head("ecart-min"), null, year => year.Bonus?.Result.Difference?.Min),
            new(Head("ecart-max"), null, year => year.Bonus?.Result.Difference?.Max),
            .. CauseSplit.Columns.Select((column, i) =>
                new TableColumn<Scenarios.ProjectedYear>(Head(column), null, year => year.Bonus?.Low?.Amounts[i])),
            new(Head("statut"), year =>
            {
                var statut = ProjectionFile.StatutOf(year.Total);
                return StatutText.Of(
                    statut, year.IsPartial, statut == AmountStatut.Exact ? _data.HypothesesOf(year) : [], _data.Language);
            }),
        ];
        Table("territoires", "territoires", _data.Say("territoires.legende", _data.Year), columns, _data.Detail);
    }

    private void Years()
    {
        TableColumn<YearSum>[] columns =
        [
            new(_data.Head("annee"), sum => sum.Year.ToString(CultureInfo.InvariantCulture)),
            new(_data.Head("psej-min"), null, sum => sum.Psej.Min), new(_data.Head("psej-max"), null, sum => sum.Psej.Max),
            new(_data.Head("bonus-min"), null, sum => sum.Bonus.Min), new(_data.Head("bonus-max"), null, sum => sum.Bonus.Max),
            new(_data.Head("total-min"), null, sum => sum.Total.Min), new(_data.Head("total-max"), null, sum => sum.Total.Max),
            new(_data.Head("incomplets"), sum => sum.Partial.ToString(CultureInfo.InvariantCulture)),
        ];
        Table("annees", "par-annee", _data.Say("par-annee.legende"), columns, _data.Sums);
    }

    private void Sources()
    {
        TableColumn<Baremes.FigureValue>[] columns =
        [
            new(_data.Head("figure"), value => value.Figure.Id),
            new(_data.Head("libelle"), value => FigureText.Label(value.Figure, _data.Language)),
            new(_data.Head("regle"), value => value.Figure.Rule) { Link = value => ReportRules.PlaceOf(value.Figure.Rule, _data.Language) },
            new(_data.Head("valeur"), value => FigureText.Value(value, _data.Language)),
            new(_data.Head("depuis"), value => FigureText.Day(value.From)),
            new(_data.Head("statut"), value => Words.Shown(value.Statut, _data.Language)),
            new(_data.Head("source"), value => string.Join(" ; ", value.Sources.Select(_data.Bareme.ReferenceOf))),
        ];
        Table("sources", "sources", _data.Say("sources.legende"), columns, _data.Figures);
    }

    /// <summary>The rules in words, so that what the page leads to is in it.</summary>
    private void Rules()
    {
        _page.Append(
            CultureInfo.InvariantCulture,
            $"<section aria-labelledby=\"regles\">\n<h2 id=\"regles\">{Said("regles")}</h2>\n<dl class=\"rules\">\n");
        foreach (var (rule, words) in ReportRules.Of(_data.Language))
        {
            _page.Append(
                CultureInfo.InvariantCulture,
                $"<dt id=\"{ReportRules.PlaceOf(rule, _data.Language)}\">{Text(rule)}</dt><dd>{Text(words)}</dd>\n");
        }

        _page.Append("</dl>\n</section>\n");
    }

    private void Inputs()
    {
        TableColumn<ReportInput>[] columns =
        [
            new(_data.Head("entree"), input => Sentences.Of($"role.{input.Role}", _data.Language)),
            new(_data.Head("fichier"), input => input.Name), new("SHA-256", input => input.Sha256),
        ];
        Table("entrees", "entrees", _data.Say("entrees.legende"), columns, _data.Inputs);
    }

    private static string Key(string kind) => $"<span class=\"key {kind}\"></span>";

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
