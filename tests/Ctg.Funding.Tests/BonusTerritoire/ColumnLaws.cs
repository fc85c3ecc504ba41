using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Tests.Generators;
using FsCheck.Xunit;
using Xunit;

namespace Ctg.Funding.Tests.BonusTerritoire;

/// <summary>Lines as columns are those of the result, also where the columns served a larger territory before.</summary>
[Properties(Arbitrary = [typeof(Inventories)], MaxTest = 500)]
public sealed class ColumnLaws
{
    private readonly LineTable _lines = new();

    [Property]
    public void Columns_hold_what_lines_show(Inventory inventory)
    {
        var result = inventory.Result();
        BonusTerritoireCalculator.Fill(inventory.Territory, LotTable.Of(inventory.Lots), inventory.Year, inventory.Local.Bareme, _lines);

        Assert.Equal(result, _lines.Result(inventory.Lots));
        Assert.Equal(result.Lines.Count, _lines.Count);
        for (var i = 0; i < _lines.Count; i++)
        {
            var line = result.Lines[i];
            Assert.Equal(line.Statut, _lines.StatutOf(i));
            Assert.Equal(line.Offre, _lines.OffreOf(i));
            Assert.Equal(line.PartYear, _lines.PartYearOf(i));
            Assert.Equal(line.Reasons, _lines.ReasonsOf(i));
            Assert.Equal(line.PaidUnits, _lines.PaidUnitsOf(i));
            if (line is { Amount: { } amount, Split: { } split })
            {
                var parts = _lines.PartsOf(i).ToArray();
                Assert.Equal(amount, _lines.AmountOf(i).Euros);
                Assert.Equal(line.PerUnit, _lines.PerPlaceOf(i));
                Assert.Equal([split.Base, .. split.Measures], parts.Select(part => part.Euros));
            }
        }
    }
    [Property]
    public void Lines_of_one_number_differ_by_their_lots_and_amounts_only(Inventory inventory)
    {
        var result = inventory.Result();
        BonusTerritoireCalculator.Fill(inventory.Territory, LotTable.Of(inventory.Lots), inventory.Year, inventory.Local.Bareme, _lines);

        var alike = result.Lines.Select((line, i) => (line, Number: _lines.AlikeOf(i))).Where(each => each.Number is not null);
        Assert.All(alike.GroupBy(each => each.Number), group =>
        {
            var first = group.First().line;
            Assert.All(group.Select(each => each.line), line => Assert.Equal(
                (first.Statut, first.Offre, first.PartYear, first.PerUnit, first.PaidUnits, string.Join(' ', first.Reasons)),
                (line.Statut, line.Offre, line.PartYear, line.PerUnit, line.PaidUnits, string.Join(' ', line.Reasons))));
        });
    }
}
