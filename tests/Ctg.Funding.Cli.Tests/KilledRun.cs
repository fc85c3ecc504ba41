using System.Diagnostics;

namespace Ctg.Funding.Cli.Tests;

/// <summary>A run that is killed, without warning, after some time, unless it ends before.</summary>
internal static class KilledRun
{
    internal static (bool WasKilled, int ExitCode) Of(TimeSpan after, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Ctg.Funding.Cli.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var hasEnded = process.WaitForExit(after);
        if (!hasEnded)
        {
            process.Kill();
        }

        process.WaitForExit();
        error.Wait();
        return (!hasEnded, process.ExitCode);
    }
}
