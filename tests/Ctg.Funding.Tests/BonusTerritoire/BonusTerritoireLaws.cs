using System.Globalization;
using System.Numerics;
using Ctg.Funding.Baremes;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Tests.Generators;
using FsCheck;
using FsCheck.Xunit;

namespace Ctg.Funding.Tests.BonusTerritoire;

/// <summary>What holds for every inventory.</summary>
[Properties(Arbitrary = [typeof(Inventories)], MaxTest = 1000)]
public sealed class BonusTerritoireLaws
{
    [Property]
    public void Lines_add_up_to_the_total_of_both_bounds(Inventory inventory)
    {
        var result = inventory.Result();
        var amounts = result.Lines.Select(line => line.Amount).OfType<Bounds>().ToArray();

        Check(amounts.Sum(amount => amount.Min) == (result.Total?.Min ?? 0));
        Check(amounts.Any(amount => amount.Max is null) ? result.Total?.Max is null : result.Total is null || amounts.Sum(amount => amount.Max) == result.Total?.Max);
        Check(amounts.All(amount => amount.Min == Math.Round(amount.Min, 2)));
    }

    [Property]
    public void Existing_places_that_stay_open_are_paid_the_psej_to_the_cent(PositiveInt cents, NonEmptyArray<byte> places)
    {
        var psej = cents.Get / 100m;
        PlaceLot[] lots = [.. places.Get.Select((count, i) => Given.Existing(count + 1, $"S{i}"))];

        var result = (Given.Territory with { Psej = psej }).In(2022, lots);

        Check(result.Total?.Exact == psej);
        Check(result.Lines.Sum(line => line.Amount!.Value.Min) == psej);
    }

    [Property]
    public void The_total_is_the_exact_sum_rounded_half_up(PositiveInt cents, PositiveInt reference, NonEmptyArray<byte> places, PositiveInt month)
    {
        var (monthsOpen, referencePlaces) = ((month.Get % 12) + 1, (reference.Get % 500) + 1);
        var psej = cents.Get / 100m;
        PlaceLot[] lots = [.. places.Get.Select((count, i) => new PlaceLot("A", $"S{i}", count + 1, new(2015, 1, 1), new(2022, monthsOpen, 1)))];

        var result = (Given.Territory with { Psej = psej, ReferencePlaces = referencePlaces }).In(2022, lots);

        // In cents, as a fraction of whole numbers: cents × places × months ÷ (reference × 12), rounded half up.
        var numerator = (BigInteger)cents.Get * lots.Sum(lot => lot.Places) * monthsOpen;
        var denominator = (BigInteger)referencePlaces * 12;
        var rounded = ((2 * numerator) + denominator) / (2 * denominator);
        Check(result.Total?.Exact == (decimal)rounded / 100);
    }

    [Property]
    public void Every_line_is_within_a_cent_of_its_unrounded_amount(Inventory inventory)
    {
        var byLine = new LocalBareme(With(inventory.Local.Figures, Given.Choice("H-07", "ligne")));
        var rounded = inventory.Result();
        var alone = (inventory with { Local = byLine }).Result();

        Check(rounded.Lines.Zip(alone.Lines).All(pair =>
            Math.Abs((pair.First.Amount?.Min ?? 0) - (pair.Second.Amount?.Min ?? 0)) <= 0.01m
            && Math.Abs((pair.First.Amount?.Max ?? 0) - (pair.Second.Amount?.Max ?? 0)) <= 0.01m));
    }

    [Property]
    public void Low_never_exceeds_high_and_exact_lines_have_one_amount(Inventory inventory)
    {
        var result = inventory.Result();

        Check(result.Lines.All(line => line.Amount is not { Max: { } max } amount || amount.Min <= max));
        Check(result.Lines.All(line => (line.Statut == AmountStatut.Exact) == (line.Amount?.IsExact == true && line.Statut != AmountStatut.Bornes)));
        Check(result.Lines.All(line => line.Statut != AmountStatut.Minimum || line.Amount?.Max is null));
    }

    [Property]
    public void Exact_parts_add_up_to_the_amount(Inventory inventory) =>
        Check(inventory.Result().Lines.All(line => line.Split is not { Base.IsExact: true, Rattrapage.IsExact: true, ZoneUplift.IsExact: true } split
            || split.Base.Min + split.Rebond + split.Rattrapage.Min + split.ZoneUplift.Min == line.Amount?.Min));

