namespace Ctg.Funding.BonusTerritoire;

/// <summary>One bound, low or high, of the figures that a territory's places are paid by. Euros per place per year.</summary>
/// <remarks>Where the low and the high card are equal, the calculation runs once.</remarks>
internal sealed record RateCard
{
    /// <summary>Gets BT-F; <see langword="null"/> where no floor is known: none is applied (H-14).</summary>
    internal required decimal? Floor { get; init; }

    /// <summary>Gets BT-R; zero where the territory is not under it.</summary>
    internal required decimal Rattrapage { get; init; }

    /// <summary>Gets whether the rattrapage raises the amount to the floor plus it, instead of adding to it (H-04).</summary>
    internal required bool RaisesToFloor { get; init; }
}
