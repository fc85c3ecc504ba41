using Ctg.Funding.Basics;
using Ctg.Funding.Scenarios;
using Ctg.Funding.Tests.Generators;
using Ctg.Funding.Verifications;
using FsCheck.Xunit;
using Xunit;

namespace Ctg.Funding.Tests.Verifications;

/// <summary>Laws of verification, over any inventory.</summary>
public sealed class VerificationLaws
{
    /// <summary>The amounts of each structure, those of its lots summed; <see langword="null"/> where one is not known.</summary>
    private static Dictionary<string, Bounds?> Amounts(Inventory inventory) => inventory.Result().Lines.GroupBy(line => line.Lot.Structure)
        .ToDictionary(lines => lines.Key, lines => lines.Aggregate((Bounds?)Bounds.Of(0), (sum, line) => line.Statut == AmountStatut.Exclu ? sum : sum + line.Amount));

    private static IReadOnlyList<VerifiedAmount> Verified(Inventory inventory, Func<Bounds, decimal> notified) => new Verifier(inventory.Local.Bareme).Of(
        inventory.Territory, inventory.Lots, inventory.Year,
        [
            .. Amounts(inventory).Where(each => each.Value is not null).Select(each =>
                new Notification(inventory.Territory.Code, each.Key, inventory.Year, notified(each.Value!.Value)) { Service = inventory.Territory.Service }),
        ]).Rows;

    [Property(MaxTest = 60, Arbitrary = [typeof(Inventories)])]
    public void What_is_notified_as_calculated_is_no_difference(Inventory inventory)
    {
        Assert.All(Verified(inventory, amount => amount.Min), row => Assert.NotEqual(Verdict.Ecart, row.Verdict));
        Assert.All(Verified(inventory, amount => amount.Max ?? amount.Min + 1), row => Assert.NotEqual(Verdict.Ecart, row.Verdict));
    }

    /// <summary>An explanation is nothing but what its scenario gives when it is applied to the inputs and calculated as ever.</summary>
    [Property(MaxTest = 30, Arbitrary = [typeof(Inventories)])]
    public void The_scenario_of_each_explanation_gives_the_amount_it_tells(Inventory inventory)
    {
        var inputs = new ScenarioInputs([inventory.Territory], inventory.Lots, inventory.Local.Bareme);
        foreach (var row in Verified(inventory, amount => decimal.Round(amount.Min * 0.9m, 2)))
        {
            foreach (var each in row.Diagnoses.Where(each => each.Causes.All(cause => cause.Kind != CauseKind.Acomptes)))
            {
                var changed = each.Scenario.Apply(inputs);
                var lines = Ctg.Funding.BonusTerritoire.BonusTerritoireCalculator.Calculate(changed.Territories[0], changed.Lots, inventory.Year, changed.Bareme).Lines;
                Assert.Equal(each.Amount, Bounds.Sum(lines.Where(line => line.Lot.Structure == row.Structure).Select(line => line.Amount ?? Bounds.Of(0))));
            }
        }
    }
}
