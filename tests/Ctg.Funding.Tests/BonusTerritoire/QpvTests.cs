using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Explanations;
using Ctg.Funding.Territories;
using NodaTime;
using Xunit;

namespace Ctg.Funding.Tests.BonusTerritoire;

/// <summary>Issue 17: the QPV of a place by two lists (H-21), and a QPV that is to be checked; inputs that were read in public data.</summary>
public sealed class QpvTests
{
    private static readonly Territory Town = new("T", new LocalDate(2021, 1, 1)) { CejEnd = new LocalDate(2020, 12, 31), Psej = 0m, ReferenceUnits = 1 };

    private static readonly PlaceLot Ten = new("T", "S", 10, new LocalDate(2021, 1, 1)) { Line = 2 };

    [Theory]
    [InlineData(Membership.In, Membership.In, 2023, "36000..36000")]
    [InlineData(Membership.In, Membership.Out, 2023, "26000..36000")]
    [InlineData(Membership.In, Membership.Out, 2024, "36000..36000")]
    [InlineData(Membership.Out, Membership.In, 2023, "36000..36000")]
    [InlineData(Membership.Out, Membership.In, 2024, "26000..36000")]
    public void The_list_before_serves_until_2023_and_the_one_in_force_from_2024(Membership actual, Membership before, int year, string expected) =>
        Assert.Equal(expected, Amount(Ten with { QpvActuel = actual, QpvAncien = before }, year, Bareme.BuiltIn));

    [Fact]
    public void A_local_bareme_says_which_list_serves()
    {
        var local = Given.Bareme(Given.Figure("H-21", "2020-01-01", "\"choix\": \"actuelle\""));

        Assert.Equal("36000..36000", Amount(Ten with { QpvActuel = Membership.In, QpvAncien = Membership.Out }, 2023, local));
    }

    /// <summary>Tranche 3 pays 3 000 € here, tranche 1 3 600 €: a place that may be in a QPV gets one or the other, and says why.</summary>
    [Fact]
    public void A_qpv_to_be_checked_is_bounded_by_both_cases_and_checking_it_would_tell()
    {
        var table = Given.Bareme(Given.Figure("BT-Nt", "2021-01-01", "\"tableau\": [ { \"tranche\": 3, \"montant\": 3000 } ]"));
        var lot = Ten with { QpvActuel = Membership.Unknown, QpvAncien = Membership.Unknown };

        var explained = BonusTerritoireCalculator.Explain(Town with { Tranche = 3 }, [lot], 2024, table);

        var line = Assert.Single(explained.Result.Lines);
        Assert.Equal(new Bounds(30_000, 36_000), line.Amount);
        Assert.Equal("CTG4208", Assert.Single(line.Reasons).Code);
        var narrowing = Assert.Single(explained.Lines[0].Narrowings, each => each.Missing.Kind == "qpv");
        Assert.Equal([Bounds.Of(30_000), Bounds.Of(36_000)], narrowing.IfKnown);
    }

    [Fact]
    public void Two_lists_that_say_the_same_ask_nothing_of_the_hypothesis()
    {
        var same = BonusTerritoireCalculator.Calculate(Town, [Ten with { IsInQpv = true }], 2023, Bareme.BuiltIn);
        var other = BonusTerritoireCalculator.Calculate(Town, [Ten with { QpvActuel = Membership.In }], 2023, Bareme.BuiltIn);

        Assert.DoesNotContain(same.Figures, figure => figure.Figure.Id == "H-21");
        Assert.Contains(other.Figures, figure => figure.Figure.Id == "H-21");
    }

