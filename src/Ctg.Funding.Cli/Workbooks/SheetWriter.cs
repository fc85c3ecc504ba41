using System.Globalization;
using System.Text;
using System.Xml;
using Ctg.Funding.Cli.Formats;
using NodaTime;

namespace Ctg.Funding.Cli.Workbooks;

/// <summary>Writes the rows of a sheet one after the other; nothing of them is kept.</summary>
internal sealed class SheetWriter : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly LocalDate Epoch = new(1899, 12, 30);

    private readonly XmlWriter _xml;
    private readonly SheetLayout _layout;
    private readonly string _title;
    private int _column;
    private int? _lastRow;

    internal SheetWriter(Stream stream, SheetLayout layout, string title)
    {
        (_layout, _title) = (layout, title);
        _xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        _xml.WriteStartDocument(standalone: true);
        _xml.WriteStartElement("worksheet", Main);
        _xml.WriteAttributeString("xmlns", "r", null, Relations);
        _xml.WriteRaw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        _xml.WriteRaw(string.Create(
            CultureInfo.InvariantCulture,
            $"<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"{layout.HeadRow}\" topLeftCell=\"A{layout.HeadRow + 1}\" ")
            + "activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
        _xml.WriteRaw("<cols>");
        for (var i = 0; i < layout.Columns.Count; i++)
        {
            var column = layout.Columns[i];
            _xml.WriteRaw(string.Create(
                CultureInfo.InvariantCulture,
                $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{column.Width}\" customWidth=\"1\" style=\"{(int)column.Style}\"/>"));
        }

        _xml.WriteRaw("</cols><sheetData>");
        WriteHead();
    }

    /// <summary>Gets the row that was started last, from 1.</summary>
    internal int Row { get; private set; }

    /// <summary>Gets the last row that a filter bears on.</summary>
    internal int LastRow => _lastRow ?? Row;

    internal void StartRow()
    {
        EndRow();
        _xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{++Row}\">"));
        _column = 0;
    }

    internal void Text(string text) => Text(text, _layout.Columns[_column].Style);

    internal void Text(string text, CellStyle style)
    {
        var name = Start(style, text.Length == 0 ? "" : "inlineStr");
        if (text.Length > 0)
        {
            _xml.WriteRaw(name);
            _xml.WriteRaw("<is><t xml:space=\"preserve\">");
            _xml.WriteString(text);
            _xml.WriteRaw("</t></is></c>");
        }
    }

    internal void Number(decimal? number) => Number(number, _layout.Columns[_column].Style);

    internal void Number(decimal? number, CellStyle style)
    {
        var name = Start(style, "");
        if (number is { } value)
        {
            _xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"{name}<v>{value}</v></c>"));
        }
    }

    internal void Day(LocalDate? day) => Number(day is { } date ? Period.DaysBetween(Epoch, date) : null);

    /// <summary>A formula, with what it comes to: a number, or the words that stand for one that there is not.</summary>
    internal void Formula(string formula, decimal? result, string words, CellStyle style)
    {
        _xml.WriteRaw(Start(style, result is null ? "str" : ""));
        _xml.WriteRaw("<f>");
        _xml.WriteString(formula);
        _xml.WriteRaw("</f><v>");
        _xml.WriteString(result is { } value ? value.ToString(CultureInfo.InvariantCulture) : words);
        _xml.WriteRaw("</v></c>");
    }

    /// <summary>Ends the rows that a filter bears on: those that follow sum them.</summary>
    internal void EndTable() => _lastRow = Row;

    /// <summary>Leaves cells empty.</summary>
    internal void Skip(int cells) => _column += cells;

    public void Dispose()
    {
        EndRow();
        _xml.WriteRaw("</sheetData>");
        if (_layout.HasFilter)
        {
            _xml.WriteRaw($"<autoFilter ref=\"{FilterOf(_layout, LastRow)}\"/>");
        }

        WriteRules();
        _xml.WriteRaw("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>");
        _xml.WriteRaw("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>");
        _xml.WriteStartElement("headerFooter", Main);
        _xml.WriteElementString("oddHeader", Main, $"&L {PrintedTitle()}&R&A");
        _xml.WriteElementString("oddFooter", Main, "&L&F&R&P / &N");
        _xml.WriteEndElement();
        if (_layout.Columns.Any(column => column.Comment.Length > 0))
        {
            _xml.WriteStartElement("legacyDrawing", Main);
            _xml.WriteAttributeString("id", Relations, "rId1");
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
        _xml.WriteEndDocument();
        _xml.Dispose();
    }

    /// <summary>The heads and all rows under them.</summary>
    internal static string FilterOf(SheetLayout layout, int lastRow) => string.Create(
        CultureInfo.InvariantCulture,
        $"A{layout.HeadRow}:{CellName.LetterOf(layout.Columns.Count - 1)}{Math.Max(lastRow, layout.HeadRow)}");

    private void WriteHead()
    {
        if (_layout.Title.Length > 0)
        {
            StartRow();
            Text(_layout.Title, CellStyle.Title);
            foreach (var note in _layout.Notes)
            {
                StartRow();
                Text(note, CellStyle.Note);
            }

            StartRow();
        }

        StartRow();
        foreach (var column in _layout.Columns)
        {
            Text(column.Head, column.HeadStyle);
        }
    }

    /// <summary>As much of the title as the head of a page holds; in it an ampersand is two.</summary>
    private string PrintedTitle()
    {
        const int MostLetters = 100;
        var title = new StringInfo(_title);
        var shown = title.LengthInTextElements > MostLetters ? title.SubstringByTextElements(0, MostLetters) + "…" : _title;
        return shown.Replace("&", "&&", StringComparison.Ordinal);
    }

    /// <summary>The start of a cell, which is written only where it holds something.</summary>
    private string Start(CellStyle style, string type)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"<c r=\"{CellName.LetterOf(_column)}{Row}\" s=\"{(int)style}\"");
        _column++;
        return type.Length == 0 ? name + ">" : $"{name} t=\"{type}\">";
    }

    private void EndRow()
    {
        if (Row > 0)
        {
            _xml.WriteRaw("</row>");
        }
    }

    private void WriteRules()
    {
        var ruled = _layout.Columns.Index().Where(column => column.Item.Rule != ColumnRule.None).ToArray();
        if (_layout.RowsToFill == 0 || ruled.Length == 0)
        {
            return;
        }

        _xml.WriteStartElement("dataValidations", Main);
        foreach (var (index, column) in ruled)
        {
            var (type, formula) = column.Rule switch
            {
                ColumnRule.Words => ("list", $"\"{string.Join(',', column.Words)}\""),
                ColumnRule.Whole => ("whole", "0"),
                ColumnRule.Amount => ("decimal", "0"),
                _ => ("date", "1"),
            };
            var letter = CellName.LetterOf(index);
            _xml.WriteStartElement("dataValidation", Main);
            _xml.WriteAttributeString("type", type);
            if (column.Rule != ColumnRule.Words)
            {
                _xml.WriteAttributeString("operator", "greaterThanOrEqual");
            }

            _xml.WriteAttributeString("allowBlank", "1");
            _xml.WriteAttributeString("showErrorMessage", "1");
            _xml.WriteAttributeString("errorTitle", column.Head);
            _xml.WriteAttributeString("error", column.Refusal);
            _xml.WriteAttributeString("sqref", $"{letter}{_layout.HeadRow + 1}:{letter}{_layout.HeadRow + _layout.RowsToFill}");
            _xml.WriteElementString("formula1", Main, formula);
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }
}
