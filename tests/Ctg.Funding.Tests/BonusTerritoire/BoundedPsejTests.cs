using Ctg.Funding.Basics;
using Ctg.Funding.Territories;
using NodaTime;
using Xunit;

namespace Ctg.Funding.Tests.BonusTerritoire;

/// <summary>R4 and R2 where the PSEJ is only bounded, as an estimate from costs may be.</summary>
public sealed class BoundedPsejTests
{
    private static readonly Territory Sixty = Given.Territory with { Psej = new Bounds(60_000, 120_000), ReferenceUnits = 60 };

    [Fact]
    public void Existing_places_are_bounded_and_the_difference_is_exact_while_all_stay_open()
    {
        var result = Sixty.In(2022, Given.Existing(60));

        Assert.Equal(new Bounds(60_000, 120_000), result.Total);
        Assert.Equal(Bounds.Of(0), result.Difference);
        Assert.Equal(["CTG4205"], result.Lines[0].Reasons.Codes());
    }

    [Fact]
    public void Where_places_have_closed_a_greater_psej_loses_more() =>
        Assert.Equal(new Bounds(-20_000, -10_000), Sixty.In(2022, Given.Existing(50)).Difference);

    [Fact]
    public void Where_places_have_opened_within_the_reference_date_a_greater_psej_gains_more() =>
        Assert.Equal(new Bounds(10_000, 20_000), Sixty.In(2022, Given.Existing(70)).Difference);

    [Fact]
    public void A_floor_that_pays_the_same_whatever_the_psej_leaves_the_whole_width_in_the_difference() =>
        Assert.Equal(new Bounds(30_000, 90_000), Sixty.In(2022, Given.Bareme(Given.Figure("BT-F", "2020-01-01", "\"montant\": 2500")), Given.Existing(60)).Difference);

    [Fact]
    public void Under_a_floor_the_least_difference_may_lie_between_the_bounds_of_the_psej()
    {
        // 70 places open for 60 of reference: 115,000 more where the PSEJ is 60,000, 30,000 where it is 180,000, and 25,000 where it is just the floor.
        var bareme = Given.Bareme(Given.Figure("BT-F", "2020-01-01", "\"montant\": 2500"));
        var bounded = (Sixty with { Psej = new Bounds(60_000, 180_000) }).In(2022, bareme, Given.Existing(70)).Difference!.Value;

        Assert.Equal(25_000m, (Sixty with { Psej = 150_000m }).In(2022, bareme, Given.Existing(70)).Difference!.Value.Exact);
        Assert.True(bounded.Min <= 25_000m && bounded.Max >= 115_000m, $"{bounded}");
    }

    [Fact]
    public void A_notified_amount_pays_the_same_whatever_the_psej() =>
        Assert.Equal(new Bounds(-12_000, 48_000), (Sixty with { NotifiedAmount = 1_800m }).In(2022, Given.Existing(60)).Difference);

    [Fact]
    public void A_psej_without_maximum_leaves_the_difference_unknown_only_where_places_have_closed()
    {
        var open = Sixty with { Psej = Bounds.AtLeast(60_000) };

        Assert.Equal(Bounds.AtLeast(60_000), open.In(2022, Given.Existing(60)).Total);
        Assert.Equal(Bounds.AtLeast(0), open.In(2022, Given.Existing(60)).Difference);
        Assert.Null(open.In(2022, Given.Existing(59)).Difference);
    }

    [Fact]
    public void The_psej_still_due_is_bounded_too() =>
        Assert.Equal(new Bounds(30_000, 60_000), (Sixty with { CtgEffect = new LocalDate(2022, 7, 1) }).In(2022, Given.Existing(60)).PsejDue);

    [Fact]
    public void A_rattrapage_that_raises_to_the_floor_adds_from_nothing_to_all_of_it()
    {
        var bareme = Given.Bareme(string.Join(", ", Given.Choice("H-04", "plancher"), Given.Figure("BT-F", "2020-01-01", "\"montant\": 1200"), Given.Figure("BT-R", "2021-01-01", "\"montant\": 600")));
        var line = (Sixty with { IsUnderRattrapage = true }).In(2022, bareme, Given.Existing(60)).Lines[0];

        // From 1,800 a place where the PSEJ is 60,000, to 2,000 where it is 120,000 and the floor raised no more.
        Assert.Equal(((decimal?)108_000m, (decimal?)120_000m), line.Bounds());
        Assert.Equal(new Bounds(0, 36_000), line.Split!.Value.Rattrapage);
    }
}
