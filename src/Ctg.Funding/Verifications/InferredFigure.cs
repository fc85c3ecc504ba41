using Ctg.Funding.Basics;
using NodaTime;

namespace Ctg.Funding.Verifications;

/// <summary>What notifications tell of a figure that is not public.</summary>
public sealed record InferredFigure
{
    internal InferredFigure(string figure, int? tranche, LocalDate from, Bounds amount) =>
        (Figure, Tranche, From, Amount) = (figure, tranche, from, amount);

    /// <summary>Identifier of the figure, such as <c>BT-Nt</c>.</summary>
    public string Figure { get; }

    /// <summary>The tranche that it is of; <see langword="null"/> where it is for all.</summary>
    public int? Tranche { get; }

    /// <summary>First day of the value.</summary>
    public LocalDate From { get; }

    /// <summary>The interval, euros per place per full year, ends included.</summary>
    public Bounds Amount { get; }

    /// <summary>The notification that gave the low end; <see langword="null"/> where it is the public one.</summary>
    public Notification? LowBy { get; internal init; }

    /// <summary>The notification that gave the high end; <see langword="null"/> where it is the public one, or there is none.</summary>
    public Notification? HighBy { get; internal init; }

    /// <summary>How many notifications agree on it.</summary>
    public int Agreeing { get; internal init; }
}
