using Ctg.Funding.Basics;
using Ctg.Funding.Payments;
using Ctg.Funding.Scenarios;
using Ctg.Funding.Tests.BonusTerritoire;
using Ctg.Funding.Tests.Generators;
using FsCheck.Xunit;
using Xunit;

namespace Ctg.Funding.Tests.Scenarios;

/// <summary>A projection is the same calculation, and what it pays is what is due.</summary>
[Properties(Arbitrary = [typeof(Inventories)], MaxTest = 60)]
public sealed class ProjectionLaws
{
    [Property]
    public void Every_year_is_the_result_of_that_year(Inventory inventory)
    {
        foreach (var year in Project(inventory).Where(year => year.Bonus is not null))
        {
            var alone = (inventory with { Year = year.Year }).Result();
            Assert.Equal(BonusTerritoireLaws.Text(alone), BonusTerritoireLaws.Text(year.Bonus!.Result));
            Assert.True(year.Psej == (alone.PsejPart.Count == 0 ? Bounds.Of(0) : alone.PsejDue) || year.Notices.Any(notice => notice.Code == "CTG3011"));
        }
    }

    [Property]
    public void Payees_months_and_lines_are_one_sum_for_every_year(Inventory inventory)
    {
        var years = Project(inventory);
        var schedule = PaymentCalendar.Of([.. years.SelectMany(year => year.Dues)], inventory.Local.Bareme);

        foreach (var year in years)
        {
            var due = Sum([.. new[] { year.Psej }.OfType<Bounds>(), .. year.Bonus?.Result.Lines.Select(line => line.Amount).OfType<Bounds>() ?? []]);
            Assert.Equal(due, Sum(year.Dues.Select(line => line.Amount)));
            Assert.Equal(due, Sum(schedule.Receipts.Where(receipt => receipt.Year == year.Year).Select(receipt => receipt.Amount)));
        }

        Assert.Equal(schedule.Total, Sum(schedule.Payees.Select(payee => payee.Amount)));
        Assert.Equal(schedule.Total, Sum(schedule.Months.Select(month => month.Amount)));
    }

    private static IReadOnlyList<ProjectedYear> Project(Inventory inventory) =>
        Projection.Of(inventory.Territory, inventory.Lots, 2018, 2030, inventory.Local.Bareme);

    private static Bounds Sum(IEnumerable<Bounds> amounts) => amounts.Aggregate(Bounds.Of(0), (sum, amount) => new Bounds(sum.Min + amount.Min, sum.Max + amount.Max));
}
