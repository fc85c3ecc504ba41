using System.CommandLine;
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
            var path = string.Join(' ', parsed.CommandResult.Command.Parents.OfType<Command>().Reverse().Append(parsed.CommandResult.Command).Select(command => command.Name));
            var faults = string.Join(" ", parsed.Errors.Select(error => error.Message).Distinct());
            Tell(language, "CTG9001", faults, path);
            return ExitCode.WrongCall;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (CliException e)
        {
            Tell(language, e.Code, e.Arguments);
            return ExitCode.WrongCall;
        }
        catch (OperationCanceledException)
        {
            Tell(language, "CTG9016");
            return ExitCode.WrongCall;
        }
        catch (IOException e)
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
        try
        {
            Console.Error.WriteLine($"{code} : {Sentences.Of(code, language, arguments)}");
        }
        catch (IOException)
        {
            // Nobody reads standard error any more; the exit code still tells.
        }
    }

    private static RootCommand Root(CultureInfo language)
    {
        var lang = new Option<string>("--lang") { Description = Sentences.Of("option.lang", language), HelpName = "fr|en", Recursive = true, DefaultValueFactory = _ => "fr" };
        lang.AcceptOnlyFromAmong("fr", "en");
        var root = new RootCommand(Sentences.Of("commande.racine", language))
        {
            lang,
            CalculerCommand.Create(language),
            BaremesCommand.Create(language),
            ExempleCommand.Create(language),
        };
        return root;
    }
}
