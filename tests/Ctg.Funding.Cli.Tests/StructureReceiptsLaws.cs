using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Cli.Structures;
using Ctg.Funding.Payments;
using FsCheck.Xunit;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary>Receipts told apart by structure, whatever each is due.</summary>
public sealed class StructureReceiptsLaws
{
    [Property(MaxTest = 100)]
    public void Both_margins_hold_to_the_cent_for_both_bounds(ushort[] lows, byte[] widths, bool hasOpen)
    {
        StructureDues[] structures =
        [
            .. lows.Take(6).Select((low, i) =>
            {
                // Cents alone as well as large sums; one width in three is none.
                var min = (i % 2 == 0 ? low % 7 : low * 13) / 100m;
                var width = widths.Length == 0 ? 0 : widths[i % widths.Length] % 3 == 0 ? 0 : widths[i % widths.Length] / 100m;
                return new StructureDues("T", $"S{i}", "", i, 2024, [hasOpen && i == 0 ? Bounds.AtLeast(min) : new Bounds(min, min + width)]);
            }),
        ];
        var due = Bounds.Sum(structures.Select(structure => structure.Of(2024)));
        PaymentLine[] lines = due == Bounds.Of(0) ? [] : [new PaymentLine("P", 2024, Regime.Ctg, due)];
        var receipts = PaymentCalendar.Of(lines, Bareme.BuiltIn).Receipts;

        var told = StructureReceipts.Of(new PayeeDues("P", "", lines, structures), [.. receipts], Bareme.BuiltIn).ToArray();

        Assert.All(structures, structure => Assert.Equal(structure.Of(2024), Bounds.Sum(told.Where(each => each.Structure == structure).Select(each => each.Receipt.Amount))));
        Assert.All(receipts, receipt => Assert.Equal(receipt.Amount, Bounds.Sum(told.Where(each => each.Receipt.Kind == receipt.Kind).Select(each => each.Receipt.Amount))));
        Assert.All(told, each => Assert.True(each.Receipt.Amount.Min >= 0));
    }
}
