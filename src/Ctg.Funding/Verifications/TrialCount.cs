namespace Ctg.Funding.Verifications;

/// <summary>How many calculations a row has had, and whether it was refused one.</summary>
internal sealed class TrialCount(int most)
{
    internal int Done { get; private set; }

    internal bool IsCutShort { get; private set; }

    /// <summary>Takes one more, where there is one left.</summary>
    internal bool Take()
    {
        if (Done >= most)
        {
            IsCutShort = true;
            return false;
        }

        Done++;
        return true;
    }
}
