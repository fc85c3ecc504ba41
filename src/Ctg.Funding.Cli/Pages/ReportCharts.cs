using System.Globalization;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Territories;
using Part = Ctg.Funding.Cli.Pages.RowChart.Part;

namespace Ctg.Funding.Cli.Pages;

/// <summary>
/// The charts of a report, each drawn for a screen and for a phone, with a sentence that says what it shows to who does not see it.
/// </summary>
internal static class ReportCharts
{
    private const int MostTerritories = 12;
    private const int MostFigures = 10;
    private const decimal Room = 1.04m;

    private static readonly int[] Widths = [760, 340];

    /// <summary>A picture in its widths, and what it says.</summary>
    internal sealed record Picture(IReadOnlyList<string> Svgs, string Alt);

    /// <summary>A row of a chart.</summary>
    private sealed record Row(string Name, string Amount, Part[][] Lanes);

    /// <summary>Before and after, the territories whose difference is largest.</summary>
    internal static Picture? BeforeAfter(ReportData data)
    {
        var years = data.Detail.Where(year => year.Bonus is { Before: not null } && year.Total is not null)
            .OrderByDescending(year => Math.Abs(year.Total!.Value.Min - year.Bonus!.Before!.Value.Min))
                .ThenBy(year => year.Territory.Code, StringComparer.Ordinal).Take(MostTerritories).ToArray();
        return years.Length == 0 ? null : Draw(
            "avant", data,
            [
                .. years.Select(year => new Row(
                    Name(year.Territory, data.Language), $"{data.Range(year.Bonus!.Before)} → {data.Range(year.Total)}",
                    [[new Part(0, year.Bonus!.Before!.Value.Min, RowChart.Before)], UpTo(0, year.Total!.Value, RowChart.After)])),
            ],
            string.Join(
                " ",
                years.Select(year => data.Say(
                    "image.avant", Name(year.Territory, data.Language), data.Range(year.Bonus!.Before), data.Range(year.Total),
                    data.Year))));
    }

    /// <summary>PSEJ and bonus of each year, open on the right where no maximum is known.</summary>
    internal static Picture Years(ReportData data) => Draw(
        "annees", data,
        [
            .. data.Sums.Select(sum => new Row(
                sum.Year.ToString(CultureInfo.InvariantCulture), data.Range(sum.Total),
                [[new Part(0, sum.Psej.Min, RowChart.Before), .. UpTo(sum.Psej.Min, sum.Total, RowChart.After)]])),
        ],
        string.Join(" ", data.Sums.Select(sum => data.Say("image.somme", $"{sum.Year}", data.Range(sum.Total)))));

    /// <summary>What each uncertain figure moves the total by, the largest first: 0 is what is told, all at their low bound.</summary>
    internal static Picture? Moves(ReportData data)
    {
        var now = data.Sums.Single(sum => sum.Year == data.Year).Total.Min;
        var moves = data.Sensitivity.Where(line => line.Swing > 0).Take(MostFigures)
            .Select(line => (line.Value.Figure, Low: line.AtLow.Min - now, High: line.AtHigh!.Value.Min - now)).ToArray();
        return moves.Length == 0 ? null : Draw(
            "compte", data,
            [
                .. moves.Select(move => new Row(
                    $"{FigureText.Label(move.Figure, data.Language)} ({move.Figure.Id})", Signs(data, move.Low, move.High),
                    [[
                        .. move.Low < 0 ? [new Part(move.Low, Math.Min(0, move.High), RowChart.Less)] : Array.Empty<Part>(),
                        .. move.High > 0 ? [new Part(Math.Max(0, move.Low), move.High, RowChart.More)] : Array.Empty<Part>(),
                    ]])),
            ],
            string.Join(
                " ",
                moves.Select(move => data.Say(
                    "image.figure", move.Figure.Id, FigureText.Label(move.Figure, data.Language), Signs(data, move.Low, move.High)))));
    }

    /// <summary>From what the CEJ paid to what there is, cause by cause, each with its sign.</summary>
    internal static Picture? Causes(ReportData data)
    {
        if (data.Causes is not { } known)
        {
            return null;
        }

        var sum = known.Before;
        var rows = new List<Row>
        {
            new(data.Say("causes.avant"), data.Range(Bounds.Of(known.Before)), [[new Part(0, known.Before, RowChart.Before)]]),
        };
        foreach (var (name, amount) in CauseSplit.Names(data.Language).Zip(known.Causes.Amounts))
        {
            rows.Add(
                new Row(
                    name, data.Signed(amount), [[new Part(sum, sum + amount, amount < 0 ? RowChart.Less : RowChart.More)]]));
            sum += amount;
        }

        Part[] after = [new Part(0, known.After, RowChart.After)];
        rows.Add(new Row(data.Say("causes.apres", data.Year), data.Range(Bounds.Of(known.After)), [after]));
        return Draw("causes", data, rows, string.Join(' ', rows.Select(row => data.Say("image.somme", row.Name, row.Amount))));
    }

    /// <summary>The name of a territory in full, with its service where that is not crèches.</summary>
    internal static string Name(Territory territory, CultureInfo language)
    {
        var name = territory.Name.Length > 0 ? territory.Name : territory.Code;
        return Visible.Of(name) + (territory.Service == Service.Eaje ? "" : $" ({Words.Shown(territory.Service, language)})");
    }

    private static string Signs(ReportData data, decimal low, decimal high) => (low, high) switch
    {
        (_, 0) => data.Signed(low),
        (0, _) => data.Signed(high),
        _ => $"{data.Signed(low)} / {data.Signed(high)}",
    };

    private static Part[] UpTo(decimal from, Bounds total, string kind) => total switch
    {
        { Max: null } => [new Part(from, total.Min, kind), new Part(total.Min, null, RowChart.Possible)],
        { IsExact: true } => [new Part(from, total.Min, kind)],
        _ => [new Part(from, total.Min, kind), new Part(total.Min, total.Max, RowChart.Possible)],
    };

    private static Picture Draw(string name, ReportData data, IReadOnlyList<Row> rows, string alt)
    {
        const decimal OpenRoom = 1.15m;
        decimal[] ends =
        [
            0, .. rows.SelectMany(row => row.Lanes).SelectMany(lane => lane)
                .SelectMany(part => (decimal[])[part.From, part.To ?? part.From * OpenRoom]),
        ];
        return new Picture(
            [
                .. Widths.Select(width =>
                {
                    var chart = new RowChart(name, width, ends.Min() * Room, ends.Max() * Room, data.Language);
                    foreach (var row in rows)
                    {
                        chart.Row(row.Name, row.Amount, row.Lanes);
                    }

                    return chart.Svg();
                }),
            ],
            alt);
    }
}
