using System.Globalization;
using Spectre.Console;

namespace Ctg.Funding.Cli.Formats;

/// <summary>
/// The only way to what a person reads: standard error for what is told, standard output for tables and sheets. Whatever is printed is
/// visible text; the console itself is banned elsewhere (BannedSymbols.txt).
/// </summary>
internal static class Terminal
{
    private const int PipedWidth = 140;

#pragma warning disable RS0030 // here, and nowhere else
    /// <summary>Gets standard output, for lines that people read.</summary>
    internal static TextWriter Out => new VisibleWriter(Console.Out);

    /// <summary>Gets standard error.</summary>
    internal static TextWriter Error => new VisibleWriter(Console.Error);

    /// <summary>Gets whether standard output is a file or another program.</summary>
    internal static bool IsOutputRedirected => Console.IsOutputRedirected;

    /// <summary>Gets whether standard error is a file or another program.</summary>
    internal static bool IsErrorRedirected => Console.IsErrorRedirected;

    /// <summary>Gets how many columns a line of standard output has.</summary>
    internal static int Width => Console.IsOutputRedirected ? PipedWidth : Tables().Profile.Width;

    /// <summary>Standard output for tables and trees, as wide as the terminal, or wide enough where it is none.</summary>
    internal static IAnsiConsole Tables()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings());
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = PipedWidth;
        }

        console.Pipeline.Attach(new VisibleRendering());
        return console;
    }

    /// <summary>Standard error for what moves, such as a progress bar.</summary>
    internal static IAnsiConsole Moving()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        console.Pipeline.Attach(new VisibleRendering());
        return console;
    }
#pragma warning restore RS0030

    /// <summary>Says a sentence that has a code on standard error: data alone goes to standard output.</summary>
    internal static void Tell(CultureInfo language, string code, params object[] arguments) =>
        Say($"{code} : {Sentences.Of(code, language, arguments)}");

    /// <summary>Says a sentence on standard error.</summary>
    internal static void Say(string sentence)
    {
        try
        {
            Error.WriteLine(sentence);
        }
        catch (IOException)
        {
            // Nobody reads standard error any more; the exit code still tells.
        }
    }
}
