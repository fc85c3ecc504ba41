using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Cli.Formats;
using Spectre.Console;

namespace Ctg.Funding.Cli.Output;

/// <summary>
/// Writes <c>citations.csv</c>: every figure and hypothesis that the results use, numbered once, a row for each of its sources.
/// </summary>
internal static class CitationsFile
{
    internal const string Name = "citations.csv";

    private static readonly string[] Columns = ["numero", "figure", "libelle", "du", "valeur", "statut", "source", "reference"];

    internal static void Write(OutputFolder folder, IEnumerable<FigureValue> figures, Bareme bareme, CultureInfo language)
    {
        using var stream = folder.Create(Name);
        using var output = new CsvOutput(stream, NumberFormat.Comma, Columns);
        foreach (var (value, citation) in Citations.Of(figures, bareme, language))
        {
            foreach (var source in value.Sources)
            {
                output.Integer(citation.Number);
                output.Text(value.Figure.Id);
                output.Text(FigureText.Label(value.Figure, language));
                output.Text(FigureText.Day(value.From));
                output.Text(FigureText.Value(value, Language.French));
                output.Text(Words.Of(value.Statut));
                output.Text(source);
                output.Text(bareme.ReferenceOf(source));
                output.EndRow();
            }
        }
    }

    /// <summary>The same list under the table for people.</summary>
    internal static void Show(IAnsiConsole console, IEnumerable<FigureValue> figures, Bareme bareme, CultureInfo language)
    {
        console.Write(new Paragraph(Sentences.Of("explication.sources", language) + "\n", new Style(decoration: Decoration.Bold)));
        foreach (var (_, citation) in Citations.Of(figures, bareme, language))
        {
            console.Write(
                new Paragraph(
                    Visible.Of(
                        $"  [{citation.Number}] {citation.Title} : {citation.Value}. {string.Join(" ; ", citation.References)}") + "\n"));
        }
    }
}
