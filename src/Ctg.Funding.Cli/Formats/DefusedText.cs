namespace Ctg.Funding.Cli.Formats;

/// <summary>
/// Text that a spreadsheet would run as a formula, with the apostrophe before it that defuses it, in files that are given back as inputs.
/// </summary>
internal static class DefusedText
{
    /// <summary>
    /// A text that <see cref="Undone"/> gives back as it was, once defused: what already looks so gets an apostrophe more.
    /// </summary>
    internal static string Returnable(string text) => LooksDefused(text) ? "'" + text : text;

    /// <summary>A text as it was before it was defused.</summary>
    internal static string Undone(string text) => LooksDefused(text) ? text[1..] : text;

    private static bool LooksDefused(string text) =>
        text is ['\'', ..] && text.AsSpan().TrimStart('\'') is ['=' or '@' or '+' or '-' or '\t' or '\r', ..];
}
