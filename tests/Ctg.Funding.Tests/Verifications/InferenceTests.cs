using System.Text;
using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Scenarios;
using Ctg.Funding.Territories;
using Ctg.Funding.Verifications;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using Xunit;

namespace Ctg.Funding.Tests.Verifications;

/// <summary>What notifications made with a hidden scale tell of it.</summary>
public sealed class InferenceTests
{
    private const int Year = 2023;

    private static readonly (int Tranche, decimal Amount)[] Hidden = [(2, 3347m), (3, 3081.5m), (4, 2874m), (5, 2652m)];

    /// <summary>Four tranches of ten structures, each with existing places beside its new ones.</summary>
    private static ScenarioInputs Forty(Bareme bareme) => new(
        [.. Hidden.Select(hidden => new Territory($"T{hidden.Tranche}", new LocalDate(2021, 1, 1)) { CejEnd = new LocalDate(2020, 12, 31), Psej = 98_765.43m, Tranche = hidden.Tranche })],
        [
            .. from hidden in Hidden
               from i in Enumerable.Range(1, 10)
               from isNew in new[] { false, true }
               select new PlaceLot($"T{hidden.Tranche}", $"T{hidden.Tranche}-{i:00}", isNew ? i : 10 + i, isNew ? new LocalDate(Year, 1 + (i / 2), 1) : new LocalDate(2015, 1, 1)),
        ],
        bareme);

    private static Bareme Scale(IEnumerable<(int Tranche, decimal Amount)> rows) => Bareme.BuiltIn.Overlay(Encoding.UTF8.GetBytes(
        $$"""
        { "bareme": "cache", "figures": { "BT-Nt": { "valeurs": [ { "du": "2021-01-01", "sources": ["cache"], "tableau": [
          {{string.Join(", ", rows.Select(row => FormattableString.Invariant($"{{ \"tranche\": {row.Tranche}, \"montant\": {row.Amount} }}")))}} ] } ] } } }
        """)).Value!;

    private static Notification[] NotifiedBy(ScenarioInputs inputs) =>
    [
        .. inputs.Territories.SelectMany(territory => BonusTerritoireCalculator
            .Calculate(territory, [.. inputs.Lots.Where(lot => lot.Territory == territory.Code)], Year, inputs.Bareme).Lines
            .GroupBy(line => line.Lot.Structure)
            .Select(lines => new Notification(territory.Code, lines.Key, Year, lines.Sum(line => line.Amount!.Value.Exact!.Value)))),
    ];

    [Fact]
    public void Each_tranche_is_bracketed_within_a_euro()
    {
        var notified = NotifiedBy(Forty(Scale(Hidden)));

        var told = Inference.Of(Forty(Bareme.BuiltIn), notified);

        Assert.Empty(told.Contradictions);
        Assert.Equal(Hidden.Select(each => (int?)each.Tranche), told.Figures.Select(each => each.Tranche));
        Assert.All(told.Figures.Zip(Hidden), each =>
        {
            Assert.InRange(each.Second.Amount, each.First.Amount.Min, each.First.Amount.Max!.Value);
            Assert.True(each.First.Amount.Max - each.First.Amount.Min < 1, $"{each.First}");
            Assert.Equal(10, each.First.Agreeing);
        });
    }

    [Fact]
    public void The_proposed_bareme_serves_at_once_and_gives_what_was_notified()
    {
        var inputs = Forty(Bareme.BuiltIn);
        var notified = NotifiedBy(Forty(Scale(Hidden)));

        var reading = Bareme.BuiltIn.Overlay(Inference.Of(inputs, notified).Bareme.Span);

        Assert.Empty(reading.Faults);
        Assert.Equal(FigureStatut.Deduit, reading.Value!.Find("BT-Nt", new LocalDate(Year, 1, 1))!.Statut);
        var verified = Verification.Of(Forty(reading.Value), notified);
        Assert.All(verified.Rows, row => Assert.False(row.IsDifferent));
        Assert.All(verified.Rows, row => Assert.True(row.Computed!.Value.Max - row.Computed.Value.Min < 1m));
    }

    [Fact]
    public void One_wrong_among_forty_is_named()
    {
        var notified = NotifiedBy(Forty(Scale(Hidden)));
        var right = notified[23];
        notified[23] = new Notification(right.Territory, right.Structure, Year, right.Amount + 37);

        var told = Inference.Of(Forty(Bareme.BuiltIn), notified);

        var contradiction = Assert.Single(told.Contradictions);
        Assert.Equal(("T4", "T4-04"), (contradiction.Suspect!.Territory, contradiction.Suspect.Structure));
        Assert.Equal(2, contradiction.Notifications.Count);
        Assert.All(told.Figures.Zip(Hidden), each => Assert.InRange(each.Second.Amount, each.First.Amount.Min, each.First.Amount.Max!.Value));
    }

    [Fact]
    public void One_against_one_tells_neither()
    {
        var inputs = Forty(Bareme.BuiltIn);
        var notified = NotifiedBy(Forty(Scale(Hidden))).Where(each => each.Structure is "T2-09" or "T2-10").ToArray();
        notified[0] = new Notification("T2", "T2-09", Year, notified[0].Amount + 50);

        var told = Inference.Of(inputs, notified);

        Assert.Empty(told.Figures);
        Assert.Null(Assert.Single(told.Contradictions).Suspect);
    }

