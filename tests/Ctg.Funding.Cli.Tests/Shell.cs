using System.Diagnostics;

namespace Ctg.Funding.Cli.Tests;

/// <summary>A command as a shell runs it, its standard streams closed, full or sent elsewhere.</summary>
internal static class Shell
{
    internal static string Program => string.Join(' ', TestedProgram.Before.Prepend(TestedProgram.File));

    internal static CommandRun Run(string command)
    {
        var start = new ProcessStartInfo("sh", ["-c", command]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromSeconds(30)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException(command);
        }

        return new CommandRun(process.ExitCode, output.Result, error.Result);
    }
}
