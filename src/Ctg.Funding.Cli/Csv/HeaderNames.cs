using System.Globalization;
using System.Text;

namespace Ctg.Funding.Cli.Csv;

/// <summary>Header names as they are compared: case, accents, outer spaces and the kind of blank ignored.</summary>
internal static class HeaderNames
{
    internal static string Normalize(string name)
    {
        var letters = name.Trim().Trim('\uFEFF').Normalize(NormalizationForm.FormD)
            .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            .Select(letter => char.IsWhiteSpace(letter) || letter == '-' ? '_' : char.ToLowerInvariant(letter));
        return string.Concat(letters);
    }
}
