using System.Globalization;

namespace Ctg.Funding.Cli.Formats;

/// <summary>
/// The language of messages: French, unless <c>--lang en</c> asks for English. Data files follow it too, never the machine's culture.
/// </summary>
internal static class Language
{
    internal static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr");

    internal static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    /// <summary>
    /// The language asked for on the command line, known before the command line is parsed so that its own messages follow it.
    /// </summary>
    internal static CultureInfo AskedIn(IReadOnlyList<string> arguments)
    {
        var isEnglish = arguments.Zip(arguments.Skip(1).Append(""))
            .Any(pair => pair is ("--lang", "en") or ("--lang=en", _) or ("--lang:en", _));
        return isEnglish ? English : French;
    }
}
