namespace Ctg.Funding.Verifications;

/// <summary>How much an explanation supposes: those that suppose less come first among those that fit as well.</summary>
internal static class Costs
{
    /// <summary>A yes or no, or a month or a year off.</summary>
    internal const int Fact = 10;

    /// <summary>One word among a few.</summary>
    internal const int Word = 15;

    /// <summary>Another number, near the one given.</summary>
    internal const int Number = 20;

    /// <summary>Another number, far from the one given.</summary>
    internal const int FarNumber = 24;

    /// <summary>A second thing at the same time.</summary>
    internal const int Second = 40;

    /// <summary>A number that was found from the difference, so that it fits whatever the cause.</summary>
    internal const int Fitted = 100;

    /// <summary>The same, where several differences agree on it.</summary>
    internal const int FittedTogether = 45;

    /// <summary>Something of the whole territory that would move amounts which conform.</summary>
    internal const int Against = 50;

    /// <summary>Something of the whole territory that misses other differences of it.</summary>
    internal const int Missing = 10;

    /// <summary>What several differences agree on.</summary>
    internal const int Together = -8;

    /// <summary>What leaves no room for a second thing to be looked for: a single cause that fits exactly and supposes less.</summary>
    internal const int Settled = 60;

    /// <summary>Units that are still near.</summary>
    internal const int MostAway = 12;
}
