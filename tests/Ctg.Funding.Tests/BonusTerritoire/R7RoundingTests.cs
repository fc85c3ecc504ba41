using Ctg.Funding.BonusTerritoire;
using NodaTime;
using Xunit;

namespace Ctg.Funding.Tests.BonusTerritoire;

public sealed class R7RoundingTests
{
    [Fact]
    public void R7_Psej_spread_over_seven_structures_is_paid_to_the_cent()
    {
        int[] places = [9, 9, 9, 9, 8, 8, 8];

        var result = Given.Territory.In(2021, [.. places.Select((count, i) => Given.Existing(count, $"S{i}"))]);

        Assert.Equal(120_000.00m, result.Total?.Exact);
        Assert.Equal(120_000.00m, result.Lines.Sum(line => line.Amount?.Exact));
    }

    [Fact]
    public void R7_The_cents_left_go_to_the_largest_remainders()
    {
        // 100 € over 7 places: 14.2857142… a place. A 2 places 28.571, B 2 places 28.571, C 3 places 42.857.
        // Cut: 28.57 + 28.57 + 42.85 = 99.99; the cent goes to the largest remainder, C (0.714).
        var result = (Given.Territory with { Psej = 100m }).In(2021, Given.Existing(2, "A"), Given.Existing(2, "B"), Given.Existing(3, "C"));

        Assert.Equal([28.57m, 28.57m, 42.86m], result.Lines.Select(line => line.Amount?.Exact));
    }

    [Fact]
    public void R7_Equal_remainders_are_served_by_structure_code_whatever_the_row_order()
    {
        // 100 € over 3 places: 33.33 each, one cent left.
        var result = (Given.Territory with { Psej = 100m }).In(2021, Given.Existing(1, "C"), Given.Existing(1, "B"), Given.Existing(1, "A"));

        Assert.Equal([33.33m, 33.33m, 33.34m], result.Lines.Select(line => line.Amount?.Exact));
    }

    [Fact]
    public void R7_Ties_in_one_structure_go_by_opening_then_closing_none_last()
    {
        var later = new PlaceLot("A", "S", 1, new LocalDate(2016, 1, 1));
        var open = new PlaceLot("A", "S", 1, new LocalDate(2015, 1, 1));
        var closing = new PlaceLot("A", "S", 1, new LocalDate(2015, 1, 1), new LocalDate(2030, 1, 1));

        // 33.33 each and one cent left: to a lot opened in 2015, and of the two to the one that closes.
        var result = (Given.Territory with { Psej = 100m }).In(2021, later, open, closing);
        Assert.Equal([33.33m, 33.33m, 33.34m], result.Lines.Select(line => line.Amount?.Exact));

        // 66.66 each and two cents left: to both lots opened in 2015.
        result = (Given.Territory with { Psej = 200m }).In(2021, later, open, closing);
        Assert.Equal([66.66m, 66.67m, 66.67m], result.Lines.Select(line => line.Amount?.Exact));
    }

    [Fact]
    public void R7_A_total_of_half_a_cent_rounds_up()
    {
        // 0.03 € over 6 places, 1 still open: 0.005.
        var result = (Given.Territory with { Psej = 0.03m, ReferenceUnits = 6 }).In(2021, Given.Existing(1));

        Assert.Equal(0.01m, result.Total?.Exact);
    }

    [Fact]
    public void R7_H07_Line_by_line_rounds_each_line_half_up_and_adds()
    {
        var result = (Given.Territory with { Psej = 100m }).In(2021, Given.Bareme(Given.Choice("H-07", "ligne")), Given.Existing(1, "A"), Given.Existing(1, "B"), Given.Existing(1, "C"));

        Assert.Equal(99.99m, result.Total?.Exact);
    }

    [Fact]
    public void R7_Exact_lines_beside_bounded_ones_stay_exact_and_bounds_add_up()
    {
        // Exact: 10.004; bounded: 5.004 to 7.009 (thirds of a place month are beside the point: amounts by a local barème).
        var (low, high) = RoundingLaws.Rounded([10_004, 5_004], [10_004, 7_009], 1_000, Comparer<int>.Default);

        Assert.Equal(low[0], high[0]);
        Assert.Equal((15.01m, 17.01m), (low.Sum(), high.Sum()));
        Assert.True(low[1] <= high[1]);
    }

