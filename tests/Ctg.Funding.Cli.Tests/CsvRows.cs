namespace Ctg.Funding.Cli.Tests;

/// <summary>Reads result files with a reader of the tests' own, so that a fault of the product's writer shows.</summary>
internal static class CsvRows
{
    internal static IReadOnlyList<Dictionary<string, string>> Parse(string text)
    {
        var records = Records(text.TrimStart('\uFEFF'));
        return [.. records.Skip(1).Select(record =>
            records[0].Zip(record).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    private static List<List<string>> Records(string text)
    {
        List<List<string>> records = [];
        List<string> record = [];
        var (field, isQuoted) = (new System.Text.StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when isQuoted && i + 1 < text.Length && text[i + 1] == '"':
                    field.Append('"');
                    i++;
                    break;
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case ';' when !isQuoted:
                    record.Add(field.ToString());
                    field.Clear();
                    break;
                case '\r' when !isQuoted:
                    break;
                case '\n' when !isQuoted:
                    record.Add(field.ToString());
                    field.Clear();
                    records.Add(record);
                    record = [];
                    break;
                default:
                    field.Append(text[i]);
                    break;
            }
        }

        return records;
    }
}
