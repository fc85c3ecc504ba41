using Ctg.Funding.Baremes;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Payments;
using Ctg.Funding.Piaje;
using Ctg.Funding.Psej;
using Ctg.Funding.Scenarios;
using Ctg.Funding.Tests.Generators;
using Ctg.Funding.Tests.Piaje;
using FsCheck.Xunit;
using Xunit;

namespace Ctg.Funding.Tests.Inputs;

/// <summary>Two identical calls give equal results, which hash alike and print without the names of collections.</summary>
[Properties(Arbitrary = [typeof(Inventories), typeof(Contracts), typeof(Dues), typeof(PiajeLaws)], MaxTest = 100)]
public sealed class ValueEqualityLaws
{
    [Property]
    public void Bonus(Inventory inventory)
    {
        var (territory, lots, year, bareme) = (inventory.Territory, inventory.Lots, inventory.Year, inventory.Local.Bareme);
        PlaceLot[] copies = [.. lots.Select(lot => lot with { })];

        IsSame(BonusTerritoireCalculator.Calculate(territory, lots, year, bareme), BonusTerritoireCalculator.Calculate(territory with { }, copies, year, bareme));
        Assert.Equal(inventory.Result(), BonusTerritoireCalculator.Explain(territory, lots, year, bareme).Result);
        Same(() => BonusTerritoireCalculator.Compare(territory, lots, year, bareme));
        Same(() => Projection.Of(territory, lots, 2019, 2021, bareme)[^1]);
    }

    [Property]
    public void Piaje(PiajeProject project)
    {
        Same(() => PiajeCalculator.Calculate(project, Bareme.BuiltIn));
        Assert.Equal(PiajeCalculator.Calculate(project, Bareme.BuiltIn), PiajeCalculator.Explain(project, Bareme.BuiltIn).Result);
    }

    [Property]
    public void Psej(IReadOnlyList<PsejAction> actions)
    {
        var cej = new Cej("C", 2018);

        Same(() => PsejCalculator.Calculate(cej, actions, 2018, Bareme.BuiltIn));
        Same(() => PsejAccounts.Of([(cej, actions)], Bareme.BuiltIn)[0]);
    }

    [Property]
    public void Payments(IReadOnlyList<PaymentLine> lines) => Same(() => PaymentCalendar.Of(lines, Bareme.BuiltIn));

    [Property]
    public void Scenarios(Inventory inventory)
    {
        ScenarioInputs Inputs() => new([inventory.Territory], inventory.Lots, inventory.Local.Bareme);
        Scenario Changes() => new("s")
        {
            Bareme = new BaremeChange { Coefficients = new Dictionary<string, decimal> { ["BT-N1"] = 1.5m } },
            Lots = [new LotChange { Structures = ["S1", "S2"], IsInQpv = true }],
        };

        Same(Inputs);
        Same(Changes);
        Same(() => new ScenarioComparer(Inputs(), [inventory.Year]).Compare(new Scenario("s") { Lots = Changes().Lots }));
    }

    [Fact]
    public void Figures_of_one_version_loaded_twice()
    {
        static FigureValue[] In(Bareme bareme) => [.. bareme.Figures.SelectMany(figure => bareme.ValuesOf(figure.Id))];

        var version = Bareme.BuiltInVersions[^1];
        var (once, again) = (In(Bareme.BuiltInAt(version)), In(Bareme.BuiltInAt(version)));
        Assert.All(once.Zip(again), pair => IsSame(pair.First, pair.Second));
    }

    private static void Same<T>(Func<T> call) => IsSame(call(), call());

    private static void IsSame<T>(T once, T again)
    {
        Assert.True(Equals(once, again), $"{once} is not {again}");
        Assert.Equal(once!.GetHashCode(), again!.GetHashCode());
        Assert.DoesNotMatch(@"System\.|`1|Ctg\.Funding\.", once.ToString());
    }
}
