using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Output;
using Ctg.Funding.Cli.Workbooks;
using Ctg.Funding.Scenarios;

namespace Ctg.Funding.Cli.Pages;

/// <summary>
/// A report as a workbook: euros are euros, days are days, sums are formulas over the rows they sum, a sheet a view; it prints on A4 with
/// its heads on every page. The same bytes for the same report.
/// </summary>
internal sealed class XlsxReport
{
    private const double Narrow = 9;
    private const double Money = 17;
    private const double Name = 30;
    private const double Long = 55;

    private static readonly string[] Bounded = ["psej-min", "psej-max", "bonus-min", "bonus-max"];

    private readonly ReportData _data;
    private readonly string[] _territoryColumns;

    private XlsxReport(ReportData data)
    {
        _data = data;
        _territoryColumns =
        [
            "annee", "territoire", "nom", "service", "psej-annuelle", .. Bounded, "ecart-min", "ecart-max", .. CauseSplit.Columns, "statut",
            "partiel",
        ];
    }

    internal static void Write(Stream stream, ReportData data) => new XlsxReport(data).Write(stream);

    private void Write(Stream stream)
    {
        using var workbook = new WorkbookWriter(stream) { Title = Visible.Of(_data.Title) };
        var projection = Sheet("projection", _territoryColumns);
        workbook.Add(
            Sheet("synthese", ["annee", .. Bounded, "total-min", "total-max", "incomplets"]) with
            {
                Title = Visible.Of(_data.Title),
                Notes =
                [
                    _data.Say("chapeau", _data.Year, _data.Sums[0].Year, _data.Sums[^1].Year), Visible.Of(_data.Of),
                    $"{ReportData.Tool} ; {_data.Say("identite.bareme")} : {Visible.Of(_data.BaremeVersion)}",
                ],
                HasFilter = false,
            },
            sheet => Sums(sheet, projection.Reference));
        workbook.Add(Sheet("territoires", _territoryColumns), sheet =>
        {
            Rows(sheet, _data.Detail);
            sheet.EndTable();
            Totals(sheet, _data.Detail);
        });
        workbook.Add(projection, sheet => Rows(sheet, _data.Years));
        foreach (var (name, withStructure) in new[] { ("scenarios-territoires", false), ("scenarios-structures", true) })
        {
            if (_data.Scenarios is { } scenarios)
            {
                Scenarios(workbook, name, scenarios, withStructure);
            }
        }

        workbook.Add(Sheet("sensibilite", ["figure", "libelle", "plus-bas", "plus-haut", "amplitude"]), Moves);
        workbook.Add(Sheet("hypotheses", ["figure", "libelle", "valeur", "depuis", "source"]), sheet =>
        {
            foreach (var value in _data.Figures.Where(value => value.IsHypothesis))
            {
                Figure(sheet, value, withStatut: false);
            }
        });
        workbook.Add(Sheet("sources", ["figure", "libelle", "valeur", "depuis", "statut", "source"]), sheet =>
        {
            foreach (var value in _data.Figures)
            {
                Figure(sheet, value, withStatut: true);
            }
        });
        foreach (var (name, columns, rows) in StructureSheets.Of(_data))
        {
            workbook.Add(Sheet(name, columns), sheet => StructureSheets.Write(sheet, rows));
        }

        workbook.Add(Sheet("fichiers", ["entree", "fichier", "empreinte"]), sheet =>
        {
            foreach (var input in _data.Inputs)
            {
                sheet.StartRow();
                sheet.Text(Sentences.Of($"role.{input.Role}", _data.Language));
                sheet.Text(Visible.Of(input.Name));
                sheet.Text(input.Sha256);
            }
        });
    }

    private SheetLayout Sheet(string name, IEnumerable<string> columns) =>
        new(_data.Say($"feuille.{name}"), [.. columns.Select(Column)]);

