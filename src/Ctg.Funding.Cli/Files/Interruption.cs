using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Ctg.Funding.Cli.Files;

/// <summary>
/// What asks the process to end: Ctrl-C, a terminal that closes, <c>kill</c>. Signals are heard from the start to the end of the process,
/// once or many times: the first one stops the work, and where the work does not hear it the process leaves without it, after what it has
/// aside is removed.
/// </summary>
internal static class Interruption
{
    private const int Shift = 128;

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);
    private static readonly CancellationTokenSource Source = new();
    private static readonly ConcurrentDictionary<Leaver, bool> Leavers = new();
    private static readonly Lock Gate = new();
    private static readonly List<PosixSignalRegistration> Heard = [];
    private static int Signalled;

    /// <summary>Gets what says that the end was asked for.</summary>
    internal static CancellationToken Token => Source.Token;

    /// <summary>Gets 128 and the number of the signal, as shells do.</summary>
    internal static int ExitCode => Volatile.Read(ref Signalled);

    internal static void Listen()
    {
        ReadOnlySpan<(PosixSignal, int)> signals = [(PosixSignal.SIGHUP, 1), (PosixSignal.SIGINT, 2), (PosixSignal.SIGTERM, 15)];
        foreach (var (signal, number) in signals)
        {
            Heard.Add(PosixSignalRegistration.Create(signal, context =>
            {
                context.Cancel = true;
                if (Interlocked.CompareExchange(ref Signalled, Shift + number, 0) == 0)
                {
                    _ = Source.CancelAsync();
                }
            }));
        }
    }

    /// <summary>Does the work of the process; once its end is asked for, waits for it a little, then leaves.</summary>
    internal static async Task<int> Run(Func<Task<int>> work, Action tell)
    {
        var running = Task.Run(work);
        var asked = new TaskCompletionSource();
        using var hearing = Token.Register(asked.SetResult);
        var isHeard = await Task.WhenAny(running, asked.Task) == running || await Task.WhenAny(running, Task.Delay(Grace)) == running;
        if (!isHeard)
        {
            Leave(tell);
        }

        return await running;
    }

    /// <summary>
    /// Does what must not be left half-done: it is not begun once the end was asked for, and ends before the process does.
    /// </summary>
    internal static void Whole(Action act)
    {
        lock (Gate)
        {
            Token.ThrowIfCancellationRequested();
            act();
        }
    }

    /// <summary>What is to be removed if the process has to leave at once, until it is disposed.</summary>
    internal static IDisposable OnLeaving(Action remove) => new Leaver(remove);

    private static void Leave(Action tell)
    {
        lock (Gate)
        {
            foreach (var leaver in Leavers.Keys)
            {
                leaver.Remove();
            }

            tell();
            Environment.Exit(ExitCode);
        }
    }

    private sealed class Leaver : IDisposable
    {
        internal Leaver(Action remove)
        {
            Remove = remove;
            Leavers.TryAdd(this, true);
        }

        internal Action Remove { get; }

        public void Dispose() => Leavers.TryRemove(this, out _);
    }
}
