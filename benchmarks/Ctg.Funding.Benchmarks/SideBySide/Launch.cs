using System.Diagnostics;
using System.Globalization;

namespace Ctg.Funding.Benchmarks.SideBySide;

/// <summary>Runs a whole process and measures it from outside.</summary>
internal static class Launch
{
    private const string Time = "/usr/bin/time";

    /// <summary>How the memory is measured here.</summary>
    internal static string MemorySource { get; } = File.Exists(Time) ? "maximum tenu par le noyau (`/usr/bin/time`)" : "relevé toutes les 2 ms pendant le passage";

    /// <summary>Runs it; fails where it does.</summary>
    internal static Run Measure(Command command) => File.Exists(Time) ? ByTime(command) : Sampled(command);

    /// <summary>What it writes, or <see langword="null"/> where there is no such program or it fails.</summary>
    internal static string? TryRead(Command command, string? folder = null)
    {
        try
        {
            using var process = Start(command, folder);
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            errors.Wait();
            process.WaitForExit();
            return process.ExitCode == 0 ? output.Trim() : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>The shell's <c>time</c> is between: what it measures is not raised by the memory of this program, which a child has until it becomes another.</summary>
    private static Run ByTime(Command command)
    {
        var file = Path.GetTempFileName();
        try
        {
            var run = Sampled(new Command(Time, ["-f", "%M", "-o", file, command.Program, .. command.Arguments]) { Succeeds = command.Succeeds });
            return run with { PeakBytes = 1024 * long.Parse(File.ReadLines(file).Last(), CultureInfo.InvariantCulture) };
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Run Sampled(Command command)
    {
        var clock = Stopwatch.StartNew();
        using var process = Start(command, null);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var peak = 0L;
        while (!process.WaitForExit(command.Program == Time ? -1 : 2))
        {
            process.Refresh();
            peak = Math.Max(peak, process.PeakWorkingSet64);
        }

        var seconds = clock.Elapsed.TotalSeconds;
        return command.Succeeds.Contains(process.ExitCode)
            ? new Run(seconds, peak, output.Result)
            : throw new InvalidOperationException($"{command.Program} {string.Join(' ', command.Arguments)} : code {process.ExitCode}\n{output.Result}{errors.Result}");
    }

    private static Process Start(Command command, string? folder)
    {
        var start = new ProcessStartInfo(command.Program, command.Arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder ?? "" };
        return Process.Start(start)!;
    }
}
