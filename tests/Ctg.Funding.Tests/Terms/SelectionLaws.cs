using Ctg.Funding.Terms;
using FsCheck;
using FsCheck.Xunit;
using Xunit;

namespace Ctg.Funding.Tests.Terms;

/// <summary>What R7 selects the largest remainders by: the first of an order come to the front, nothing is lost.</summary>
public sealed class SelectionLaws
{
    [Property(MaxTest = 2_000)]
    public void The_first_of_the_order_stand_before_all_others(int seed, NonNegativeInt size, NonNegativeInt asked)
    {
        // Long enough to be split, not only sorted.
        int[] items = [.. Enumerable.Range(0, size.Get * 37 % 500)];
        new Random(seed).Shuffle(items);
        var count = items.Length == 0 ? 0 : asked.Get % (items.Length + 1);
        int[] sorted = [.. items.Order()];

        Selection.First(items, count, Comparer<int>.Default);

        Assert.Equal(sorted[..count], items[..count].Order());
        Assert.Equal(sorted, items.Order());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_long_list_that_is_sorted_already_is_no_trap(bool isBackwards)
    {
        int[] items = [.. Enumerable.Range(0, 100_000).Select(i => isBackwards ? -i : i)];
        int[] smallest = [.. items.Order().Take(30_000)];

        Selection.First(items, 30_000, Comparer<int>.Default);

        Assert.Equal(smallest, items[..30_000].Order());
    }
}
