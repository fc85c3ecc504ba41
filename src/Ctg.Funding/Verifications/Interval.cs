namespace Ctg.Funding.Verifications;

/// <summary>Where a figure may be, and which notification gave each end; <see langword="null"/> where it is the public one.</summary>
internal sealed record Interval(decimal Low, decimal? High, Notification? LowBy = null, Notification? HighBy = null)
{
    private const decimal Units = 10_000;

    internal bool IsEmpty => Low > High;

    /// <summary>Outwards, to the 4 decimals that a barème has.</summary>
    internal static decimal Down(decimal amount) => Math.Floor(amount * Units) / Units;

    internal static decimal Up(decimal amount) => Math.Ceiling(amount * Units) / Units;

    internal Interval And(Interval other) => new(
        Math.Max(Low, other.Low),
        High is { } a && other.High is { } b ? Math.Min(a, b) : High ?? other.High,
        other.Low > Low ? other.LowBy : LowBy,
        other.High is { } less && !(High <= less) ? other.HighBy : HighBy);
}
