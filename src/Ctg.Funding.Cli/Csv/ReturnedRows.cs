using System.Text;
using CsvHelper;
using Ctg.Funding.Cli.Files;
using Ctg.Funding.Cli.Reports;
using Ctg.Funding.Cli.Text;

namespace Ctg.Funding.Cli.Csv;

/// <summary>
/// <c>rejets.csv</c> given back as an input once its rows are mended: the rows of the file asked for, under their own header. Every row keeps
/// the line that it has in <c>rejets.csv</c>.
/// </summary>
internal static class ReturnedRows
{
    private const string Role = "entree";
    private const string Record = "enregistrement";
    private const string Header = "en_tete";

    /// <summary>The input that the rows make, or the input itself where it is not a file of refused rows.</summary>
    internal static InputFile Restore(InputFile file, InputRole role)
    {
        var names = file.HeaderLine.Split(';').Select(HeaderNames.Normalize).ToArray();
        if (!names.Contains(Role) || !names.Contains(Record) || file.Encoding is null)
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

    private static void Write(FileStream content, InputFile file, InputRole role)
    {
        var name = Words.Of(role);
        using var output = new StreamWriter(content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        var (header, lines) = (default(string), 1L);
        foreach (var (line, ownHeader, record) in Read(file, name))
        {
            if (ownHeader.Length == 0 || (header is not null && header != ownHeader))
            {
                throw new CliException("CTG9037", file.Name, line, name);
            }

            if (header is null)
            {
                header = ownHeader;
                output.WriteLine(header);
                lines++;
            }

            for (; lines < line; lines++)
            {
                output.WriteLine();
            }

            output.WriteLine(record);
            lines += 1 + record.AsSpan().Count('\n');
        }

        file.CheckUnchanged();
        if (header is null)
        {
            throw new CliException("CTG9039", file.Name, name);
        }
    }

    /// <summary>The rows of one role, each with the header of the file it comes from.</summary>
    private static IEnumerable<(long Line, string Header, string Record)> Read(InputFile file, string role)
    {
        var options = new CsvReaderOptions { Separator = ';', TrackLineNumbers = true, Encoding = file.Encoding == Encoding.UTF8 ? null : file.Encoding, MaxRecordSize = 2 << 20 };
        using var reader = CsvReader.Create(file.Rewound(), options, leaveOpen: true);
        reader.ReadHeader();
        var index = reader.Headers.Select((header, i) => (Name: HeaderNames.Normalize(header), i)).DistinctBy(header => header.Name).ToDictionary(header => header.Name, header => header.i);
        string Field(string column) => index.TryGetValue(column, out var i) && i < reader.FieldCount ? Encoding.UTF8.GetString(reader.GetSpan(i)) : "";
        while (reader.Read())
        {
            if (Field(Role) == role)
            {
                yield return (reader.LineNumber, CsvOutput.Undefused(Field(Header)), CsvOutput.Undefused(Field(Record)));
            }
        }
    }
}
