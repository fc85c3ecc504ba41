using System.Globalization;
using System.Text.Json;
using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Explanations;
using Ctg.Funding.Piaje;
using Ctg.Funding.Tests.Generators;
using Ctg.Funding.Tests.Piaje;
using FsCheck;
using FsCheck.Xunit;
using Xunit;

namespace Ctg.Funding.Tests.Explanations;

/// <summary>What holds for every explanation, whatever the territory, the project and the local barème.</summary>
[Properties(Arbitrary = [typeof(Inventories), typeof(PiajeLaws)], MaxTest = 300)]
public sealed class ExplanationLaws
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr");

    [Property]
    public void Every_step_of_a_territory_computed_again_from_the_JSON_gives_what_was_recorded(Inventory inventory)
    {
        var explained = Explain(inventory);
        foreach (var explanation in explained.Lines.Append(explained.Total).Append(explained.All))
        {
            AssertReplays(explanation);
        }
    }

    [Property]
    public void Every_cause_is_that_of_the_comparison_adds_up_and_computes_again(Inventory inventory)
    {
        var (explained, result) = (Explain(inventory).Causes, inventory.Result());
        var compared = BonusTerritoireCalculator.Compare(inventory.Territory, inventory.Lots, inventory.Year, inventory.Local.Bareme);
        var readings = new[] { compared.Low, compared.High }.OfType<CauseSplit>().ToArray();
        if (readings.Length == 0)
        {
            Assert.NotEmpty(Assert.Single(explained).Root.Reasons);
        }
        else
        {
            Assert.Equal(explained.Count == 1 ? readings[..1] : readings, explained.Select(each => new CauseSplit([.. CauseSplit.Columns.Select(column => Amount(each, column)!.Value.Exact!.Value)])));
            Assert.Equal(readings.Select(each => each.Total).Take(explained.Count), explained.Select(each => Amount(each, "difference")!.Value.Exact!.Value));
        }

        foreach (var explanation in explained)
        {
            AssertReplays(explanation);
            AssertGrounded(explanation);
            Assert.All(explanation.Figures.Concat(explanation.Hypotheses), value => Assert.Contains(value, compared.Figures));
        }
    }

    [Property]
    public void Every_step_of_a_project_computed_again_from_the_JSON_gives_what_was_recorded(PiajeProject project, bool acceptsDeduced, byte monthsKept)
    {
        var explained = PiajeCalculator.Explain(project, acceptsDeduced ? Bareme.BuiltIn.AcceptDeduced() : Bareme.BuiltIn);

        AssertReplays(explained.Grant);
        if (explained.Repayment(monthsKept) is { } repayment)
        {
            AssertReplays(repayment);
        }
    }

    [Property]
    public void The_root_and_the_parts_are_the_amounts_of_the_result(Inventory inventory)
    {
        var (explained, result) = (Explain(inventory), inventory.Result());

        Assert.Equal(result.Total, Amount(explained.Total, "bonus"));
        Assert.Equal(result.PsejDue, Amount(explained.Total, "psej_maintenue"));
        Assert.Equal(result.PsejPerYear is { IsExact: true } ? result.Difference : null, Amount(explained.Total, "difference"));
        foreach (var (line, explanation) in result.Lines.Zip(explained.Lines))
        {
            Assert.Equal(line.Amount, Amount(explanation, "montant"));
            Assert.Equal(line.PerUnit, Amount(explanation, "montant_place"));
            Assert.Equal(line.Split?.Base, Amount(explanation, "base"));
            Assert.Equal(line.Split is { } split ? Bounds.Of(split.Rebond) : null, Amount(explanation, "rebond"));
            Assert.Equal(line.Split?.Rattrapage, Amount(explanation, "rattrapage"));
            Assert.Equal(line.Split?.ZoneUplift, Amount(explanation, "majoration_zone"));
            Assert.Equal(line.Split?.Trajectoire, Amount(explanation, "trajectoire"));
        }
    }

    [Property]
    public void The_root_and_the_parts_are_the_amounts_of_the_project(PiajeProject project, bool acceptsDeduced)
    {
        var explained = PiajeCalculator.Explain(project, acceptsDeduced ? Bareme.BuiltIn.AcceptDeduced() : Bareme.BuiltIn);
        var result = explained.Result;

        Assert.Equal(result.MaximumGrant, Amount(explained.Grant, "montant"));
        Assert.Equal(result.RemainingCost, Amount(explained.Grant, "reste_a_charge"));
        Assert.Equal(result.StartUpAid is { } aid ? Bounds.Of(aid) : null, Amount(explained.Grant, "aide_demarrage"));
        Assert.Equal(result.Version?.SumPerPlace, Amount(explained.Grant, "somme_place"));
        Assert.Equal(result.Version?.PerPlaceCap, Amount(explained.Grant, "plafond_place"));
        Assert.Equal(result.Version?.PercentCap, Amount(explained.Grant, "plafond_depenses"));
        Assert.Equal(result.Version is { } version ? new Bounds(version.Low.PerPlaceCapCost!.Value, version.High.PerPlaceCapCost) : null, Amount(explained.Grant, "cout_plafond_place"));
        foreach (var component in result.Version?.Components ?? [])
        {
            Assert.Contains(explained.Grant.Outputs, output => ReferenceEquals(output.Step, component.Step) && output.Step.Amount!.Value.Numerators == component.PerPlace);
        }
    }

    [Property]
    public void Every_leaf_is_an_input_a_figure_or_a_hypothesis_and_none_is_orphan(Inventory inventory)
    {
        var explained = Explain(inventory);
        foreach (var explanation in explained.Lines.Append(explained.Total).Append(explained.All))
        {
            AssertGrounded(explanation);
        }
    }

    [Property]
    public void Every_leaf_of_a_project_is_an_input_a_figure_or_a_hypothesis_and_none_is_orphan(PiajeProject project) =>
        AssertGrounded(PiajeCalculator.Explain(project, Bareme.BuiltIn).Grant);

    [Property]
    public void No_figure_is_used_that_the_result_does_not_list(Inventory inventory)
    {
        var explained = Explain(inventory);
        var listed = explained.Result.Figures.ToHashSet(ReferenceEqualityComparer.Instance);

        Assert.All(explained.Total.Figures.Concat(explained.Total.Hypotheses), value => Assert.Contains(value, listed));
    }

    [Property]
    public void Knowing_a_figure_never_widens_and_stays_within_what_was_known(Inventory inventory)
    {
        var total = Explain(inventory).Total;

        Assert.All(total.Narrowings.Where(narrowing => narrowing.Missing.Figure is not null), narrowing => Assert.True(narrowing.WidthLeft is not { } left || narrowing.WidthNow is not { } now || left <= now + 0.01m));
    }

    [Property]
    public void An_explained_result_is_the_result(Inventory inventory)
    {
        var (explained, result) = (Explain(inventory).Result, inventory.Result());

        Assert.Equal(result.Total, explained.Total);
        Assert.Equal(result.Statut, explained.Statut);
        Assert.Equal(
            result.Lines.Select(line => (line.Lot, line.Offre, line.PartYear, line.Amount, line.PerUnit, line.Split, line.Statut)),
            explained.Lines.Select(line => (line.Lot, line.Offre, line.PartYear, line.Amount, line.PerUnit, line.Split, line.Statut)));
        Assert.Equal(result.Notices, explained.Notices);
    }

    private static BonusTerritoireExplanation Explain(Inventory inventory) =>
        BonusTerritoireCalculator.Explain(inventory.Territory, inventory.Lots, inventory.Year, inventory.Local.Bareme);

    internal static Bounds? Amount(Explanation explanation, string column) =>
        explanation.Outputs.SingleOrDefault(output => output.Column == column)?.Step.Amount is { } amount
            ? amount.Denominator == 1 ? amount.Numerators : throw new InvalidOperationException("An amount shown is not rounded.")
            : null;

    internal static void AssertReplays(Explanation explanation)
    {
        var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            ExplanationJson.Write(json, explanation, French);
        }

        using var document = JsonDocument.Parse(buffer.ToArray());
        Assert.Empty(new Replay(document.RootElement).Faults());
    }

    internal static void AssertGrounded(Explanation explanation)
    {
        var used = explanation.Steps.SelectMany(step => step.Operands.Concat(step.Grounds)).ToHashSet();
        var shown = explanation.Outputs.Select(output => output.Step).ToHashSet();
        Assert.Equal(explanation.Steps.Count, explanation.Steps.Select(step => step.Id).Distinct().Count());
        Assert.All(explanation.Steps, step =>
        {
            Assert.True(step.IsLeaf == (step.Operands.Count == 0 && step.Grounds.Count == 0), $"{step.Id} is {step.Origin} and has {step.Operands.Count} operands, {step.Grounds.Count} grounds.");
            Assert.True(used.Contains(step) || shown.Contains(step), $"{step.Id} is an orphan.");
            Assert.True(step.Origin is not (StepOrigin.Figure or StepOrigin.Hypothese) || step.Figure is not null);
            Assert.NotEmpty(step.Name(French));
            Assert.NotEmpty(step.Sentence(CultureInfo.GetCultureInfo("en")));
            Assert.NotEmpty(step.Value(French));
        });
    }
}
