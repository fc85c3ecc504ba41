using System.Text;
using Ctg.Funding.Baremes;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Territories;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Ctg.Funding.Tests.Generators;

/// <summary>A territory, its lots, a year and a barème: valid whatever is drawn, and smaller when shrunk.</summary>
public sealed record Inventory(Territory Territory, IReadOnlyList<PlaceLot> Lots, int Year, LocalBareme Local)
{
    /// <summary>Gets the result of the calculation.</summary>
    public BonusTerritoireResult Result() => BonusTerritoireCalculator.Calculate(Territory, Lots, Year, Local.Bareme);
}

/// <summary>A local barème and the JSON that it was read from.</summary>
public sealed record LocalBareme(string Figures)
{
    /// <summary>Gets the built-in barème completed by the figures.</summary>
    public Bareme Bareme { get; } = Read(Figures);

    private static Bareme Read(string figures)
    {
        var reading = Bareme.BuiltIn.Overlay(Encoding.UTF8.GetBytes($$"""{ "bareme": "test", "figures": { {{figures}} } }"""));
        return reading.Bareme ?? throw new InvalidOperationException(string.Join(" ", reading.Faults));
    }
}

/// <summary>Generators of inventories; registered on the properties that use them.</summary>
public static class Inventories
{
    private static readonly string[] Locals =
    [
        "",
        """ "BT-R": { "valeurs": [ { "du": "2021-01-01", "montant": 650.5, "sources": ["x"] } ] } """,
        """ "BT-F": { "valeurs": [ { "du": "2020-01-01", "min": 1700, "max": 2100, "sources": ["x"] } ] }, "H-04": { "valeurs": [ { "du": "2020-01-01", "choix": "plancher", "sources": ["x"] } ] } """,
        """ "H-04": { "valeurs": [ { "du": "2020-01-01", "choix": "plancher", "sources": ["x"] } ] } """,
        """ "BT-V": { "valeurs": [ { "du": "2025-01-01", "min": 10.25, "max": 90, "sources": ["x"] } ] } """,
        """ "BT-Nt": { "valeurs": [ { "du": "2021-01-01", "sources": ["x"], "tableau": [ { "tranche": 2, "produit_max": 20000000, "montant": 3333.33 }, { "tranche": 3, "min": 2600, "max": 2900 } ] } ] } """,
        """ "H-06": { "valeurs": [ { "du": "2020-01-01", "choix": "jours", "sources": ["x"] } ] }, "H-01": { "valeurs": [ { "du": "2020-01-01", "choix": "jour", "sources": ["x"] } ] } """,
        """ "H-06": { "valeurs": [ { "du": "2020-01-01", "choix": "aucun", "sources": ["x"] } ] } """,
    ];

    /// <summary>Any inventory.</summary>
    public static Arbitrary<Inventory> Any() => Arb.From(AnyInventory, Shrink);

    private static Gen<LocalDate> Date(int firstYear, int lastYear) =>
        from day in Gen.Choose(0, ((lastYear - firstYear + 1) * 365) - 1)
        from onTheFirst in Gen.Elements(true, false)
        let date = new LocalDate(firstYear, 1, 1).PlusDays(day)
        select onTheFirst ? date.With(DateAdjusters.StartOfMonth) : date;

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : struct => Gen.OneOf(gen.Select(value => (T?)value), Gen.Constant((T?)null));

    private static Gen<PlaceLot> Lot =>
        from structure in Gen.Choose(1, 6)
        from places in Gen.Choose(1, 60)
        from opening in Date(2014, 2026)
        from length in Maybe(Gen.Choose(0, 4000))
        from kind in Gen.Choose(0, 9)
        from isInQpv in Gen.Elements(true, false, false)
        select new PlaceLot("A", $"S{structure}", places, opening, length is { } days ? opening.PlusDays(days) : null)
        {
            IsInQpv = isInQpv,
            Financement = kind == 0 ? Financement.Paje : Financement.Psu,
            IsCofinanced = kind != 1,
        };

    private static Gen<Territory> AnyTerritory =>
        from cejEnd in Maybe(Date(2019, 2022))
        from effect in Date(2020, 2024)
        from psej in Maybe(Gen.Choose(0, 40_000_000).Select(cents => cents / 100m))
        from places in Maybe(Gen.Choose(0, 150))
        from notified in Maybe(Gen.Choose(0, 350_000).Select(cents => cents / 100m))
        from takesNotified in Gen.Choose(0, 3)
        from wealth in Maybe(Gen.Choose(500, 2000))
        from living in Maybe(Gen.Choose(15_000, 25_000))
        from tranche in Maybe(Gen.Choose(1, 4))
        from zrr in Gen.Elements(Membership.Out, Membership.In, Membership.Unknown)
        from frr in Gen.Elements(Membership.Out, Membership.In, Membership.Unknown)
        from isUnderRattrapage in Gen.Elements(true, false)
        select new Territory("A", effect)
        {
            CejEnd = cejEnd,
            Psej = psej,
            ReferencePlaces = places,
            NotifiedAmount = takesNotified == 0 ? notified : null,
            PotentielFinancier = wealth,
            NiveauDeVie = living,
            Tranche = tranche,
            RuralZoning = new RuralZoning(zrr, frr),
            IsUnderRattrapage = isUnderRattrapage,
        };

    private static Gen<Inventory> AnyInventory =>
        from territory in AnyTerritory
        from count in Gen.Choose(0, 12)
        from lots in Lot.ListOf(count)
        from year in Gen.Choose(2020, 2028)
        from local in Gen.Elements(Locals)
        select new Inventory(territory, [.. lots.Select((lot, i) => lot with { Line = i + 2 })], year, new LocalBareme(local));

    private static IEnumerable<Inventory> Shrink(Inventory inventory)
    {
        for (var i = 0; i < inventory.Lots.Count; i++)
        {
            yield return inventory with { Lots = [.. inventory.Lots.Where((_, at) => at != i)] };
        }

        if (inventory.Local.Figures.Length > 0)
        {
            yield return inventory with { Local = new LocalBareme("") };
        }

        if (inventory.Territory.IsUnderRattrapage)
        {
            yield return inventory with { Territory = inventory.Territory with { IsUnderRattrapage = false } };
        }
    }
}
