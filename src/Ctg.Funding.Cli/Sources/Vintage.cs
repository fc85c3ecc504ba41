using System.Text.RegularExpressions;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Sources;

/// <summary>What year, day or text a file of public data is of, as far as the file itself, or its name, says.</summary>
internal static partial class Vintage
{
    /// <summary>What a CSV says in its header, its preamble or its name.</summary>
    internal static string Of(SourceHeader header, string name) => header.Form.Kind switch
    {
        SourceKind.Frr => After(" au ", header[header.Form.Columns[1]]),
        SourceKind.Zrr => header.Preamble.Select(line => Order().Match(line)).FirstOrDefault(match => match.Success) is { } order
            ? order.Value.TrimEnd(' ', ',')
            : "",
        SourceKind.Filosofi => "20" + header[header.Form.Columns[1]][^2..],
        _ => OfName(name),
    };

    /// <summary>The year in the name of a file.</summary>
    internal static string OfName(string name) => Year().Match(Path.GetFileName(name)) is { Success: true } year ? year.Value : "";

    private static string After(string word, string text)
    {
        var at = text.LastIndexOf(word, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? "" : Visible.Of(text[(at + word.Length)..]);
    }

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d\d(?!\d)")]
    private static partial Regex Year();

    /// <summary>The order and the decree that changed it, as the preamble of the ZRR names them.</summary>
    [GeneratedRegex(@"arrêté du [^,]*(?:, modifié par le décret du \d{1,2}(?:er)? \p{L}+ \d{4})?", RegexOptions.IgnoreCase)]
    private static partial Regex Order();
}
