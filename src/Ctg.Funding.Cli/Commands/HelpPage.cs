using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Commands;

/// <summary>The help of a command, in one language throughout, as wide as the terminal and never wider than a page.</summary>
internal sealed class HelpPage(CultureInfo language) : SynchronousCommandLineAction
{
    private const int Widest = 100;
    private const int MostLead = 34;

    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command);
        return ExitCode.Done;
    }

    private void Write(Command command)
    {
        var output = Terminal.Out;
        var width = Math.Min(Terminal.Width, Widest);
        foreach (var line in (command.Description ?? "").Split('\n'))
        {
            // A line to copy stays one line, however long.
            output.WriteLine(line.Contains(": ctg-funding ", StringComparison.Ordinal) ? line : Lines.Wrapped(line, width));
        }

        output.WriteLine();
        output.WriteLine(Say("aide.emploi"));
        output.WriteLine("  " + Lines.Wrapped(Use(command), width - 4).Replace("\n", "\n    ", StringComparison.Ordinal));
        Section(
            "aide.titre.commandes",
            command.Subcommands.Where(each => !each.Hidden).Select(each => (each.Name, (each.Description ?? "").Split('\n')[0])), width);
        Section(
            "aide.titre.arguments",
            command.Arguments.Where(each => !each.Hidden).Select(each => ($"<{each.Name}>", each.Description ?? "")), width);
        Section("aide.titre.options", Options(command).Select(each => (Lead(each), Explained(each))), width);
        if (command.Subcommands.Count > 0)
        {
            output.WriteLine();
            output.WriteLine(Lines.Wrapped(Sentences.Of("aide.suite", language, CommandLine.PathOf(command)), width));
        }
    }

    /// <summary>What the command needs, then that there is more.</summary>
    private string Use(Command command)
    {
        var needed = command.Options.Where(option => option.Required).Select(option => $"{option.Name} <{option.HelpName}>");
        var given = command.Arguments.Select(argument =>
            argument.Arity.MinimumNumberOfValues > 0 ? $"<{argument.Name}>" : $"[{argument.Name}…]");
        string[] sub = command.Subcommands.Count > 0 ? [Say("aide.commande")] : [];
        return string.Join(' ', [CommandLine.PathOf(command), .. sub, .. given, .. needed, Say("aide.options")]);
    }

    private void Section(string title, IEnumerable<(string Lead, string Words)> entries, int width)
    {
        var all = entries.ToArray();
        if (all.Length == 0)
        {
            return;
        }

        var output = Terminal.Out;
        var lead = Math.Min(MostLead, all.Max(entry => entry.Lead.Length)) + 2;
        output.WriteLine();
        output.WriteLine(Say(title));
        foreach (var (name, words) in all)
        {
            var said = Lines.Wrapped(words, width - lead - 2).Replace("\n", "\n" + new string(' ', lead + 2), StringComparison.Ordinal);
            output.WriteLine(name.Length + 2 > lead ? $"  {name}\n{new string(' ', lead + 2)}{said}" : $"  {name.PadRight(lead)}{said}");
        }
    }

    private static IEnumerable<Option> Options(Command command) => command.Options
        .Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options).Where(option => option.Recursive))
        .Where(option => !option.Hidden).Distinct();

    private static string Lead(Option option)
    {
        var names = option.Aliases.Where(alias => alias.StartsWith('-')).OrderBy(alias => alias.Length).Append(option.Name);
        return string.Join(", ", names) + (option.HelpName is { Length: > 0 } value ? $" <{value}>" : "");
    }

    private string Explained(Option option)
    {
        var words = option.Description ?? "";
        if (option.Required)
        {
            return Sentences.Of("aide.obligatoire", language, words);
        }

        return option.HasDefaultValue && option.GetDefaultValue() is string { Length: > 0 } value
            ? Sentences.Of("aide.defaut", language, words, value)
            : words;
    }

    private string Say(string key) => Sentences.Of(key, language);
}
