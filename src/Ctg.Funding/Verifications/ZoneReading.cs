using Ctg.Funding.Basics;

namespace Ctg.Funding.Verifications;

/// <summary>What a notification tells of a territory whose rural zone is not known (rule R5).</summary>
/// <param name="Notification">The notification.</param>
/// <param name="Zone">In the zone where only that can give the amount, out of it where only that can, else not known.</param>
public sealed record ZoneReading(Notification Notification, Membership Zone);
