using Ctg.Funding.Baremes;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>The new hours of one lot in one segment of a year, times the months or days that count: done, and paid under the cap.</summary>
/// <param name="Done">Hours done.</param>
/// <param name="Before">Hours that are served before these.</param>
/// <param name="Cap">Most that is paid of all; <see langword="null"/> where it is not known.</param>
internal readonly record struct HourPart(decimal Done, decimal Before, Bounds? Cap)
{
    /// <summary>Gets the hours paid: what the cap leaves of them, from none to all where it is not known.</summary>
    internal Bounds Paid => Cap is { } most
        ? new Bounds(Math.Min(Done, Math.Max(0, most.Min - Before)), Math.Min(Done, Math.Max(0, most.Max!.Value - Before)))
        : new Bounds(0, Done);
}
