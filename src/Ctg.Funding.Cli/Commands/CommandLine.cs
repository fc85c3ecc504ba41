using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;
using Ctg.Funding.Cli.Text;

namespace Ctg.Funding.Cli.Commands;

/// <summary>The command line: its commands, and what becomes of a wrong call, an unusable file, a closed output or an interruption.</summary>
internal static class CommandLine
{
    internal static async Task<int> RunAsync(string[] arguments, CultureInfo language)
    {
        var parsed = Root(language).Parse(arguments);
        if (parsed.Action is ParseErrorAction)
        {
            Tell(language, "CTG9001", Faults(parsed, language), PathOf(parsed.CommandResult.Command));
            return ExitCode.WrongCall;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, Interruption.Token);
        }
        catch (CliException e)
        {
            Tell(language, e.Code, e.Arguments);
            return ExitCode.WrongCall;
        }
        catch (OperationCanceledException)
        {
            Tell(language, "CTG9016");
            return Interruption.ExitCode;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Tell(language, "CTG9011", e.Message);
            return ExitCode.WrongCall;
        }
#pragma warning disable CA1031 // the last resort: a message and exit code 3 instead of a stack trace
        catch (Exception e)
#pragma warning restore CA1031
        {
            Tell(language, "CTG9099", e.GetType().Name, e.Message);
            return ExitCode.InternalError;
        }
    }

    /// <summary>Says something on standard error: data alone goes to standard output.</summary>
    internal static void Tell(CultureInfo language, string code, params object[] arguments)
    {
        Console.Error.WriteLine($"{code} : {Sentences.Of(code, language, arguments)}");
    }

    /// <summary>What is wrong with the call: the required options that are missing in one sentence, else what the parser says.</summary>
    private static string Faults(ParseResult parsed, CultureInfo language)
    {
        var missing = parsed.CommandResult.Command.Options.Where(option => option.Required && parsed.GetResult(option) is null or { Tokens: [] }).Select(option => option.Name).ToArray();
        return missing.Length > 0
            ? Sentences.Of("appel.manquant", language, string.Join(", ", missing))
            : string.Join(" ", parsed.Errors.Select(error => error.Message).Distinct());
    }

    private static string PathOf(Command command) =>
        string.Join(' ', command.Parents.OfType<Command>().Where(parent => parent is not RootCommand).Reverse().Append(command).Where(step => step is not RootCommand).Select(step => step.Name).Prepend("ctg-funding"));

    private static RootCommand Root(CultureInfo language)
    {
        var lang = new Option<string>("--lang") { Description = Sentences.Of("option.lang", language), HelpName = "fr|en", Recursive = true, DefaultValueFactory = _ => "fr" };
        lang.AcceptOnlyFromAmong("fr", "en");
        var root = new RootCommand(Sentences.Of("commande.racine", language))
        {
            lang,
            CalculerCommand.Create(language),
            ProjeterCommand.Create(language),
            ComparerCommand.Create(language),
            RapportCommand.Create(language),
            PiajeCommand.Create(language),
            ExpliquerCommand.Create(language),
            RejouerCommand.Create(language),
            BaremesCommand.Create(language),
            ExempleCommand.Create(language),
        };
        root.Options.OfType<HelpOption>().Single().Description = Sentences.Of("option.help", language);
        root.Options.OfType<VersionOption>().Single().Description = Sentences.Of("option.version", language);
        return root;
    }
}
