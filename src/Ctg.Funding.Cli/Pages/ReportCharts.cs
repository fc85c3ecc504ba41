using System.Globalization;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Cli.Formats;
using ScottPlot;

namespace Ctg.Funding.Cli.Pages;

/// <summary>The charts of a report, each with a sentence that says what it shows to who does not see it.</summary>
internal static class ReportCharts
{
    private const int MostTerritories = 12;
    private const int MostFigures = 10;
    private const int RowHeight = 34;

    /// <summary>A picture and what it says.</summary>
    internal sealed record Picture(string Svg, string Alt);

    /// <summary>Before and after, the territories whose difference is largest.</summary>
    internal static Picture? BeforeAfter(ReportData data)
    {
        var rows = data.Detail.Where(year => year.Bonus is { Before: not null } && year.Total is not null)
            .OrderByDescending(year => Math.Abs(year.Total!.Value.Min - year.Bonus!.Before!.Value.Min))
                .ThenBy(year => year.Territory.Code, StringComparer.Ordinal).Take(MostTerritories).ToArray();
        if (rows.Length == 0)
        {
            return null;
        }

        using var chart = new Chart("avant", 70 + (rows.Length * RowHeight), new PixelPadding(200, 20, 40, 20));
        var most = (double)rows.Max(row => Math.Max(row.Bonus!.Before!.Value.Min, row.Total!.Value.Max ?? row.Total.Value.Min)) * 1.15;
        for (var i = 0; i < rows.Length; i++)
        {
            var (y, before, after) = (rows.Length - i, (double)rows[i].Bonus!.Before!.Value.Min, rows[i].Total!.Value);
            chart.Bar(y + 0.2, 0, before, Chart.Before, isHorizontal: true, 0.34);
            chart.Bar(y - 0.2, 0, (double)after.Min, Chart.After, isHorizontal: true, 0.34);
            if (after.Max is { } max && max > after.Min)
            {
                chart.Bar(y - 0.2, (double)after.Min, (double)max, Chart.Possible, isHorizontal: true, 0.34);
            }

            chart.Word(0, y, Name(rows[i].Territory, data.Language), "end", dx: -8);
        }

        chart.Limits(0, Math.Max(most, 1), 0.3, rows.Length + 0.7);
        chart.Scale(0, most, isHorizontal: true);
        return new Picture(
            chart.Svg(),
            string.Join(
                " ",
                rows.Select(row =>
                    data.Say(
                        "image.avant", Name(row.Territory, data.Language), TableText.Range(row.Bonus!.Before), TableText.Range(row.Total),
                        data.Year))));
    }

    /// <summary>PSEJ and bonus of each year: a line at the low bound, a band up to the high one while it is known.</summary>
    internal static Picture Projection(ReportData data)
    {
        var sums = data.Sums;
        using var chart = new Chart("projection", 360, new PixelPadding(80, 20, 40, 20));
        var most = (double)sums.Max(sum => sum.Total.Max ?? sum.Total.Min) * 1.1;
        var known = sums.TakeWhile(sum => sum.Total.Max is not null).ToArray();
        if (known.Length > 1)
        {
            var band = chart.Plot.Add.FillY(
                [.. known.Select(sum => (double)sum.Year)], [.. known.Select(sum => (double)sum.Total.Min)],
                [.. known.Select(sum => (double)sum.Total.Max!.Value)]);
            band.FillColor = Chart.Possible;
            band.LineWidth = 0;
        }

        Line(chart, sums.Select(sum => (sum.Year, sum.Total.Min)), Chart.After);
        Line(chart, sums.Select(sum => (sum.Year, sum.Psej.Min)), Chart.Before);
        foreach (var sum in sums)
        {
            chart.Word(sum.Year, 0, sum.Year.ToString(CultureInfo.InvariantCulture), "middle", dy: 16);
        }

        chart.Limits(sums[0].Year - 0.4, sums[^1].Year + 0.4, 0, Math.Max(most, 1));
        chart.Scale(0, most, isHorizontal: false);
        return new Picture(
            chart.Svg(), string.Join(" ", sums.Select(sum => data.Say("image.somme", sum.Year, TableText.Range(sum.Total)))));
    }