    private SheetColumn Column(string name)
    {
        var (style, width) = name switch
        {
            "annee" or "exercice" => (CellStyle.Year, Narrow),
            "structure" or "gestionnaire" or "beneficiaire" or "mois" => (CellStyle.Code, Narrow + 3),
            "places" or "inconnus" or "sans-maximum" => (CellStyle.Number, Narrow),
            "nature" or "regime" or "annees" => (CellStyle.Plain, Money),
            "nom-gestionnaire" => (CellStyle.Wrapped, Name),
            "raison" or "demande" or "structures" => (CellStyle.Wrapped, Long),
            "territoire" or "figure" or "partiel" or "incomplets" => (CellStyle.Code, Narrow + 3),
            "service" or "statut" or "entree" => (CellStyle.Plain, Money),
            "nom" or "valeur" or "fichier" => (CellStyle.Wrapped, Name),
            "libelle" or "source" => (CellStyle.Wrapped, Long),
            "empreinte" => (CellStyle.Plain, Long + 15),
            "depuis" => (CellStyle.Day, Narrow + 3),
            _ => (CellStyle.Euros, Money),
        };
        return new SheetColumn(_data.Head(name).TrimEnd('.'), style, width);
    }

    /// <summary>The sums of each year, over the rows of the sheet that has every territory and year.</summary>
    private void Sums(SheetWriter sheet, string rows)
    {
        var last = _data.Years.Count + 1;
        string Of(string column) => $"{rows}!{Range(Array.IndexOf(_territoryColumns, column), 2, last)}";
        foreach (var sum in _data.Sums)
        {
            sheet.StartRow();
            sheet.Number(sum.Year);
            var year = $"{Of("annee")},A{sheet.Row}";
            foreach (var (name, bounds) in new[] { ("psej", sum.Psej), ("bonus", sum.Bonus) })
            {
                var (low, high) = (Of($"{name}-min"), Of($"{name}-max"));
                sheet.Formula($"SUMIFS({low},{year})", bounds.Min, "", CellStyle.Euros);
                var isOpen = $"COUNTIFS({year},{low},\"<>\")>COUNTIFS({year},{high},\"<>\")";
                Maximum(sheet, isOpen, $"SUMIFS({high},{year})", bounds.Max, CellStyle.Euros);
            }

            var row = sheet.Row;
            sheet.Formula($"B{row}+D{row}", sum.Total.Min, "", CellStyle.EurosSum);
            Maximum(sheet, $"OR(ISTEXT(C{row}),ISTEXT(E{row}))", $"C{row}+E{row}", sum.Total.Max, CellStyle.EurosSum);
            sheet.Formula($"COUNTIFS({year},{Of("partiel")},\"{Words.Shown(true, _data.Language)}\")", sum.Partial, "", CellStyle.Number);
        }
    }

    private void Rows(SheetWriter sheet, IReadOnlyList<ProjectedYear> years)
    {
        foreach (var year in years)
        {
            var (result, low) = (year.Bonus?.Result, year.Bonus?.Low);
            sheet.StartRow();
            sheet.Number(year.Year);
            sheet.Text(Visible.Of(year.Territory.Code));
            sheet.Text(Visible.Of(year.Territory.Name));
            sheet.Text(Words.Shown(year.Territory.Service, _data.Language));
            decimal?[] amounts =
            [
                result?.PsejPerYear?.Min, year.Psej?.Min, year.Psej?.Max, year.BonusTotal?.Min, year.BonusTotal?.Max,
                result?.Difference?.Min, result?.Difference?.Max, .. CauseSplit.Columns.Select((_, i) => low?.Amounts[i]),
            ];
            Array.ForEach(amounts, sheet.Number);
            sheet.Text(Words.Shown(ProjectionFile.StatutOf(year.Total), isPartial: false, _data.Language));
            sheet.Text(Words.Shown(year.IsPartial, _data.Language));
        }
    }

