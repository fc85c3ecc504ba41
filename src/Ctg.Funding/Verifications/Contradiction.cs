using Ctg.Funding.Basics;

namespace Ctg.Funding.Verifications;

/// <summary>Notifications that no value of a figure makes true together: the fewest that contradict each other.</summary>
public sealed record Contradiction
{
    internal Contradiction(string figure, int? tranche, IReadOnlyList<Notification> notifications)
    {
        (Figure, Tranche) = (figure, tranche);
        Notifications = ValueList.Of(notifications);
    }

    /// <summary>Identifier of the figure.</summary>
    public string Figure { get; }

    /// <summary>The tranche that it is of; <see langword="null"/> where it is for all.</summary>
    public int? Tranche { get; }

    /// <summary>The fewest notifications that contradict each other; one alone where it contradicts what is public.</summary>
    public IReadOnlyList<Notification> Notifications { get; }

    /// <summary>The one that most others contradict; <see langword="null"/> where nothing tells which is wrong.</summary>
    public Notification? Suspect { get; internal init; }

    /// <summary>What the figure would be by the suspect, euros per place per year, rounded outwards.</summary>
    public Bounds? Told { get; internal init; }
}
