using System.Text;
using CsvHelper;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;

namespace Ctg.Funding.Cli.Sources;

/// <summary>The header of a CSV file of public data: what form it is of, and where it stands under a preamble.</summary>
internal sealed record SourceHeader(SourceForm Form, HeaderPlace Place, IReadOnlyList<string> Preamble, IReadOnlyList<string> Names)
{
    private const int MostPreamble = 10;

    /// <summary>What part of the columns of a form makes a file look like it: one of four may be of any file.</summary>
    private const double ShareOfLikeness = 0.5;

    /// <summary>The header's own name, as it is written, for a column looked for.</summary>
    internal string this[LookedFor column]
    {
        get
        {
            string[] plain = [.. Names.Select(PlainNames.Of)];
            return Names[plain.IndexOf(column.Among(plain)[0])];
        }
    }

    /// <summary>
    /// Finds the header of a file by the columns that the forms look for. A file that has some of those of a form, and lacks others, is
    /// refused; so is one that has those of two forms, or two columns for one: read by guess, it would change amounts.
    /// </summary>
    /// <returns>The header; <see langword="null"/> where the file looks like no form.</returns>
    internal static SourceHeader? Find(InputFile file, IReadOnlyList<SourceForm> forms)
    {
        var head = Encoding.UTF8.GetBytes(file.Head);
        (SourceForm Form, double Share, string[] Names)? nearest = null;
        foreach (var separator in CsvTable.Separators)
        {
            var records = Records(head, separator);
            for (var i = 0; i < records.Count; i++)
            {
                string[] plain = [.. records[i].Select(PlainNames.Of)];
                SourceForm[] found = [.. forms.Where(form => form.IsIn(plain))];
                if (found.Length > 0)
                {
                    string[] before = [.. records.Take(i).Select(record => string.Join(" ", record).Trim())];
                    return new SourceHeader(OnlyOne(file, found, plain), new HeaderPlace(separator, i), before, records[i]);
                }

                var near = forms.MaxBy(form => form.ShareIn(plain))!;
                if (near.ShareIn(plain) is var share && share >= ShareOfLikeness && share > (nearest?.Share ?? 0))
                {
                    nearest = (near, share, records[i]);
                }
            }
        }

        return nearest is not { } changed ? null : throw new CliException(
            "CTG9100", file.Name, $"{changed.Form.Publisher}, {changed.Form.Title}",
            string.Join(" ; ", changed.Form.Columns.Select(column => column.Shown)), string.Join(" | ", changed.Names));
    }

    private static SourceForm OnlyOne(InputFile file, IReadOnlyList<SourceForm> found, IReadOnlyList<string> plain)
    {
        if (found is not [var form])
        {
            throw new CliException("CTG9109", file.Name, string.Join(" ; ", found.Select(each => $"{each.Publisher}, {each.Title}")));
        }

        return form.Columns.FirstOrDefault(column => column.Among(plain).Count > 1) is not { } unclear ? form
            : throw new CliException("CTG9110", file.Name, unclear.Shown, string.Join(" ; ", unclear.Among(plain)));
    }

    private static List<string[]> Records(byte[] head, char separator)
    {
        var records = new List<string[]>();
        using var stream = new MemoryStream(head);
        using var reader = CsvReader.Create(
            stream,
            new CsvReaderOptions
            {
                Separator = separator,
                HasHeader = false,
                TrimWhitespace = true,
                MalformedData = CsvMalformedDataHandling.Skip,
            },
            leaveOpen: true);
        try
        {
            while (records.Count < MostPreamble && reader.Read())
            {
                records.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => Encoding.UTF8.GetString(reader.GetSpan(i)))]);
            }
        }
        catch (CsvFormatException)
        {
            // What stands after it is no header.
        }

        return records;
    }
}