    /// <summary>The sums of the rows that a filter leaves.</summary>
    private void Totals(SheetWriter sheet, IReadOnlyList<ProjectedYear> years)
    {
        var last = years.Count + 1;
        sheet.StartRow();
        sheet.Text(_data.Say("total"), CellStyle.SumName);
        sheet.Skip(3);
        Bounds?[] sums =
        [
            Bounds.Sum(years.Select(year => year.Psej).OfType<Bounds>()),
            Bounds.Sum(years.Select(year => year.BonusTotal).OfType<Bounds>()),
            Bounds.Sum(years.Select(year => year.Bonus?.Result.Difference).OfType<Bounds>()),
        ];
        var column = 4;
        Sum(years.Sum(year => year.Bonus?.Result.PsejPerYear?.Min ?? 0));
        foreach (var sum in sums)
        {
            Sum(sum!.Value.Min);
            var (low, high) = (Range(column - 1, 2, last), Range(column, 2, last));
            Maximum(sheet, $"COUNTBLANK({high})>COUNTBLANK({low})", $"SUBTOTAL(109,{high})", sum.Value.Max, CellStyle.EurosSum);
            column++;
        }

        for (var i = 0; i < CauseSplit.Columns.Count; i++)
        {
            Sum(years.Sum(year => year.Bonus?.Low?.Amounts[i] ?? 0));
        }

        void Sum(decimal amount) => sheet.Formula($"SUBTOTAL(109,{Range(column++, 2, last)})", amount, "", CellStyle.EurosSum);
    }

    /// <summary>The table of the page, with the sum of what is known in each column.</summary>
    private void Scenarios(WorkbookWriter workbook, string name, ScenarioComparison scenarios, bool withStructure)
    {
        var columns = ScenarioSection.Columns(_data, scenarios, withStructure);
        var rows = withStructure ? scenarios.Structures : scenarios.Territories;
        SheetColumn[] layout =
        [
            .. columns.Select(column =>
                new SheetColumn(column.Head.TrimEnd('.'), column.Amount is null ? CellStyle.Wrapped : CellStyle.Euros, Money)),
        ];
        workbook.Add(new SheetLayout(_data.Say($"feuille.{name}"), layout), sheet =>
        {
            foreach (var row in rows)
            {
                sheet.StartRow();
                foreach (var column in columns)
                {
                    if (column.Text is { } text)
                    {
                        sheet.Text(Visible.Of(text(row)));
                    }
                    else
                    {
                        sheet.Number(column.Amount!(row));
                    }
                }
            }

            sheet.EndTable();
            sheet.StartRow();
            sheet.Text(_data.Say("total"), CellStyle.SumName);
            for (var i = 1; i < columns.Count; i++)
            {
                if (columns[i].Amount is { } amount)
                {
                    var sum = rows.Sum(row => amount(row) ?? 0);
                    sheet.Formula($"SUBTOTAL(109,{Range(i, 2, rows.Count + 1)})", sum, "", CellStyle.EurosSum);
                }
                else
                {
                    sheet.Skip(1);
                }
            }
        });
    }

    private void Moves(SheetWriter sheet)
    {
        foreach (var line in _data.Sensitivity)
        {
            sheet.StartRow();
            sheet.Text(line.Value.Figure.Id);
            sheet.Text(FigureText.Label(line.Value.Figure, _data.Language));
            sheet.Number(line.AtLow.Min);
            sheet.Number(line.AtHigh?.Min);
            sheet.Number(line.Swing);
        }
    }

    private void Figure(SheetWriter sheet, FigureValue value, bool withStatut)
    {
        sheet.StartRow();
        sheet.Text(value.Figure.Id);
        sheet.Text(FigureText.Label(value.Figure, _data.Language));
        sheet.Text(Visible.Of(FigureText.Value(value, _data.Language)));
        sheet.Day(value.From);
        if (withStatut)
        {
            sheet.Text(Words.Shown(value.Statut, _data.Language));
        }

        sheet.Text(Visible.Of(string.Join(" ; ", value.Sources.Select(_data.Bareme.ReferenceOf))));
    }

    /// <summary>A sum of high bounds: words where one is not known.</summary>
    private void Maximum(SheetWriter sheet, string isOpen, string sum, decimal? result, CellStyle style)
    {
        var words = _data.Say("sans-max");
        sheet.Formula($"IF({isOpen},\"{words}\",{sum})", result, words, style);
    }

    private static string Range(int column, int first, int last)
    {
        var letter = CellName.LetterOf(column);
        return $"${letter}${first}:${letter}${last}";
    }
}
