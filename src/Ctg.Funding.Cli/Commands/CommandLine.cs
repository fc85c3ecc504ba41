using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;
using Ctg.Funding.Cli.Files;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Commands;

/// <summary>
/// The command line: its commands, and what becomes of a wrong call, an unusable file, a closed output or an interruption.
/// </summary>
internal static class CommandLine
{
    internal static async Task<int> RunAsync(string[] arguments, CultureInfo language)
    {
        var parsed = Root(language).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
        {
            Terminal.Tell(language, "CTG9001", WrongCall.Faults(parsed, language), PathOf(parsed.CommandResult.Command));
            return ExitCode.WrongCall;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                    Output = Terminal.Out,
                    Error = Terminal.Error,
                },
                Interruption.Token);
        }
        catch (CliException e)
        {
            Terminal.Tell(language, e.Code, e.Arguments);
            return ExitCode.WrongCall;
        }
        catch (OperationCanceledException)
        {
            Terminal.Tell(language, "CTG9016");
            return Interruption.ExitCode;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Terminal.Tell(language, "CTG9011", e);
            return ExitCode.WrongCall;
        }
#pragma warning disable CA1031 // the last resort: a message and exit code 3 instead of a stack trace
        catch (Exception e)
#pragma warning restore CA1031
        {
            Terminal.Tell(language, "CTG9099", e.GetType().Name, e.Message);
            return ExitCode.InternalError;
        }
    }

    /// <summary>The words that call a command.</summary>
    internal static string PathOf(Command command) =>
        string.Join(
            ' ',
            command.Parents.OfType<Command>()
                .Where(parent => parent is not RootCommand).Reverse().Append(command).Where(step => step is not RootCommand)
                .Select(step => step.Name).Prepend("ctg-funding"));

    private static RootCommand Root(CultureInfo language)
    {
        var lang = new Option<string>("--lang")
        {
            Description = Sentences.Of("option.lang", language),
            HelpName = "fr|en",
            Recursive = true,
            DefaultValueFactory = _ => "fr",
        };
        lang.AcceptOnly(language, "fr", "en");
        var root = new RootCommand(Sentences.Of("commande.racine", language))
        {
            lang,
            CalculerCommand.Create(language),
            ProjeterCommand.Create(language),
            ComparerCommand.Create(language),
            VerifierCommand.Create(language),
            RapportCommand.Create(language),
            PiajeCommand.Create(language),
            CompleterCommand.Create(language),
            ExpliquerCommand.Create(language),
            DemanderCommand.Create(language),
            RejouerCommand.Create(language),
            BaremesCommand.Create(language),
            ExempleCommand.Create(language),
        };
        var help = root.Options.OfType<HelpOption>().Single();
        help.Description = Sentences.Of("option.help", language);
        help.Action = new HelpPage(language);
        root.Action = help.Action;
        root.Options.OfType<VersionOption>().Single().Description = Sentences.Of("option.version", language);
        return root;
    }
}
