using System.Diagnostics;
using System.Text;

namespace Ctg.Funding.Cli.Tests;

/// <summary>One run of the command line as its users run it: a process, real files, its exit code and what it printed.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    internal static CommandRun Of(params string[] arguments) => With(new Dictionary<string, string>(), "", arguments);

    internal static CommandRun WithInput(string input, params string[] arguments) => With(new Dictionary<string, string>(), input, arguments);

    internal static CommandRun With(IReadOnlyDictionary<string, string> environment, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo(TestedProgram.File, [.. TestedProgram.Before, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return new CommandRun(process.ExitCode, output.Result, error.Result);
    }
}
