namespace Ctg.Funding.BonusTerritoire;

/// <summary>What one place gets in one segment of a year, kept for the explanation: the unit amount and the months, or days, that count.</summary>
internal sealed record SegmentPart(ScaleSegment Segment, Rate Rate, int Count);
