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
