using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Tests.Generators;
using FsCheck.Xunit;
using Xunit;

namespace Ctg.Funding.Tests.BonusTerritoire;

/// <summary>What the transition changes, and its causes, whatever the inventory.</summary>
[Properties(Arbitrary = [typeof(Inventories)])]
public sealed class TransitionLaws
{
    [Property]
    public void Causes_add_up_to_the_difference_of_their_reading(Inventory inventory)
    {
        var (compared, result) = (Compare(inventory), inventory.Result());
        if (compared.Low is not { } low)
        {
            Assert.True(result.IsPartial || result.Difference is null);
            return;
        }

        var (psej, due, total) = (result.PsejPerYear!.Value, result.PsejDue!.Value, result.Total!.Value);
        Assert.Equal(due.Min + total.Min - psej.Min, low.Total);
        if (compared.High is { } high)
        {
            Assert.Equal(due.Max + total.Max - psej.Max, high.Total);
        }
    }

    [Property]
    public void Comparing_calculates_the_same(Inventory inventory) =>
        Assert.Equal(BonusTerritoireLaws.Text(inventory.Result()), BonusTerritoireLaws.Text(Compare(inventory).Result));

    [Property]
    public void Causes_are_one_reading_where_all_is_exact(Inventory inventory)
    {
        var compared = Compare(inventory);
        var isExact = compared.Low is not null && compared.Before is { IsExact: true } && compared.Result.Lines.All(line => line.Split is null or { Base.IsExact: true, Rattrapage.IsExact: true, ZoneUplift.IsExact: true, Trajectoire.IsExact: true });

        Assert.True(!isExact || compared.High == compared.Low);
    }

    [Property]
    public void A_cause_whose_measure_no_line_has_is_nothing(Inventory inventory)
    {
        var (lines, low) = (inventory.Result().Lines, Compare(inventory).Low ?? default);

        Assert.True(low.Rebond == 0 || lines.Any(line => line.Split?.Rebond > 0));
        Assert.True(low.Rattrapage == 0 || lines.Any(line => line.Split?.Rattrapage.Min > 0 || line.Split?.Rattrapage.Max > 0));
        Assert.True(low.Trajectoire == 0 || lines.Any(line => line.Split?.Trajectoire.Min > 0));
        Assert.True(low.Timing <= 0.01m);
    }

    /// <summary>Whatever the PSEJ is between its bounds, the difference lies between those of the bounded result.</summary>
    [Property]
    public void A_bounded_psej_bounds_the_difference(Inventory inventory, byte where)
    {
        if (inventory.Territory.Psej is not { IsExact: false } psej || inventory.Result().Difference is not { } difference)
        {
            return;
        }

        var exact = decimal.Round(psej.Min + (((psej.Max ?? psej.Min + 100_000m) - psej.Min) * where / 255m), 2);
        var one = (inventory with { Territory = inventory.Territory with { Psej = Bounds.Of(exact) } }).Result().Difference!.Value;

        // The bounded one is rounded line by line at each end: a few cents at most.
        var cents = 0.01m * (2 + inventory.Lots.Count);
        Assert.True(one.Min >= difference.Min - cents && (difference.Max is null || one.Max <= difference.Max + cents), $"{one} is not in {difference}.");
    }

    private static BeforeAfter Compare(Inventory inventory) =>
        BonusTerritoireCalculator.Compare(inventory.Territory, inventory.Lots, inventory.Year, inventory.Local.Bareme);
}