    [Fact]
    public void R7_A_range_narrower_than_a_cent_never_turns_over()
    {
        // Low: 1.004 twice is 2.008, so 2.01. High: 1.004 and 1.0049 with 5.00 of a third line that is 4 € wide.
        var (low, high) = RoundingLaws.Rounded([10_040, 10_040, 10_000], [10_040, 10_045, 50_000], 10_000, Comparer<int>.Default);

        Assert.Equal(Math.Round(low.Sum(), 2), low.Sum());
        Assert.All(low.Zip(high), pair => Assert.True(pair.First <= pair.Second));
        Assert.Equal((3.01m, 7.01m), (low.Sum(), high.Sum()));
    }

    [Fact]
    public void R7_Ties_of_one_structure_and_dates_go_by_places_fewest_first()
    {
        // 100 € over 3 places: 33.33⅓ a place, 4 places 133.33⅓: equal remainders, total 200.00, one cent left.
        var four = Given.Existing(4, "S") with { Line = 2 };
        var one = Given.Existing(1, "S") with { Line = 3 };
        var other = Given.Existing(1, "S") with { Line = 4 };

        var result = (Given.Territory with { Psej = 100m, ReferenceUnits = 3 }).In(2021, four, other, one);

        Assert.Equal([133.33m, 33.33m, 33.34m], result.Lines.Select(line => line.Amount?.Exact));
    }

    [Fact]
    public void R7_Ties_of_equal_rows_go_by_line()
    {
        PlaceLot[] lots = [Given.Existing(1, "S") with { Line = 4 }, Given.Existing(1, "S") with { Line = 3 }, Given.Existing(1, "S") with { Line = 2 }];

        Assert.Equal([33.33m, 33.33m, 33.34m], (Given.Territory with { Psej = 100m }).In(2021, lots).Lines.Select(line => line.Amount?.Exact));
    }

    [Fact]
    public void R7_Ties_of_one_opening_go_by_closing_earliest_first()
    {
        var late = new PlaceLot("A", "S", 1, new LocalDate(2015, 1, 1), new LocalDate(2031, 1, 1));
        var early = new PlaceLot("A", "S", 1, new LocalDate(2015, 1, 1), new LocalDate(2030, 1, 1));

        Assert.Equal([33.33m, 33.34m, 33.33m], (Given.Territory with { Psej = 100m }).In(2021, late, early, late with { Line = 9 }).Lines.Select(line => line.Amount?.Exact));
    }

    [Fact]
    public void R7_Structure_codes_are_ranked_by_their_characters_not_by_a_language()
    {
        // In every language's order a comes before B; by characters B comes first.
        Assert.Equal([33.33m, 33.34m, 33.33m], (Given.Territory with { Psej = 100m }).In(2021, Given.Existing(1, "a"), Given.Existing(1, "B"), Given.Existing(1, "c")).Lines.Select(line => line.Amount?.Exact));
    }

    [Fact]
    public void R7_An_exact_line_beside_a_bounded_one_keeps_one_amount()
    {
        // 100 € over 3: E1 33.33⅓. N, 1 place: 2 600 to 3 600. Low 2 633.33⅓, high 3 633.33⅓: no cent is left over.
        var result = (Given.Territory with { Psej = 100m, ReferenceUnits = 3 }).In(2021, Given.Existing(1, "E"), Given.New(1, 2021, 1, 1));

        Assert.Equal([(33.33m, 33.33m), (2_600m, 3_600m)], result.Lines.Select(line => line.Bounds()));
        Assert.Equal((2_633.33m, 3_633.33m), (result.Total?.Min, result.Total?.Max));
    }

    [Fact]
    public void R7_Excluded_and_indeterminate_lines_take_no_cent()
    {
        var paje = Given.Existing(1, "A") with { Financement = Financement.Paje };

        // 100 € over 3 places: the cent goes to B, the first that is paid.
        var result = (Given.Territory with { Psej = 100m }).In(2021, paje, Given.Existing(1, "B"), Given.Existing(1, "C"), Given.Existing(1, "D"));

        Assert.Equal([null, 33.34m, 33.33m, 33.33m], result.Lines.Select(line => line.Amount?.Exact));
    }
}
