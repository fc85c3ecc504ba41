using System.Runtime.ExceptionServices;

namespace Ctg.Funding.Cli.Commands;

/// <summary>
/// Work done a few pieces at a time. What stops a piece, such as a full disk, comes out as it was, not wrapped: the fault told is that one.
/// </summary>
internal static class Workers
{
    private const int Most = 4;

    /// <summary>Gets how many pieces are done at a time.</summary>
    internal static int Count => Math.Min(Most, Environment.ProcessorCount);

    /// <summary>
    /// Does pieces in their order, as far as they are begun in it: each worker takes the next one that nobody has begun.
    /// </summary>
    /// <param name="pieces">How many there are.</param>
    /// <param name="start">Makes what a worker needs for all its pieces.</param>
    /// <param name="work">Does a piece.</param>
    /// <param name="stop">Lets go those that wait for a piece, which will not be done.</param>
    /// <param name="cancellation">Ends the work.</param>
    internal static void InTurn<T>(int pieces, Func<T> start, Action<T, int> work, Action stop, CancellationToken cancellation)
    {
        var (begun, failure) = (-1, default(ExceptionDispatchInfo));
        void Work()
        {
            try
            {
                var worker = start();
                for (int piece; (piece = Interlocked.Increment(ref begun)) < pieces;)
                {
                    cancellation.ThrowIfCancellationRequested();
                    work(worker, piece);
                }
            }
            catch (Exception e)
            {
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(e), null);
                Interlocked.Exchange(ref begun, pieces);
                stop();
            }
        }

        Task[] running = [.. Enumerable.Range(0, Math.Min(Count, pieces)).Select(_ => Task.Run(Work, CancellationToken.None))];
        Task.WaitAll(running, CancellationToken.None);
        failure?.Throw();
    }

    internal static void For(int pieces, Action<int> work, CancellationToken cancellation)
    {
        try
        {
            Parallel.For(0, pieces, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Count }, work);
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.Flatten().InnerExceptions[0]);
        }
    }
}
