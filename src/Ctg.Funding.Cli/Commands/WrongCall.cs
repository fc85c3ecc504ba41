using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Commands;

/// <summary>
/// What is wrong with a call, in our own sentences: what is not known and what is near it, what is missing, what a value must be.
/// </summary>
internal static class WrongCall
{
    /// <summary>Lets an option take only some words; another is refused with the nearest.</summary>
    internal static void AcceptOnly(this Option option, CultureInfo language, params string[] words)
    {
        option.CompletionSources.Add(words);
        option.Validators.Add(result =>
        {
            foreach (var text in result.Tokens.Select(token => token.Value).Where(text => !words.Contains(text)))
            {
                var all = string.Join(", ", words);
                result.AddError(Nearest(text, words) is { } near
                    ? Sentences.Of("appel.proche-valeur", language, option.Name, text, near, all)
                    : Sentences.Of("appel.mots", language, option.Name, text, all));
            }
        });
    }

    /// <summary>Reads a whole number, or says that it is none.</summary>
    internal static Func<ArgumentResult, long?> WholeNumber(CultureInfo language, string option) => result =>
    {
        var text = result.Tokens[0].Value;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        result.AddError(Sentences.Of("appel.entier", language, option, text));
        return null;
    };

    internal static string Faults(ParseResult parsed, CultureInfo language)
    {
        var command = parsed.CommandResult.Command;
        string[] said =
        [
            .. Unknown(parsed, language), .. Missing(parsed, language),
            .. parsed.Errors.Select(error => OfValue(error, language)).OfType<string>(),
        ];
        return said.Length > 0
            ? string.Join(' ', said.Distinct())
            : Sentences.Of(command.Subcommands.Count > 0 ? "appel.sans-commande" : "appel.autre", language);
    }

    private static IEnumerable<string> Unknown(ParseResult parsed, CultureInfo language)
    {
        var options = parsed.UnmatchedTokens.Where(token => token.StartsWith('-')).ToArray();
        foreach (var token in options.Length > 0 ? options : [.. parsed.UnmatchedTokens.Take(1)])
        {
            yield return Nearest(token, Names(parsed.CommandResult.Command)) is { } near
                ? Sentences.Of("appel.proche", language, token, near)
                : Sentences.Of("appel.inconnu", language, token);
        }
    }

    private static IEnumerable<string> Missing(ParseResult parsed, CultureInfo language)
    {
        var command = parsed.CommandResult.Command;
        var options = command.Options.Where(option => option.Required && parsed.GetResult(option) is null or { Tokens: [] })
            .Select(option => option.Name).ToArray();
        if (options.Length > 0)
        {
            yield return Sentences.Of("appel.manquant", language, string.Join(", ", options));
        }

        foreach (var argument in command.Arguments
            .Where(argument => argument.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(argument) is null or { Tokens: [] }))
        {
            yield return Sentences.Of("appel.sans-argument", language, argument.Name);
        }
    }

    /// <summary>
    /// What is wrong with the value of an option: that it is missing, given twice, or what its own check says. None of it is the parser's
    /// words.
    /// </summary>
    private static string? OfValue(ParseError error, CultureInfo language) =>
        (error.SymbolResult as OptionResult ?? error.SymbolResult?.Parent as OptionResult) switch
        {
            null or { Option.Required: true, Tokens: [] } => null,
            { Tokens: [], Option: var option } => Sentences.Of("appel.sans-valeur", language, option.Name),
            { Option: { AllowMultipleArgumentsPerToken: false } option, Tokens.Count: > 1 } =>
                Sentences.Of("appel.repete", language, option.Name),
            _ => error.Message,
        };

    private static IEnumerable<string> Names(Command command) => command.Subcommands.Select(each => each.Name)
        .Concat(
            command.Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options).Where(option => option.Recursive))
                .Select(option => option.Name));

    /// <summary>The name that is a typing error away from a text, where there is one: a letter in three at most.</summary>
    private static string? Nearest(string text, IEnumerable<string> names)
    {
        const int LongestName = 64;
        if (text.Length > LongestName)
        {
            return null;
        }

        var (name, distance) = names.Select(name => (name, Spelling.Distance(text, name)))
            .DefaultIfEmpty(("", int.MaxValue)).MinBy(each => each.Item2);
        return distance <= Math.Max(1, name.TrimStart('-').Length / 3) ? name : null;
    }
}
