using System.Globalization;
using Ctg.Funding.Basics;
using Ctg.Funding.Tests.Generators;
using FsCheck;
using FsCheck.Xunit;

namespace Ctg.Funding.Tests.BonusTerritoire;

/// <summary>Knowing more never widens a result: a narrower range of a local barème gives bounds inside the ones it replaces.</summary>
[Properties(Arbitrary = [typeof(Inventories)], MaxTest = 1000)]
public sealed class NarrowingLaws
{
    [Property]
    public void A_narrower_amount_of_new_places(Inventory inventory, byte a, byte b, byte c, byte d) =>
        CheckNested(Without(inventory, "BT-Nt"), "BT-N", "2021-01-01", Nested(2_600, 3_600, a, b, c, d), content => content);

    [Property]
    public void A_narrower_rattrapage(Inventory inventory, byte a, byte b, byte c, byte d) =>
        CheckNested(inventory, "BT-R", "2021-01-01", Nested(400, 800, a, b, c, d), content => content);

    [Property]
    public void A_narrower_floor(Inventory inventory, byte a, byte b, byte c, byte d) =>
        CheckNested(inventory, "BT-F", "2020-01-01", Nested(0, 3_000, a, b, c, d), content => content);

    [Property]
    public void A_narrower_revaluation(Inventory inventory, byte a, byte b, byte c, byte d) =>
        CheckNested(inventory, "BT-V", "2025-01-01", Nested(0, 200, a, b, c, d), content => content);

    [Property]
    public void A_narrower_band_of_the_revaluation(Inventory inventory, byte a, byte b, byte c, byte d, ushort edge) =>
        CheckNested(inventory, "BT-V", "2025-01-01", Nested(0, 300, a, b, c, d), content => $$""" "tableau": [ { "montant_place_max": {{edge % 3_000}}, {{content}} }, { "montant": 20 } ] """);

    [Property]
    public void A_narrower_tranche(Inventory inventory, byte a, byte b, byte c, byte d) =>
        CheckNested(Without(inventory, "BT-N"), "BT-Nt", "2021-01-01", Nested(2_600, 3_600, a, b, c, d), content => $$""" "tableau": [ { "tranche": 2, "produit_max": 20000000, {{content}} }, { "tranche": 3, "montant": 2700 } ] """);

    [Property]
    public void A_first_known_revaluation(Inventory drawn, byte a, byte b)
    {
        var inventory = Without(drawn, "BT-V");

        CheckInside((inventory with { Local = inventory.Local.With(LocalFigure.Of("BT-V", "2025-01-01", Range(Math.Min(a, b), Math.Max(a, b)))) }), inventory);
    }

    [Property]
    public void A_first_known_table_of_tranches(Inventory drawn, byte a, byte b)
    {
        var inventory = Without(Without(drawn, "BT-Nt"), "BT-N");
        var table = $$""" "tableau": [ { "tranche": 2, "produit_max": 20000000, {{Range(2_600 + Math.Min(a, b), 2_600 + Math.Max(a, b))}} }, { "tranche": 3, "montant": 2600 } ] """;

        CheckInside((inventory with { Local = inventory.Local.With(LocalFigure.Of("BT-Nt", "2021-01-01", table)) }), inventory);
    }

    [Property]
    public void A_declared_rural_zone(Inventory drawn, bool isIn)
    {
        var inventory = drawn with { Territory = drawn.Territory with { RuralZoning = Territories.RuralZoning.NotKnown } };
        var zone = isIn ? Membership.In : Membership.Out;

        CheckInside(inventory with { Territory = inventory.Territory with { RuralZoning = new Territories.RuralZoning(zone, zone) } }, inventory);
    }

    private static void CheckNested(Inventory inventory, string id, string from, (string Wide, string Narrow) ranges, Func<string, string> content) =>
        CheckInside(
            inventory with { Local = inventory.Local.With(LocalFigure.Of(id, from, content(ranges.Narrow))) },
            inventory with { Local = inventory.Local.With(LocalFigure.Of(id, from, content(ranges.Wide))) });

    private static void CheckInside(Inventory known, Inventory unknown)
    {
        var (narrow, wide) = (known.Result(), unknown.Result());

        Xunit.Assert.True(IsInside(narrow.Total, wide.Total, 0));

        // A line may take or leave the cent that rounding shares out.
        Xunit.Assert.True(narrow.Lines.Zip(wide.Lines).All(pair => IsInside(pair.First.Amount, pair.Second.Amount, 0.01m)));
    }

    private static Inventory Without(Inventory inventory, string id) =>
        inventory with { Local = new LocalBareme([.. inventory.Local.Figures.Where(figure => figure.Id != id)]) };

    /// <summary>Two ranges between two amounts, one inside the other.</summary>
    private static (string Wide, string Narrow) Nested(int least, int most, params byte[] drawn)
    {
        var steps = drawn.Order().Select(step => least + Math.Round((most - least) * step / 255m, 2)).ToArray();
        return (Range(steps[0], steps[3]), Range(steps[1], steps[2]));
    }

    private static string Range(decimal low, decimal high) => string.Create(CultureInfo.InvariantCulture, $"\"min\": {low}, \"max\": {high}");

    private static bool IsInside(Bounds? narrow, Bounds? wide, decimal tolerance) =>
        (narrow, wide) switch
        {
            (null, null) => true,
            ({ } inner, { } outer) => inner.Min >= outer.Min - tolerance && (outer.Max is null || inner.Max <= outer.Max + tolerance),
            _ => false,
        };
}
