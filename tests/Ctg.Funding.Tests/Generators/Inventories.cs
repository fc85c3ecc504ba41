using Ctg.Funding.Basics;
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

    /// <inheritdoc/>
    public override string ToString() => $"{Year} {Territory}\n{string.Join('\n', Lots)}\n{Local}";
}

/// <summary>Generators of inventories; registered on the properties that use them.</summary>
public static class Inventories
{
    /// <summary>Any inventory.</summary>
    public static Arbitrary<Inventory> Any() => Arb.From(AnyInventory, Shrink);

    private static Gen<LocalDate> Date(int firstYear, int lastYear) =>
        from day in Gen.Choose(0, ((lastYear - firstYear + 1) * 365) - 1)
        from onTheFirst in Gen.Elements(true, false)
        let date = new LocalDate(firstYear, 1, 1).PlusDays(day)
        select onTheFirst ? date.With(DateAdjusters.StartOfMonth) : date;

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : struct => Gen.OneOf(gen.Select(value => (T?)value), Gen.Constant((T?)null));

    private static Gen<Membership> Qpv => Gen.Elements(Membership.In, Membership.Out, Membership.Out, Membership.Unknown);

    private static Gen<PlaceLot> Lot(Service service) =>
        from structure in Gen.Choose(1, 6)
        from places in Gen.Choose(1, 60)
        from opening in Gen.OneOf(Date(2015, 2021), Date(2015, 2030))
        from length in Maybe(Gen.Choose(0, 4000))
        from kind in Gen.Choose(0, 9)
        from actuel in Qpv
        from ancien in Gen.OneOf(Gen.Constant(actuel), Gen.Constant(actuel), Qpv)
        from isReservataire in Gen.Elements(true, false, false, false)
        from joins in Gen.Choose(0, 9)
        from later in Gen.Choose(0, length ?? 2000)
        select new PlaceLot("A", $"S{structure}", places, opening, length is { } days ? opening.PlusDays(days) : null, service)
        {
            Joined = joins == 0 ? opening.PlusDays(later) : null,
            QpvActuel = actuel,
            QpvAncien = ancien,
            IsReservataire = isReservataire,
            Financement = kind == 0 ? Financement.Paje : Financement.Psu,
            IsCofinanced = kind != 1,
        };

    /// <summary>A PSEJ: most of the time one amount, else a range or a minimum.</summary>
    private static Gen<Bounds> Psej =>
        from cents in Gen.Choose(0, 40_000_000)
        from width in Gen.Choose(1, 5_000_000)
        from kind in Gen.Choose(0, 9)
        let least = cents / 100m
        select kind switch { 0 => Bounds.AtLeast(least), 1 => new Bounds(least, least + (width / 100m)), _ => Bounds.Of(least) };

    private static Gen<Territory> AnyTerritory =>
        from cejEnd in Maybe(Date(2019, 2022))
        from effect in Date(2020, 2024)
        from service in Gen.Frequency((12, Gen.Constant(Service.Eaje)), (3, Gen.Constant(Service.Alsh)), (1, Gen.Constant(Service.Rpe)), (1, Gen.Constant(Service.Ludotheque)))
        from psej in Maybe(Psej)
        from places2023 in Maybe(Gen.Choose(0, 150))
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
            Service = service,
            Psej = psej,
            Places2023 = places2023,
            ReferenceUnits = places,
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
        from lots in Lot(territory.Service).ListOf(count)
        from year in Gen.Choose(2020, 2030)
        from local in LocalBaremes.Any()
        select new Inventory(territory, [.. lots.Select((lot, i) => lot with { Line = i + 2 })], year, local);

    private static IEnumerable<Inventory> Shrink(Inventory inventory) =>
        FewerLots(inventory)
            .Concat(FewerFigures(inventory))
            .Concat(PlainerTerritories(inventory.Territory).Where(plainer => plainer != inventory.Territory).Select(plainer => inventory with { Territory = plainer }))
            .Concat(PlainerLots(inventory));

    private static IEnumerable<Inventory> FewerLots(Inventory inventory) =>
        inventory.Lots.Select((_, i) => inventory with { Lots = [.. inventory.Lots.Where((_, at) => at != i)] });

    private static IEnumerable<Inventory> FewerFigures(Inventory inventory) =>
        inventory.Local.Figures.Select(figure => inventory with { Local = new LocalBareme([.. inventory.Local.Figures.Where(each => each != figure)]) });

    private static IEnumerable<Territory> PlainerTerritories(Territory territory) =>
    [
        territory with { IsUnderRattrapage = false },
        territory with { RuralZoning = RuralZoning.None },
        territory with { NotifiedAmount = null },
        territory with { Tranche = null },
        territory with { PotentielFinancier = null },
        territory with { NiveauDeVie = null },
        territory with { CejEnd = null },
        territory with { Psej = territory.Psej is { } psej ? Bounds.Of(Math.Floor(psej.Min / 2)) : null },
        territory with { Psej = territory.Psej is { } bounds ? Bounds.Of(bounds.Min) : null },
        territory with { Places2023 = null },
        territory with { ReferenceUnits = territory.ReferenceUnits is { } units ? Math.Floor(units / 2) : null },
        territory with { CtgEffect = territory.CtgEffect.With(DateAdjusters.StartOfMonth) },
    ];

    private static IEnumerable<Inventory> PlainerLots(Inventory inventory) =>
        from i in Enumerable.Range(0, inventory.Lots.Count)
        let lot = inventory.Lots[i]
        from plainer in new[]
        {
            lot with { QpvActuel = Membership.Out, QpvAncien = Membership.Out },
            lot with { QpvAncien = lot.QpvActuel },
            lot with { IsReservataire = false },
            lot with { Units = Math.Ceiling(lot.Units / 2) },
            new PlaceLot(lot.Territory, lot.Structure, lot.Units, lot.Opening, null, lot.Service) { Facts = lot.Facts, Financement = lot.Financement, Line = lot.Line },
        }
        where plainer != lot
        select inventory with { Lots = [.. inventory.Lots.Select((each, at) => at == i ? plainer : each)] };
}
