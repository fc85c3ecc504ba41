using System.Globalization;
using System.Text;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Cli.Workbooks;

namespace Ctg.Funding.Cli.Pages;

/// <summary>
/// A workbook to fill in: a sheet for each file of an inventory, with its columns, what each means and what it may hold, and rows of the
/// samples to be replaced. Every command takes it back.
/// </summary>
internal sealed class InventoryTemplate(CultureInfo language)
{
    internal const string Name = "inventaire.xlsx";

    private const int RowsToFill = 5000;
    private const double NameWidth = 34;
    private const double Width = 17;

    private static readonly (InputRole Role, Column[] Columns, string? Sample)[] Files =
    [
        (InputRole.Territoires, TerritoryFile.Columns, "trois-territoires/territoires.csv"),
        (InputRole.Places, LotFile.Columns, "trois-territoires/places.csv"),
        (InputRole.Psej, PsejFile.Columns, null),
        (InputRole.Actions, ActionFile.Columns, null),
        (InputRole.Projets, ProjectFile.Columns, "piaje/projets.csv"),
    ];

    internal void Write(Stream stream)
    {
        using var workbook = new WorkbookWriter(stream);
        var notes = new SheetLayout(Say("feuille"), [new SheetColumn(Say("titre"), CellStyle.Wrapped, 110)]) { HasFilter = false };
        workbook.Add(notes, sheet =>
        {
            foreach (var note in Say("notes").Split('\n', StringSplitOptions.TrimEntries))
            {
                sheet.StartRow();
                sheet.Text(note);
            }
        });
        foreach (var (role, columns, sample) in Files)
        {
            var shapes = columns.Select(column => (Column: column, Shape: ColumnShape.Of(role, column.Name))).ToArray();
            var layout = new SheetLayout(role.Word(), [.. shapes.Select(each => ColumnOf(role, each.Column, each.Shape))]);
            workbook.Add(layout with { RowsToFill = RowsToFill }, sheet => Fill(sheet, shapes, sample));
        }
    }

    private static void Fill(SheetWriter sheet, (Column Column, ColumnShape Shape)[] columns, string? sample)
    {
        if (sample is null)
        {
            return;
        }

        using var content = typeof(InventoryTemplate).Assembly.GetManifestResourceStream($"samples/{sample}")
            ?? throw new InvalidOperationException($"The tool lacks {sample}.");
        using var reader = new StreamReader(content, Encoding.UTF8);
        var heads = reader.ReadLine()!.Split(';');
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split(';');
            sheet.StartRow();
            foreach (var (column, shape) in columns)
            {
                var at = Array.IndexOf(heads, column.Name);
                Cell(sheet, at < 0 ? "" : fields[at], shape.Kind);
            }
        }
    }

    private static void Cell(SheetWriter sheet, string text, ColumnKind kind)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        switch (kind)
        {
            case ColumnKind.Day:
                sheet.Day(FieldParser.Date(bytes));
                break;
            case ColumnKind.Whole or ColumnKind.Amount or ColumnKind.Euros:
                sheet.Number(FieldParser.Decimal(bytes));
                break;
            default:
                sheet.Text(text);
                break;
        }
    }

    private SheetColumn ColumnOf(InputRole role, Column column, ColumnShape shape)
    {
        var (style, rule) = shape.Kind switch
        {
            ColumnKind.Day => (CellStyle.Day, ColumnRule.Day),
            ColumnKind.Whole => (CellStyle.Number, ColumnRule.Whole),
            ColumnKind.Amount => (CellStyle.Number, ColumnRule.Amount),
            ColumnKind.Euros => (CellStyle.Euros, ColumnRule.Amount),
            ColumnKind.Word => (CellStyle.Plain, ColumnRule.Words),
            _ => (CellStyle.Code, ColumnRule.None),
        };
        var meaning = Sentences.Find($"modele.{role.Word()}.{column.Name}", language) ?? Say(column.Name);
        return new SheetColumn(column.Name, style, column.IsLabel ? NameWidth : Width)
        {
            Comment = column.IsRequired ? $"{meaning}\n{Say("obligatoire")}" : meaning,
            IsRequired = column.IsRequired,
            Rule = rule,
            Words = shape.Words,
            Refusal = rule switch
            {
                ColumnRule.None => "",
                ColumnRule.Words => Sentences.Of("modele.mots", language, string.Join(", ", shape.Words)),
                _ => Say($"regle.{rule}"),
            },
        };
    }

    private string Say(string key) => Sentences.Of($"modele.{key}", language);
}
