using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Output;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace Ctg.Funding.Cli.Pages;

/// <summary>
/// A report as a workbook: numbers are numbers, headers stay in sight, a sheet a view; the same bytes for the same report.
/// </summary>
internal static class XlsxReport
{
    private const double WideColumn = 30;
    private const double NumberColumn = 16;

    internal static void Write(Stream stream, ReportData data)
    {
        var sheets = new Dictionary<string, object>
        {
            [data.Say("feuille.synthese")] = Sums(data),
            [data.Say("feuille.territoires")] = Territories(data, data.Detail),
            [data.Say("feuille.projection")] = Territories(data, data.Years),
            [data.Say("feuille.sensibilite")] = data.Sensitivity.Select(line => Row(
                data, ("figure", line.Value.Figure.Id), ("libelle", FigureText.Label(line.Value.Figure, data.Language)),
                ("plus-bas", line.AtLow.Min), ("plus-haut", line.AtHigh?.Min), ("amplitude", line.Swing))).ToArray(),
            [data.Say("feuille.sources")] = data.Figures.Select(value => Row(
                data, ("figure", value.Figure.Id), ("libelle", FigureText.Label(value.Figure, data.Language)),
                ("valeur", FigureText.Value(value, data.Language)), ("depuis", FigureText.Day(value.From)),
                ("statut", Words.Shown(value.Statut, data.Language)),
                ("source", string.Join(" ; ", value.Sources.Select(data.Bareme.ReferenceOf))))).ToArray(),
        };
        foreach (var (name, rows) in StructureSheets.Of(data))
        {
            sheets.Add(name, rows);
        }

        using var made = new MemoryStream();
        made.SaveAs(
            sheets, configuration: new OpenXmlConfiguration { FreezeRowCount = 1, AutoFilter = true, DynamicColumns = Columns(data) });
        SettledPackage.Write(made, stream);
    }

    private static Dictionary<string, object?>[] Sums(ReportData data) => [.. data.Sums.Select(sum => Row(
        data, ("annee", sum.Year), ("psej-min", sum.Psej.Min), ("psej-max", sum.Psej.Max),
        ("bonus-min", sum.Bonus.Min), ("bonus-max", sum.Bonus.Max), ("total-min", sum.Total.Min), ("total-max", sum.Total.Max),
        ("incomplets", sum.Partial)))];

    private static Dictionary<string, object?>[] Territories(ReportData data, IReadOnlyList<Scenarios.ProjectedYear> years) =>
        [.. years.Select(year =>
    {
        var (result, low) = (year.Bonus?.Result, year.Bonus?.Low);
        return Row(data, [
            ("annee", year.Year), ("territoire", year.Territory.Code), ("nom", year.Territory.Name),
            ("service", Words.Shown(year.Territory.Service, data.Language)),
            ("psej-annuelle", result?.PsejPerYear?.Min), ("psej-min", year.Psej?.Min), ("psej-max", year.Psej?.Max),
            ("bonus-min", year.BonusTotal?.Min), ("bonus-max", year.BonusTotal?.Max),
            ("ecart-min", result?.Difference?.Min), ("ecart-max", result?.Difference?.Max),
            .. CauseSplit.Columns.Select((column, i) => (column, (object?)low?.Amounts[i])),
            ("statut", Words.Shown(ProjectionFile.StatutOf(year.Total), isPartial: false, data.Language)),
            ("partiel", Words.Shown(year.IsPartial, data.Language)),
        ]);
    })];

    /// <summary>
    /// A row by the names of its columns in the language of the report; text is shown visible, and what XML cannot hold with it.
    /// </summary>
    internal static Dictionary<string, object?> Row(ReportData data, params (string Column, object? Value)[] cells) =>
        cells.ToDictionary(cell => Head(data, cell.Column), cell => cell.Value is string text ? Visible.Of(text) : cell.Value);

    /// <summary>The name of a column, which as a key of formulas has no abbreviation's point.</summary>
    private static string Head(ReportData data, string column) => data.Head(column).TrimEnd('.');

    private static DynamicExcelColumn[] Columns(ReportData data)
    {
        string[] wide = ["nom", "libelle", "source", "valeur", "nom-gestionnaire", "raison", "demande", "structures"];
        string[] euros =
        [
            "psej-annuelle", "psej-min", "psej-max", "bonus-min", "bonus-max", "total-min", "total-max", "ecart-min", "ecart-max",
            .. CauseSplit.Columns, "plus-bas", "plus-haut", "amplitude", .. StructureSheets.Euros(data),
        ];
        return
        [
            .. wide.Select(name => new DynamicExcelColumn(Head(data, name)) { Width = WideColumn }),
            .. euros.Select(name => new DynamicExcelColumn(Head(data, name)) { Width = NumberColumn, Format = "#,##0.00" }),
        ];
    }
}
