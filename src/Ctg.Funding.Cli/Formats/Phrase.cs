using System.Globalization;

namespace Ctg.Funding.Cli.Formats;

/// <summary>A sentence within another, said in the language of the whole.</summary>
internal sealed record Phrase(string Key, params object[] Arguments) : ISentence
{
    public string In(CultureInfo language) => Sentences.Of(Key, language, Arguments);
}
