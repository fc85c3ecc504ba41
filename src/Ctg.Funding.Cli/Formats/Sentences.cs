using System.Globalization;
using System.Resources;
using Ctg.Funding.Diagnostics;

namespace Ctg.Funding.Cli.Formats;

/// <summary>
/// The command line's sentences, in both languages. What is put into them is said in the same language, on one line, and visible.
/// </summary>
internal static class Sentences
{
    private static readonly ResourceManager Resources = new("Ctg.Funding.Cli.Formats.Sentences", typeof(Sentences).Assembly);

    internal static string Of(string key, CultureInfo language, params object[] arguments)
    {
        var template = Resources.GetString(key, language) ?? throw new InvalidOperationException($"No sentence for {key}.");
        return arguments.Length == 0
            ? template
            : string.Format(
                CultureInfo.InvariantCulture, template,
                [
                    .. arguments.Select(argument =>
                        new MessageArgument(TextOf(argument, language), NumberOf(argument), language.Name == "en")),
                ]);
    }

    /// <summary>The sentence, where there is one of that name.</summary>
    internal static string? Find(string key, CultureInfo language) => Resources.GetString(key, language);

    /// <summary>
    /// A value whose type has no words here has none for people either: it is a fault of the caller, not something to print.
    /// </summary>
    private static string TextOf(object argument, CultureInfo language) => argument switch
    {
        string text => Visible.Of(text),
        ISentence sentence => sentence.In(language),
        Exception fault => TextOf(SystemFault.Of(fault), language),
        Diagnostic diagnostic => Visible.Of($"{diagnostic.Code} {diagnostic.Message(language)}"),
        IReadOnlyList<string> lines => string.Join('\n', lines.Select(Visible.Of)),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A {argument.GetType().Name} cannot be said.", nameof(argument)),
    };

    private static decimal? NumberOf(object argument) => argument switch
    {
        int number => number,
        long number => number,
        decimal number => number,
        _ => null,
    };
}
