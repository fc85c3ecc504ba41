namespace Ctg.Funding.Cli.Input;

/// <summary>What was read of a file: columns that its format does not know, and how many rows it has, good or not.</summary>
internal sealed record FileReading(IReadOnlyList<string> UnknownColumns, long Rows)
{
    /// <summary>Nothing is lost: every row was either taken or refused.</summary>
    internal void CheckNothingLost(long taken, long refused)
    {
        if (Rows != taken + refused)
        {
            throw new InvalidOperationException($"{Rows} rows were read, {taken} taken and {refused} refused.");
        }
    }
}