    [Fact]
    public void An_input_read_in_public_data_is_a_step_with_its_file_and_row()
    {
        var file = new PublicFile("f.csv", "00ff", "INSEE", "Filosofi", "2021");
        var sources = new InputSources(
            new Dictionary<string, IReadOnlyList<Provenance>> { ["niveau_de_vie"] = [new(file, 12, "MED21 = 19880")] },
            new Dictionary<long, IReadOnlyDictionary<string, IReadOnlyList<Provenance>>>
            {
                [2] = new Dictionary<string, IReadOnlyList<Provenance>> { ["qpv"] = [new(file, 0, "code_qp = -")] },
            });

        var steps = BonusTerritoireCalculator.Explain(Town with { NiveauDeVie = 19_880 }, [Ten], 2021, Bareme.BuiltIn, sources).Total.Steps;

        Assert.Equal((file, 12L), Assert.Single(steps.Single(step => step.Kind == "niveau_de_vie").Sources) is var read ? (read.File, read.Row) : default);
        Assert.Equal("code_qp = -", Assert.Single(steps.Single(step => step.Kind == "qpv").Sources).Content);
        Assert.All(steps.Where(step => step.Kind is not ("niveau_de_vie" or "qpv")), step => Assert.Empty(step.Sources));
    }

    /// <summary>
    /// A place of a kind is worked out once a territory: nine lots that differ by their QPV alone, and two that differ by nothing but where it was read, are nine kinds.
    /// Of each list: in it, out of it, to be checked. Tranche 3 pays 3 000 € a place, tranche 1 3 600 €.
    /// </summary>
    [Theory]
    [InlineData(2023, "36000..36000 30000..30000 30000..36000 36000..36000 30000..30000 30000..36000 36000..36000 30000..30000 30000..36000 36000..36000")]
    [InlineData(2024, "36000..36000 36000..36000 36000..36000 30000..30000 30000..30000 30000..30000 30000..36000 30000..36000 30000..36000 36000..36000")]
    public void Lots_that_differ_only_by_their_qpv_are_never_taken_for_each_other(int year, string expected)
    {
        var table = Given.Bareme(Given.Figure("BT-Nt", "2021-01-01", "\"tableau\": [ { \"tranche\": 3, \"montant\": 3000 } ]"));
        var town = Town with { Tranche = 3 };
        Membership[] each = [Membership.In, Membership.Out, Membership.Unknown];
        PlaceLot[] lots =
        [
            .. each.SelectMany(actual => each, (actual, before) => Ten with { QpvActuel = actual, QpvAncien = before }).Append(Ten with { IsInQpv = true })
                .Select((lot, i) => lot with { Line = i + 2 }),
        ];
        var file = new PublicFile("qpv.geojson", "00ff", "ANCT", "contours", "2024");
        var sources = new InputSources(
            new Dictionary<string, IReadOnlyList<Provenance>>(),
            new Dictionary<long, IReadOnlyDictionary<string, IReadOnlyList<Provenance>>>
            {
                [2] = new Dictionary<string, IReadOnlyList<Provenance>> { ["qpv"] = [new(file, 0, "code_qp = QN1")] },
            });

        var columns = new LineTable();
        BonusTerritoireCalculator.Fill(town, LotTable.Of(lots), year, table, columns);
        var explained = BonusTerritoireCalculator.Explain(town, lots, year, table, sources);

        Assert.Equal(expected, string.Join(' ', BonusTerritoireCalculator.Calculate(town, lots, year, table).Lines.Select(line => Text(line.Amount))));
        Assert.Equal(expected, string.Join(' ', lots.Select((_, i) => Text(columns.AmountOf(i).Euros))));
        Assert.Equal(expected, string.Join(' ', explained.Lines.Select(line => Text(line.Root.Amount!.Value.Numerators))));
        Assert.Equal(lots.Select(lot => QpvFacts.WordOf(lot.QpvActuel)), explained.Lines.Select((line, i) => Qpv(line, i).Word));
        Assert.Equal([1, .. Enumerable.Repeat(0, 9)], explained.Lines.Select((line, i) => Qpv(line, i).Sources.Count));

        static ExplanationStep Qpv(Explanation line, int i) => line.Steps.Single(step => step.Id == $"lot-{i + 2}/qpv");
    }

    private static string Text(Bounds? amount) => amount is { } known ? $"{known.Min:0}..{known.Max:0}" : "";

    private static string Amount(PlaceLot lot, int year, Bareme bareme) =>
        Assert.Single(BonusTerritoireCalculator.Calculate(Town, [lot], year, bareme).Lines).Amount is { } amount ? $"{amount.Min}..{amount.Max}" : "";
}
