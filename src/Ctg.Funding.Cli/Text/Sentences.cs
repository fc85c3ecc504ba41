using System.Globalization;
using System.Resources;

namespace Ctg.Funding.Cli.Text;

/// <summary>The command line's sentences, in both languages.</summary>
internal static class Sentences
{
    private static readonly ResourceManager Resources = new("Ctg.Funding.Cli.Text.Sentences", typeof(Sentences).Assembly);

    internal static string Of(string key, CultureInfo language, params object[] arguments)
    {
        var template = Resources.GetString(key, language) ?? throw new InvalidOperationException($"No sentence for {key}.");
        return arguments.Length == 0 ? template : string.Format(CultureInfo.InvariantCulture, template, arguments);
    }
}
