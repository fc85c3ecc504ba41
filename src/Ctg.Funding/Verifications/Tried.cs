namespace Ctg.Funding.Verifications;

/// <summary>Suspects, alone or two together, and what the territory's year is under them.</summary>
/// <param name="Suspects">One, or two.</param>
/// <param name="Trial">The calculation.</param>
internal sealed record Tried(IReadOnlyList<Suspect> Suspects, Trial Trial)
{
    internal bool TakesAdvances => Suspects.Any(suspect => suspect.TakesAdvances);

    internal bool IsFitted => Suspects.Any(suspect => suspect.IsFitted);

    internal int Away => Suspects.Sum(suspect => suspect.Away);

    /// <summary>Gets what they suppose, whatever the other rows say: two numbers far from those given, at once, suppose more.</summary>
    internal int Cost => Suspects.Sum(suspect => suspect.Cost) + (Suspects.Count > 1 ? Costs.Second + Away : 0);
}
