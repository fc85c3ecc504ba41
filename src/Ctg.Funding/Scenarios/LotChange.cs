using System.Text.Json.Serialization;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;

namespace Ctg.Funding.Scenarios;

/// <summary>What a scenario changes of some lots; what is <see langword="null"/> stays as it is.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record LotChange
{
    /// <summary>Codes of the territories whose lots change; empty for all.</summary>
    public IReadOnlyList<string> Territories { get; init => field = Guard.Elements(value); } = ValueList.None<string>();

    /// <summary>Codes of the structures whose lots change; empty for all.</summary>
    public IReadOnlyList<string> Structures { get; init => field = Guard.Elements(value); } = ValueList.None<string>();

    /// <summary>Whether in a QPV.</summary>
    public bool? IsInQpv { get; init; }

    /// <summary>Whether co-financed.</summary>
    public bool? IsCofinanced { get; init; }

    internal PlaceLot Apply(PlaceLot lot)
    {
        static bool IsAmong(IReadOnlyList<string> codes, string code) => codes.Count == 0 || codes.Contains(code);
        var concerns = IsAmong(Territories, lot.Territory) && IsAmong(Structures, lot.Structure);
        if (!concerns)
        {
            return lot;
        }

        var changed = IsInQpv is { } isInQpv ? lot with { IsInQpv = isInQpv } : lot;
        changed = changed with { IsCofinanced = IsCofinanced ?? lot.IsCofinanced };
        return changed.Facts == lot.Facts ? lot : changed;
    }
}