    [Property]
    public void The_order_of_rows_does_not_matter(Inventory inventory)
    {
        var order = inventory.Lots.Select((_, i) => (i * 7) % 13 * 100 + i).ToArray();
        var shuffled = inventory with { Lots = [.. inventory.Lots.Zip(order).OrderBy(pair => pair.Second).Select(pair => pair.First)] };

        var amounts = inventory.Result().Lines.ToDictionary(line => line.Lot.Line, line => line.Amount);

        Check(shuffled.Result().Lines.All(line => line.Amount == amounts[line.Lot.Line]));
        Check(shuffled.Result().Total == inventory.Result().Total);
    }

    [Property]
    public void Splitting_a_lot_in_two_does_not_change_the_total(Inventory inventory, NonNegativeInt which)
    {
        if (inventory.Lots.Count == 0 || inventory.Lots[which.Get % inventory.Lots.Count] is not { Places: > 1 } lot)
        {
            return;
        }

        var halves = inventory.Lots.SelectMany(each => ReferenceEquals(each, lot)
            ? [lot with { Places = lot.Places / 2 }, lot with { Places = lot.Places - (lot.Places / 2) }]
            : new[] { each });

        Check((inventory with { Lots = [.. halves] }).Result().Total == inventory.Result().Total);
    }

    [Property]
    public void More_psej_never_gives_less(Inventory inventory, PositiveInt cents)
    {
        if (inventory.Territory.Psej is not { } psej)
        {
            return;
        }

        var more = inventory with { Territory = inventory.Territory with { Psej = psej + (cents.Get / 100m) } };

        Check(IsAtLeast(more.Result().Total, inventory.Result().Total));
    }

    [Property]
    public void A_qpv_never_gives_less(Inventory inventory, NonNegativeInt which)
    {
        if (inventory.Lots.Count == 0)
        {
            return;
        }

        var lots = inventory.Lots.ToArray();
        lots[which.Get % lots.Length] = lots[which.Get % lots.Length] with { IsInQpv = true };

        Check(IsAtLeast((inventory with { Lots = lots }).Result().Total, inventory.Result().Total));
    }

    [Property]
    public void Narrowing_a_range_never_widens_the_result(Inventory inventory, byte from, byte to, bool narrowsNew)
    {
        var (low, high) = (Math.Min(from, to) / 255m, Math.Max(from, to) / 255m);
        var narrowed = narrowsNew
            ? Given.Figure("BT-N", "2021-01-01", string.Create(CultureInfo.InvariantCulture, $"\"min\": {2600 + Math.Round(1000 * low, 2)}, \"max\": {2600 + Math.Round(1000 * high, 2)}"))
            : Given.Figure("BT-R", "2021-01-01", string.Create(CultureInfo.InvariantCulture, $"\"min\": {400 + Math.Round(400 * low, 2)}, \"max\": {400 + Math.Round(400 * high, 2)}"));
        if (inventory.Local.Figures.Contains(narrowsNew ? "BT-N" : "BT-R", StringComparison.Ordinal))
        {
            return;
        }

        var wide = inventory.Result();
        var narrow = (inventory with { Local = new LocalBareme(With(inventory.Local.Figures, narrowed)) }).Result();

        Check(IsWithin(narrow.Total, wide.Total, 0));

        // A line may take or leave the cent that rounding shares out.
        Check(narrow.Lines.Zip(wide.Lines).All(pair => IsWithin(pair.First.Amount, pair.Second.Amount, 0.01m)));
    }

    [Property]
    public void Culture_does_not_matter(Inventory inventory)
    {
        var expected = Text(inventory.Result());
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var name in new[] { "fr-FR", "tr-TR", "ar-SA" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
                Check(Text(inventory.Result()) == expected);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Text(BonusTerritoireResult result)
    {
        var french = CultureInfo.GetCultureInfo("fr");
        var lines = result.Lines.Select(line => FormattableString.Invariant($"{line.Amount?.Min} {line.Amount?.Max} {line.PerPlace?.Min} {line.Statut} {string.Join(' ', line.Reasons.Select(reason => reason.Message(french)))}"));
        return string.Join('\n', lines.Concat(result.Notices.Select(notice => notice.Message(french))));
    }

    private static string With(string figures, string more) => string.IsNullOrWhiteSpace(figures) ? more : $"{figures}, {more}";

    private static bool IsAtLeast(Bounds? more, Bounds? less) =>
        (more?.Min ?? 0) >= (less?.Min ?? 0) && (more?.Max is null || more.Value.Max >= (less?.Max ?? 0));

    private static bool IsWithin(Bounds? narrow, Bounds? wide, decimal tolerance) =>
        (narrow, wide) switch
        {
            (null, null) => true,
            ({ } inner, { } outer) => inner.Min >= outer.Min - tolerance && (outer.Max is null || inner.Max <= outer.Max + tolerance),
            _ => false,
        };

    private static void Check(bool holds) => Xunit.Assert.True(holds);
}