    /// <summary>What each uncertain figure moves, the largest first.</summary>
    internal static Picture? Tornado(ReportData data)
    {
        var lines = data.Sensitivity.Where(line => line.Swing > 0).Take(MostFigures).ToArray();
        if (lines.Length == 0)
        {
            return null;
        }

        using var chart = new Chart("tornade", 60 + (lines.Length * RowHeight), new PixelPadding(110, 90, 40, 10));
        var (least, most) = (
            (double)lines.Min(line => Math.Min(line.AtLow.Min, line.AtHigh!.Value.Min)),
            (double)lines.Max(line => Math.Max(line.AtLow.Min, line.AtHigh!.Value.Min)));
        for (var i = 0; i < lines.Length; i++)
        {
            var (y, low, high) = (lines.Length - i, (double)lines[i].AtLow.Min, (double)lines[i].AtHigh!.Value.Min);
            chart.Bar(y, Math.Min(low, high), Math.Max(low, high), Chart.After, isHorizontal: true, 0.5);
            chart.Word(Math.Max(low, high), y, Chart.Short((double)lines[i].Swing!.Value), "start", dx: 6);
            chart.Word(least, y, lines[i].Value.Figure.Id, "end", dx: -14);
        }

        chart.Limits(least, most, 0.3, lines.Length + 0.7);
        chart.Scale(least, most, isHorizontal: true);
        return new Picture(
            chart.Svg(),
            string.Join(
                " ",
                lines.Select(line =>
                    data.Say(
                        "image.figure", line.Value.Figure.Id, FigureText.Label(line.Value.Figure, data.Language),
                        TableText.Euros(line.Swing!.Value)))));
    }

    /// <summary>From what the CEJ paid to what there is, cause by cause.</summary>
    internal static Picture? Waterfall(ReportData data)
    {
        if (data.Causes is not { } known)
        {
            return null;
        }

        var causes = known.Causes;
        (string Name, decimal Amount)[] steps = [.. CauseSplit.Names(data.Language).Zip(causes.Amounts)];
        using var chart = new Chart("causes", 380, new PixelPadding(80, 20, 40, 30));
        var (sum, most, least) = (known.Before, Math.Max(known.Before, known.After), Math.Min(0, known.After));
        chart.Bar(0, 0, (double)known.Before, Chart.Before, isHorizontal: false, 0.7);
        for (var i = 0; i < steps.Length; i++)
        {
            var next = sum + steps[i].Amount;
            chart.Bar(i + 1, (double)sum, (double)next, steps[i].Amount < 0 ? Chart.Less : Chart.More, isHorizontal: false, 0.7);
            chart.Word(i + 1, (double)Math.Max(sum, next), Chart.Short((double)steps[i].Amount), "middle", dy: -6);
            (sum, most, least) = (next, Math.Max(most, next), Math.Min(least, next));
        }

        chart.Bar(steps.Length + 1, 0, (double)known.After, Chart.After, isHorizontal: false, 0.7);
        chart.Word(0, (double)known.Before, Chart.Short((double)known.Before), "middle", dy: -6);
        chart.Word(steps.Length + 1, (double)known.After, Chart.Short((double)known.After), "middle", dy: -6);
        chart.Limits(-0.6, steps.Length + 1.6, (double)least, Math.Max((double)most * 1.1, 1));
        string[] names = ["CEJ", .. steps.Select(step => step.Name), $"{data.Year}"];
        for (var i = 0; i < names.Length; i++)
        {
            chart.Word(i, (double)least, names[i], "middle", dy: 16);
        }

        chart.Scale((double)least, (double)most * 1.1, isHorizontal: false);
        return new Picture(
            chart.Svg(),
            string.Join(
                ' ',
                steps.Prepend(("CEJ", known.Before))
                    .Append(($"{data.Year}", known.After))
                    .Select(step => data.Say("image.somme", step.Item1, TableText.Euros(step.Item2)))));
    }

    internal static string Name(Ctg.Funding.Territories.Territory territory, CultureInfo language)
    {
        const int MostLetters = 20;
        var name = territory.Name.Length > 0 ? territory.Name : territory.Code;
        var service = territory.Service == Ctg.Funding.Territories.Service.Eaje ? "" : $" ({Words.Shown(territory.Service, language)})";
        var shown = new StringInfo(Visible.Of(name));
        return (shown.LengthInTextElements > MostLetters ? shown.SubstringByTextElements(0, MostLetters) + "…" : shown.String) + service;
    }

    private static void Line(Chart chart, IEnumerable<(int Year, decimal Amount)> points, Color color)
    {
        var all = points.ToArray();
        var line = chart.Plot.Add.Scatter(
            Array.ConvertAll(all, point => (double)point.Year), Array.ConvertAll(all, point => (double)point.Amount));
        line.Color = color;
        line.LineWidth = 3;
        line.MarkerSize = 7;
    }
}
