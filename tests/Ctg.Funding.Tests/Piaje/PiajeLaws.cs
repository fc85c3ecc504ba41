using Ctg.Funding.Piaje;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace Ctg.Funding.Tests.Piaje;

/// <summary>What holds for every project.</summary>
[Properties(Arbitrary = [typeof(PiajeLaws)], MaxTest = 1000)]
public sealed class PiajeLaws
{
    public static Arbitrary<PiajeProject> Projects() => Arb.From(
        from structure in Gen.Elements(TypeStructure.Psu, TypeStructure.Psu, TypeStructure.Paje, TypeStructure.Mam)
        from operation in Gen.Elements(Operation.Creation, Operation.Extension, Operation.Transplantation)
        from places in Gen.Choose(0, 80)
        from before in Gen.Choose(0, 100)
        from expenses in Gen.Choose(0, 300_000_000)
        from filed in Gen.Choose(0, 2800)
        from delay in Gen.Choose(-1, 900)
        from coverage in Gen.Choose(-1, 100)
        from means in Gen.Choose(-1, 2000)
        from flags in Gen.Choose(0, 31)
        let filing = new LocalDate(2018, 7, 1).PlusDays(filed)
        select new PiajeProject("P", operation, places, expenses / 100m, filing, delay < 0 ? null : filing.PlusDays(delay))
        {
            Structure = structure,
            PlacesBefore = operation == Operation.Creation ? 0 : before,
            CoverageRate = coverage < 0 ? null : coverage,
            PotentielFinancier = means < 0 ? null : means,
            HasGrosOeuvre = (flags & 1) > 0,
            HasDeveloppementDurable = (flags & 2) > 0,
            IsInPriorityZone = (flags & 4) > 0,
            IsForInsertion = (flags & 8) > 0,
            AnswersCallForProjects = (flags & 16) > 0,
        });

    [Property]
    public void Low_never_exceeds_high_and_no_cap_is_exceeded(PiajeProject project, bool acceptsDeduced)
    {
        var result = Calculate(project, acceptsDeduced);

        Check(result.MaximumGrant is not { Max: { } max } grant || grant.Min <= max);
        Check(result.Versions.All(version => version.PercentCap is not { Max: { } cap } || version.Grant.Max <= Math.Round(cap, 2, MidpointRounding.AwayFromZero)));
        Check(result.Versions.All(version => version.PerPlaceCap is not { Max: { } cap } || version.Grant.Max <= result.SubsidisedPlaces * cap));
    }

    [Property]
    public void More_expenses_never_give_less(PiajeProject project, bool acceptsDeduced, PositiveInt more) =>
        Check(IsAtLeast(Calculate(project with { Expenses = project.Expenses + more.Get }, acceptsDeduced), Calculate(project, acceptsDeduced)));

    [Property]
    public void A_majoration_never_lowers(PiajeProject project, bool acceptsDeduced)
    {
        var plain = Calculate(project, acceptsDeduced);

        Check(IsAtLeast(Calculate(project with { HasGrosOeuvre = true }, acceptsDeduced), plain));
        Check(IsAtLeast(Calculate(project with { HasDeveloppementDurable = true }, acceptsDeduced), plain));
        Check(IsAtLeast(Calculate(project with { CoverageRate = project.CoverageRate is { } rate ? Math.Min(rate, 10) : null }, acceptsDeduced), plain));
    }

    [Property]
    public void Accepting_deduced_figures_never_widens(PiajeProject project)
    {
        var (narrow, wide) = (Calculate(project, true).MaximumGrant, Calculate(project, false).MaximumGrant);

        Check(narrow is null == wide is null);
        Check(narrow is not { } inner || (inner.Min >= wide!.Value.Min && (wide.Value.Max is null || inner.Max <= wide.Value.Max)));
    }

    [Property]
    public void Mam_components_add_up(PiajeProject project)
    {
        var result = Calculate(project with { Structure = TypeStructure.Mam }, false);

        Check(result.Versions.All(version => version.SumPerPlace.Min == version.Components.Sum(component => component.PerPlace.Min)));
    }

    [Property]
    public void The_grant_and_what_remains_are_the_expenses(PiajeProject project)
    {
        var result = Calculate(project, true);

        Check(result is not { MaximumGrant: { Max: { } max } grant, RemainingCost: { } left } || (grant.Min + left.Max == project.Expenses && max + left.Min == project.Expenses));
    }

    private static PiajeResult Calculate(PiajeProject project, bool acceptsDeduced) =>
        PiajeCalculator.Calculate(project, acceptsDeduced ? Project.WithDeduced : Project.Public);

    private static bool IsAtLeast(PiajeResult more, PiajeResult less) =>
        less.MaximumGrant is not { } low || (more.MaximumGrant is { } high && high.Min >= low.Min && (high.Max is null || high.Max >= low.Max));

    private static void Check(bool holds) => Xunit.Assert.True(holds);
}
