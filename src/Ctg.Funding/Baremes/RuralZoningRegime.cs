using Ctg.Funding.Basics;

namespace Ctg.Funding.Baremes;

/// <summary>The rural zoning that gives tranche 1 at a date (H-05), and how the State's list is read.</summary>
public sealed record RuralZoningRegime
{
    internal RuralZoningRegime(RuralZone zone, IReadOnlyDictionary<string, Membership> classes)
    {
        Zone = zone;
        Classes = ValueMap.Of(classes);
    }

    /// <summary>The zoning in force.</summary>
    public RuralZone Zone { get; }

    /// <summary>For each class of the State's list, whether its territories count as in the zone.</summary>
    public IReadOnlyDictionary<string, Membership> Classes { get; }
}
