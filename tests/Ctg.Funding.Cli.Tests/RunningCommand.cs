using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Ctg.Funding.Cli.Tests;

/// <summary>A run that is going on: it can be sent signals, killed, or waited for.</summary>
internal sealed class RunningCommand : IDisposable
{
    internal const int SigInt = 2;
    internal const int SigTerm = 15;

    private readonly Process _process;
    private readonly Task<string> _error;
    private readonly Task<string> _output;

    /// <summary>Starts a run, its temporary files in a folder of its own, its standard input open and idle.</summary>
    internal RunningCommand(string temporary, params string[] arguments)
    {
        var start = new ProcessStartInfo(TestedProgram.File, [.. TestedProgram.Before, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        (start.Environment["TMPDIR"], start.Environment["DOTNET_EnableDiagnostics"]) = (temporary, "0");
        _process = Process.Start(start)!;
        _error = _process.StandardError.ReadToEndAsync();
        _output = _process.StandardOutput.ReadToEndAsync();
    }

    internal string Error => _error.Result;

    internal bool EndsWithin(TimeSpan time) => _process.WaitForExit(time);

    /// <summary>Whether the run has a file open at this moment, or had: the system is asked where it tells, else some time is taken for it.</summary>
    internal bool HasOpen(string path)
    {
        var descriptors = $"/proc/{_process.Id}/fd";
        return !Directory.Exists("/proc/self/fd")
            ? _process.WaitForExit(TimeSpan.FromSeconds(1)) || true
            : Directory.Exists(descriptors) && new DirectoryInfo(descriptors).EnumerateFileSystemInfos().Any(entry => TargetOf(entry) == path);
    }

    private static string? TargetOf(FileSystemInfo entry)
    {
        try
        {
            return entry.LinkTarget;
        }
        catch (IOException)
        {
            return null;
        }
    }

    internal void Send(int signal)
    {
        if (!_process.HasExited)
        {
            _ = Kill(_process.Id, signal);
        }
    }

    internal void Kill() => _process.Kill();

    internal int ExitCode()
    {
        _process.WaitForExit();
        Task.WaitAll(_error, _output);
        return _process.ExitCode;
    }

    /// <summary>Waits until something is there: a run has come to that point.</summary>
    internal static void Until(Func<bool> isThere)
    {
        var watch = Stopwatch.StartNew();
        while (!isThere())
        {
            if (watch.Elapsed > TimeSpan.FromSeconds(30))
            {
                throw new TimeoutException("The run did not come to the point expected.");
            }

            Thread.Yield();
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
