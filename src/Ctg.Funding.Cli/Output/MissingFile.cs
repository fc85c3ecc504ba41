using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Sources;

namespace Ctg.Funding.Cli.Output;

/// <summary>Writes <c>manques.csv</c>: the columns that have empty cells, and the published files that fill them, there or not.</summary>
internal static class MissingFile
{
    internal const string Name = "manques.csv";

    private static readonly string[] Columns = ["colonne", "cases_vides", "producteur", "fichier", "present"];

    internal static IEnumerable<(string Column, long Count, (SourceForm Form, bool IsThere) File)> Of(
        IReadOnlyDictionary<string, long> empty, PublicData data) =>
        from column in empty
        where column.Value > 0
        from form in SourceForm.Filling(column.Key)
        select (column.Key, column.Value, (form, data.Kinds.Contains(form.Kind)));

    /// <summary>Those of them that would fill something: not there, and none that stands for them is.</summary>
    internal static IEnumerable<(string Column, long Count, SourceForm Form)> Absent(
        IReadOnlyDictionary<string, long> empty, PublicData data) =>
        from missing in Of(empty, data)
        where !missing.File.IsThere && !missing.File.Form.StandIns.Any(data.Kinds.Contains)
        select (missing.Column, missing.Count, missing.File.Form);

    internal static void Write(OutputFolder folder, IReadOnlyDictionary<string, long> empty, PublicData data)
    {
        using var stream = folder.Create(Name);
        using var output = new CsvOutput(stream, NumberFormat.Comma, Columns);
        foreach (var (column, count, file) in Of(empty, data))
        {
            output.Text(column);
            output.Integer(count);
            output.Text(file.Form.Publisher);
            output.Text(file.Form.Title);
            output.Text(file.IsThere ? "oui" : "non");
            output.EndRow();
        }
    }
}
