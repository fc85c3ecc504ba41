using System.Text.Json.Serialization;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using NodaTime;

namespace Ctg.Funding.Scenarios;

/// <summary>What a scenario changes of some lots; what is <see langword="null"/> stays as it is.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record LotChange
{
    /// <summary>Codes of the territories whose lots change; empty for all.</summary>
    public IReadOnlyList<string> Territories { get; init => field = Guard.Elements(value); } = ValueList.None<string>();

    /// <summary>Codes of the structures whose lots change; empty for all.</summary>
    public IReadOnlyList<string> Structures { get; init => field = Guard.Elements(value); } = ValueList.None<string>();

    /// <summary>Lines of the inventory whose lots change (<see cref="PlaceLot.Line"/>); empty for all.</summary>
    public IReadOnlyList<long> Lines { get; init => field = ValueList.Of(value); } = ValueList.None<long>();

    /// <summary>Whether in a QPV.</summary>
    public bool? IsInQpv { get; init; }

    /// <summary>Whether co-financed.</summary>
    public bool? IsCofinanced { get; init; }

    /// <summary>Places of each lot, whole.</summary>
    public decimal? Units { get; init; }

    /// <summary>How the structure is funded.</summary>
    public Financement? Financement { get; init; }

    /// <summary>First day open.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not within <see cref="Limits"/>.</exception>
    public LocalDate? Opening { get; init => field = Guard.Day(value); }

    /// <summary>Last day open. A lot that would close before it opens is taken out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not within <see cref="Limits"/>.</exception>
    public LocalDate? Closing { get; init => field = Guard.Day(value); }

    /// <summary>Code of the structure that the lots are counted under.</summary>
    public string? Structure { get; init; }

    /// <summary>The lot as it would be: the lot itself where nothing changes, none where it would never be open.</summary>
    internal PlaceLot? Apply(PlaceLot lot)
    {
        static bool IsAmong<T>(IReadOnlyList<T> named, T one) => named.Count == 0 || named.Contains(one);
        if (!IsAmong(Territories, lot.Territory) || !IsAmong(Structures, lot.Structure) || !IsAmong(Lines, lot.Line))
        {
            return lot;
        }

        var (opening, closing) = (Opening ?? lot.Opening, Closing ?? lot.Closing);
        var joined = lot.Joined < opening ? null : lot.Joined;
        if (closing < (joined ?? opening))
        {
            return null;
        }

        var changed = IsInQpv is { } isInQpv ? lot with { IsInQpv = isInQpv } : lot;
        changed = changed with
        {
            IsCofinanced = IsCofinanced ?? lot.IsCofinanced,
            Units = Units ?? lot.Units,
            Financement = Financement ?? lot.Financement,
            Structure = Structure ?? lot.Structure,
            Opening = opening,
            Closing = closing,
        };
        changed = joined == lot.Joined ? changed : changed with { Joined = joined };
        return changed == lot ? lot : changed;
    }
}
