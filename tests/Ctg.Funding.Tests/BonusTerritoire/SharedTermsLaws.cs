using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Territories;
using Ctg.Funding.Tests.Generators;
using FsCheck.Xunit;
using NodaTime;
using Xunit;

namespace Ctg.Funding.Tests.BonusTerritoire;

/// <summary>What territories share is worked out once, and no territory gets what is another's.</summary>
[Properties(Arbitrary = [typeof(Inventories)], MaxTest = 100)]
public sealed class SharedTermsLaws
{
    [Property]
    public void A_territory_gets_the_same_whichever_was_calculated_before(Inventory drawn, Inventory other, byte kind)
    {
        var unlike = drawn.Territory with
        {
            Tranche = (kind & 1) == 0 ? drawn.Territory.Tranche : other.Territory.Tranche,
            RuralZoning = (kind & 2) == 0 ? drawn.Territory.RuralZoning : other.Territory.RuralZoning,
            PotentielFinancier = (kind & 4) == 0 ? drawn.Territory.PotentielFinancier : other.Territory.PotentielFinancier,
            NiveauDeVie = (kind & 4) == 0 ? drawn.Territory.NiveauDeVie : other.Territory.NiveauDeVie,
        };
        BonusTerritoireResult After(params Territory[] others)
        {
            var bareme = new LocalBareme(drawn.Local.Figures).Bareme;
            Array.ForEach(others, each => BonusTerritoireCalculator.Calculate(each, drawn.Lots, drawn.Year, bareme));
            return BonusTerritoireCalculator.Calculate(drawn.Territory, drawn.Lots, drawn.Year, bareme);
        }

        var (alone, after) = (After(), After(unlike));

        Assert.Equal(alone.Lines, after.Lines);
        Assert.Equal(alone.Figures.Select(value => (value.Figure.Id, value.From)), after.Figures.Select(value => (value.Figure.Id, value.From)));
        Assert.Equal(alone.Notices, after.Notices);
    }

    [Fact]
    public void Two_territories_of_unlike_wealth_keep_their_own_tranche()
    {
        var bareme = Given.Bareme(Given.Figure("BT-Nt", "2021-01-01", "\"tableau\": [ { \"tranche\": 1, \"potentiel_financier_max\": 700, \"montant\": 3600 }, { \"tranche\": 2, \"potentiel_financier_max\": 1000, \"montant\": 3000 }, { \"tranche\": 3, \"montant\": 2600 } ]"));
        PlaceLot[] lots = [new("A", "S", 10, new LocalDate(2022, 1, 1))];
        decimal Of(decimal wealth) => BonusTerritoireCalculator.Calculate(new Territory("A", new LocalDate(2021, 1, 1)) { PotentielFinancier = wealth }, lots, 2023, bareme).Total!.Value.Exact!.Value;

        Assert.Equal([36_000m, 26_000m, 30_000m, 36_000m], new[] { 600m, 1_500m, 900m, 650m }.Select(Of));
    }
}
