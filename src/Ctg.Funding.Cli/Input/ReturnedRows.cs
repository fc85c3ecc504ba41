using System.Text;
using CsvHelper;
using Ctg.Funding.Cli.Files;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Input;

/// <summary>
/// <c>rejets.csv</c> given back as an input once its rows are mended: the rows of the file asked for, under their own header. Every row
/// keeps the line that it has in <c>rejets.csv</c>.
/// </summary>
internal static class ReturnedRows
{
    private const string Role = "entree";
    private const string Record = "enregistrement";
    private const string Header = "en_tete";

    /// <summary>A record and its header, each of a megabyte at most, every character of them doubled, and what is said of them.</summary>
    private const int LargestRow = 1 << 24;

    private static readonly Column[] Columns = [new(Role), new(Record), new(Header)];

    /// <summary>The input that the rows make, or the input itself where it is not a file of refused rows.</summary>
    internal static InputFile Restore(InputFile file, InputRole role)
    {
        var names = file.FirstLine.Split(CsvTable.SeparatorOf(file.FirstLine, Columns))
            .Select(name => PlainNames.Of(name.Trim('"'))).ToArray();
        if (!names.Contains(Role) || !names.Contains(Record))
        {
            return file;
        }

        var content = TemporaryFile.Create(1 << 16);
        try
        {
            Write(content, file, role);
            content.Flush();
            return file.WithContent(content);
        }
        catch (CsvFormatException)
        {
            content.Dispose();
            throw new CliException("CTG9013", file.Name);
        }
        catch
        {
            content.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Writes the header, then each row on its line; no line break comes after the last, which may end in a quote left open.
    /// </summary>
    private static void Write(FileStream content, InputFile file, InputRole role)
    {
        var name = role.Word();
        using var output = new StreamWriter(content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
        var (header, current) = (default(string), 1L);
        foreach (var (line, ownHeader, record) in Read(file, name))
        {
            if (ownHeader.Length == 0 || (header is not null && header != ownHeader))
            {
                throw new CliException("CTG9037", file.Name, line, name);
            }

            if (header is null)
            {
                // A header on several lines would push the rows below off theirs.
                header = ownHeader;
                output.Write(header.ReplaceLineEndings(" "));
            }

            for (; current < line; current++)
            {
                output.Write('\n');
            }

            output.Write(record);
            current += LineBreaks(record);
        }

        file.CheckUnchanged();
        if (header is null)
        {
            throw new CliException("CTG9039", file.Name, name);
        }
    }

    /// <summary>CR, LF and CR LF are each one, as for whoever reads the file.</summary>
    private static int LineBreaks(string text) =>
        text.Where((letter, i) => letter == '\r' || (letter == '\n' && (i == 0 || text[i - 1] != '\r'))).Count();

    /// <summary>The rows of one role, each with the header of the file it comes from.</summary>
    private static IEnumerable<(long Line, string Header, string Record)> Read(InputFile file, string role)
    {
        var separator = CsvTable.SeparatorOf(file.FirstLine, Columns);
        var options = new CsvReaderOptions { Separator = separator, TrackLineNumbers = true, MaxRecordSize = LargestRow };
        using var reader = CsvReader.Create(file.Text(), options, leaveOpen: true);
        reader.ReadHeader();
        var index = reader.Headers.Select((header, i) => (Name: PlainNames.Of(header), i))
            .DistinctBy(header => header.Name).ToDictionary(header => header.Name, header => header.i);
        string Field(string column) =>
            index.TryGetValue(column, out var i) && i < reader.FieldCount ? Encoding.UTF8.GetString(reader.GetSpan(i)) : "";
        while (reader.Read())
        {
            if (Field(Role) == role)
            {
                yield return (reader.LineNumber, DefusedText.Undone(Field(Header)), DefusedText.Undone(Field(Record)));
            }
        }
    }
}
