using System.Text.RegularExpressions;

namespace Ctg.Funding.Cli.Tests;

/// <summary>A text as a reader takes it: every run of blanks, breaks among them, is one space.</summary>
internal static partial class PlainText
{
    internal static string Of(string text) => Blanks().Replace(text, " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
