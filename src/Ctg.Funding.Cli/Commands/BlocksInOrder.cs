namespace Ctg.Funding.Cli.Commands;

/// <summary>
/// Blocks that are made side by side, written in their order: whoever makes the one that is next writes it, and those that wait behind it.
/// </summary>
internal sealed class BlocksInOrder(Func<ResultBlock> make, Action<ResultBlock> write)
{
    /// <summary>How far ahead of the one that is next a block may be, so that few wait in memory.</summary>
    private const int MostAhead = 4;

    private readonly object _turning = new();
    private readonly Dictionary<int, ResultBlock> _waiting = [];
    private readonly Stack<ResultBlock> _free = new();
    private int _next;
    private bool _isWriting;
    private bool _hasStopped;

    /// <summary>An empty block.</summary>
    internal ResultBlock Take()
    {
        lock (_turning)
        {
            return _free.TryPop(out var block) ? block : make();
        }
    }

    /// <summary>Waits until every block before one is written: the next to write is whoever asks.</summary>
    internal void WaitForTurn(int number)
    {
        lock (_turning)
        {
            WaitWhile(() => number != _next || _isWriting);
        }
    }

    /// <summary>Gives a block that is whole; it is written now, or once those before it are.</summary>
    internal void Give(int number, ResultBlock block)
    {
        lock (_turning)
        {
            WaitWhile(() => number - _next > MostAhead);
            _waiting.Add(number, block);
            if (_isWriting)
            {
                return;
            }

            _isWriting = true;
        }

        while (Next() is { } next)
        {
            write(next);
            Free(next);
        }
    }

    /// <summary>Lets go those that wait: a block that they wait for will not come.</summary>
    internal void Stop()
    {
        lock (_turning)
        {
            _hasStopped = true;
            Monitor.PulseAll(_turning);
        }
    }

    private ResultBlock? Next()
    {
        lock (_turning)
        {
            if (_waiting.Remove(_next, out var block))
            {
                return block;
            }

            _isWriting = false;
            Monitor.PulseAll(_turning);
            return null;
        }
    }

    private void Free(ResultBlock block)
    {
        block.Clear();
        lock (_turning)
        {
            _free.Push(block);
            _next++;
            Monitor.PulseAll(_turning);
        }
    }

    private void WaitWhile(Func<bool> mustWait)
    {
        while (!_hasStopped && mustWait())
        {
            Monitor.Wait(_turning);
        }

        if (_hasStopped)
        {
            throw new OperationCanceledException();
        }
    }
}
