namespace Ctg.Funding.Cli.Output;

/// <summary>Takes the bytes of one CSV record at a time.</summary>
internal sealed class RecordBuffer : MemoryStream
{
    /// <summary>The bytes written since the last time, which are then forgotten.</summary>
    internal ReadOnlySpan<byte> Take()
    {
        var bytes = GetBuffer().AsSpan(0, (int)Position);
        Position = 0;
        return bytes;
    }
}
