using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Ctg.Funding.Cli.Csv;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace Ctg.Funding.Cli.Reports.Pages;

/// <summary>A report as a workbook: numbers are numbers, headers stay in sight, a sheet a view; the same bytes for the same report.</summary>
internal static partial class XlsxReport
{
    private const double WideColumn = 30;
    private const double NumberColumn = 16;

    private static readonly DateTimeOffset ZipEpoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal static void Write(Stream stream, ReportData data)
    {
        var sheets = new Dictionary<string, object>
        {
            ["Synthèse"] = Sums(data),
            ["Territoires"] = Territories(data, data.Detail),
            ["Projection"] = Territories(data, data.Years),
            ["Sensibilité"] = data.Sensitivity.Select(line => Row(("Figure", line.Value.Figure.Id), ("Libellé", line.Value.Figure.LabelFr), ("Total au plus bas", line.AtLow.Min), ("Total au plus haut", line.AtHigh?.Min), ("Amplitude", line.Swing))).ToArray(),
            ["Sources"] = data.Figures.Select(value => Row(
                ("Figure", value.Figure.Id), ("Libellé", value.Figure.LabelFr), ("Valeur", FigureText.Value(value, System.Globalization.CultureInfo.GetCultureInfo("fr"))),
                ("Depuis", value.From.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), ("Statut", Words.Of(value.Statut)), ("Source", string.Join(" ; ", value.Sources.Select(data.Bareme.ReferenceOf))))).ToArray(),
        };
        using var made = new MemoryStream();
        made.SaveAs(sheets, configuration: new OpenXmlConfiguration { FreezeRowCount = 1, AutoFilter = true, DynamicColumns = Columns() });
        Settle(made, stream);
    }

    private static Dictionary<string, object?>[] Sums(ReportData data) => [.. data.Sums.Select(sum => Row(
        ("Année", sum.Year), ("Psej min", sum.Psej.Min), ("Psej max", sum.Psej.Max), ("Bonus min", sum.Bonus.Min), ("Bonus max", sum.Bonus.Max), ("Total min", sum.Total.Min), ("Total max", sum.Total.Max), ("Incomplets", sum.Partial)))];

    private static Dictionary<string, object?>[] Territories(ReportData data, IReadOnlyList<Scenarios.ProjectedYear> years) => [.. years.Select(year =>
    {
        var (result, low) = (year.Bonus?.Result, year.Bonus?.Low);
        return Row(
            ("Année", year.Year), ("Territoire", year.Territory.Code), ("Nom", year.Territory.Name), ("Service", ServiceNames.Of(year.Territory.Service)),
            ("Psej annuelle", result?.PsejPerYear?.Min), ("Psej min", year.Psej?.Min), ("Psej max", year.Psej?.Max), ("Bonus min", year.BonusTotal?.Min), ("Bonus max", year.BonusTotal?.Max),
            ("Écart min", result?.Difference?.Min), ("Écart max", result?.Difference?.Max), ("Volume", low?.Volume), ("Montant", low?.UnitAmount), ("Rebond", low?.Rebond), ("Rattrapage", low?.Rattrapage),
            ("Zones", low?.ZoneUplift), ("Trajectoire", low?.Trajectoire), ("Calendrier", low?.Timing), ("Statut", Words.Of(ProjectionFile.StatutOf(year.Total))), ("Partiel", year.IsPartial ? "oui" : "non"));
    })];

    private static Dictionary<string, object?> Row(params (string Name, object? Value)[] cells) => cells.ToDictionary(cell => cell.Name, cell => cell.Value);

    private static DynamicExcelColumn[] Columns()
    {
        string[] wide = ["Nom", "Libellé", "Source", "Valeur"];
        string[] euros =
        [
            "Psej annuelle", "Psej min", "Psej max", "Bonus min", "Bonus max", "Total min", "Total max", "Écart min", "Écart max", "Volume", "Montant", "Rebond", "Rattrapage", "Zones", "Trajectoire", "Calendrier",
            "Total au plus bas", "Total au plus haut", "Amplitude",
        ];
        return [.. wide.Select(name => new DynamicExcelColumn(name) { Width = WideColumn }), .. euros.Select(name => new DynamicExcelColumn(name) { Width = NumberColumn, Format = "#,##0.00" })];
    }

    /// <summary>Writes the workbook again without the moment it was made, and with its parts numbered in their order.</summary>
    private static void Settle(MemoryStream made, Stream stream)
    {
        made.Position = 0;
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        using var workbook = new ZipArchive(made, ZipArchiveMode.Read);
        using var settled = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in workbook.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            var content = PartName().Replace(reader.ReadToEnd(), match =>
            {
                if (!names.TryGetValue(match.Value, out var name))
                {
                    names.Add(match.Value, name = $"R{names.Count + 1}");
                }

                return name;
            });
            var copy = settled.CreateEntry(entry.FullName);
            copy.LastWriteTime = ZipEpoch;
            using var writer = new StreamWriter(copy.Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            writer.Write(content);
        }
    }

    [GeneratedRegex("R[0-9a-f]{32}")]
    private static partial Regex PartName();
}