    [Fact]
    public void What_is_out_of_the_public_range_contradicts_it_alone()
    {
        var notified = NotifiedBy(Forty(Scale(Hidden)));
        notified[0] = new Notification("T2", "T2-01", Year, notified[0].Amount + 5_000);

        var contradiction = Assert.Single(Inference.Of(Forty(Bareme.BuiltIn), notified).Contradictions);

        Assert.Equal("T2-01", Assert.Single(contradiction.Notifications).Structure);
    }

    /// <summary>With a rattrapage of 620 beside a tranche of 2,874, a structure of existing places tells the one, and one that mixes both tells the other.</summary>
    [Fact]
    public void Two_unknowns_are_told_apart()
    {
        ScenarioInputs With(Bareme bareme) => new(
            [new Territory("A", new LocalDate(2021, 1, 1)) { CejEnd = new LocalDate(2020, 12, 31), Psej = 60_000, Tranche = 4, IsUnderRattrapage = true }],
            [
                new PlaceLot("A", "E", 20, new LocalDate(2015, 1, 1)), new PlaceLot("A", "M", 10, new LocalDate(2016, 1, 1)),
                new PlaceLot("A", "M", 8, new LocalDate(2022, 1, 1)),
            ],
            bareme);
        var hidden = Scale(Hidden).Overlay("""{ "bareme": "r", "figures": { "BT-R": { "valeurs": [ { "du": "2021-01-01", "montant": 620, "sources": ["cache"] } ] } } }"""u8).Value!;

        var told = Inference.Of(With(Bareme.BuiltIn), NotifiedBy(With(hidden)));

        Assert.Equal(["BT-Nt", "BT-R"], told.Figures.Select(each => each.Figure));
        Assert.InRange(2874m, told.Figures[0].Amount.Min, told.Figures[0].Amount.Max!.Value);
        Assert.InRange(620m, told.Figures[1].Amount.Min, told.Figures[1].Amount.Max!.Value);
        Assert.All(told.Figures, each => Assert.True(each.Amount.Max - each.Amount.Min < 0.1m));
    }

    [Fact]
    public void A_floor_is_told_by_two_territories_raised_to_it_and_is_no_more_than_what_others_get()
    {
        ScenarioInputs With(Bareme bareme) => new(
            [.. new[] { ("A", 30_000m), ("B", 36_000m), ("C", 60_000m) }.Select(each => new Territory(each.Item1, new LocalDate(2021, 1, 1)) { CejEnd = new LocalDate(2020, 12, 31), Psej = each.Item2 })],
            [.. new[] { "A", "B", "C" }.Select(code => new PlaceLot(code, $"{code}-1", 20, new LocalDate(2015, 1, 1)))],
            bareme);
        var hidden = Bareme.BuiltIn.Overlay("""{ "bareme": "f", "figures": { "BT-F": { "valeurs": [ { "du": "2020-01-01", "montant": 1912.34, "sources": ["cache"] } ] } } }"""u8).Value!;

        var floor = Assert.Single(Inference.Of(With(Bareme.BuiltIn), NotifiedBy(With(hidden))).Figures);

        Assert.Equal("BT-F", floor.Figure);
        Assert.InRange(1912.34m, floor.Amount.Min, floor.Amount.Max!.Value);
        Assert.True(floor.Amount.Max - floor.Amount.Min < 0.01m);
    }

    [Fact]
    public void A_zone_that_is_not_known_is_told_by_what_it_pays()
    {
        ScenarioInputs With(RuralZoning zone) => new(
            [new Territory("A", new LocalDate(2021, 1, 1)) { RuralZoning = zone, Tranche = 3 }],
            [new PlaceLot("A", "A-1", 12, new LocalDate(2022, 1, 1))],
            Scale(Hidden));
        var notified = NotifiedBy(With(new RuralZoning(Membership.In, Membership.Out)));

        Assert.Equal(Membership.In, Assert.Single(Inference.Of(With(RuralZoning.NotKnown), notified).Zones).Zone);
    }

    /// <summary>Whatever the hidden amounts, within what is public, the intervals hold them.</summary>
    [Property(MaxTest = 50)]
    public FsCheck.Property The_hidden_scale_is_always_within_the_intervals() => Prop.ForAll(
        Gen.Choose(26_000_000, 36_000_000).Select(amount => amount / 10_000m).Four().ToArbitrary(),
        amounts =>
        {
            (int, decimal)[] hidden = [(2, amounts.Item1), (3, amounts.Item2), (4, amounts.Item3), (5, amounts.Item4)];
            var told = Inference.Of(Forty(Bareme.BuiltIn), NotifiedBy(Forty(Scale(hidden))));
            Assert.Empty(told.Contradictions);
            Assert.All(told.Figures.Zip(hidden), each => Assert.InRange(each.Second.Item2, each.First.Amount.Min, each.First.Amount.Max!.Value));
        });
}
