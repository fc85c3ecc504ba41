using System.Globalization;

namespace Ctg.Funding.Cli.Formats;

/// <summary>What can be said within a sentence, in the language of the whole.</summary>
internal interface ISentence
{
    public string In(CultureInfo language);
}
