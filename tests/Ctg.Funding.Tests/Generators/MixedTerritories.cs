using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Territories;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Ctg.Funding.Tests.Generators;

/// <summary>What the places of a lot are, in the mixed territory.</summary>
public enum Kind
{
    /// <summary>Existing places.</summary>
    Existing,

    /// <summary>New places in a QPV.</summary>
    NewInQpv,

    /// <summary>New places elsewhere.</summary>
    New,
}

/// <summary>A lot of the mixed territory: its places, and the months it stays open in 2022.</summary>
public sealed record MixedLot(Kind Kind, int Places, int Months);

/// <summary>
/// A territory simple enough to be computed a second time on paper: year 2022, bonus due all year, public figures, nothing unknown but the tranche.
/// </summary>
public sealed record MixedTerritory(int PsejCents, int ReferencePlaces, bool IsUnderRattrapage, IReadOnlyList<MixedLot> Lots)
{
    /// <summary>Gets the result of the calculation.</summary>
    public BonusTerritoireResult Result()
    {
        var territory = new Territory("A", new LocalDate(2021, 1, 1))
        {
            CejEnd = new LocalDate(2020, 12, 31),
            Psej = PsejCents / 100m,
            ReferenceUnits = ReferencePlaces,
            IsUnderRattrapage = IsUnderRattrapage,
        };
        PlaceLot[] lots = [.. Lots.Select((lot, i) => new PlaceLot("A", $"S{i % 5}", lot.Places, new LocalDate(lot.Kind == Kind.Existing ? 2015 : 2021, 6, 1), new LocalDate(2022, lot.Months, 1))
        {
            IsInQpv = lot.Kind == Kind.NewInQpv,
            Line = i + 2,
        })];
        return BonusTerritoireCalculator.Calculate(territory, lots, 2022, Ctg.Funding.Baremes.Bareme.BuiltIn);
    }
}

/// <summary>Generators of mixed territories.</summary>
public static class MixedTerritories
{
    /// <summary>Any mixed territory.</summary>
    public static Arbitrary<MixedTerritory> Any() => Arb.From(AnyMixed, Shrink);

    private static Gen<MixedTerritory> AnyMixed =>
        from cents in Gen.OneOf(Gen.Choose(0, 300), Gen.Choose(0, 40_000_000))
        from reference in Gen.Choose(1, 500)
        from isUnderRattrapage in Gen.Elements(true, false)
        from count in Gen.Choose(1, 10)
        from lots in Lot.ListOf(count)
        select new MixedTerritory(cents, reference, isUnderRattrapage, [.. lots]);

    private static Gen<MixedLot> Lot =>
        from kind in Gen.Elements(Kind.Existing, Kind.Existing, Kind.NewInQpv, Kind.New)
        from places in Gen.Choose(1, 60)
        from months in Gen.Choose(1, 12)
        select new MixedLot(kind, places, months);

    private static IEnumerable<MixedTerritory> Shrink(MixedTerritory territory)
    {
        for (var i = 0; i < territory.Lots.Count && territory.Lots.Count > 1; i++)
        {
            yield return territory with { Lots = [.. territory.Lots.Where((_, at) => at != i)] };
        }

        if (territory.IsUnderRattrapage)
        {
            yield return territory with { IsUnderRattrapage = false };
        }

        if (territory.PsejCents > 0)
        {
            yield return territory with { PsejCents = territory.PsejCents / 2 };
        }
    }
}
