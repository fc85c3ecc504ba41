using Ctg.Funding.BonusTerritoire;
using Xunit;

namespace Ctg.Funding.Tests.BonusTerritoire;

public sealed class R3OffreTests
{
    [Theory]
    [InlineData(2020, 12, 31, Offre.Existante)]
    [InlineData(2021, 1, 1, Offre.Nouvelle)]
    public void R3_The_end_of_the_cej_is_the_last_day_of_existing_places(int year, int month, int day, Offre offre) =>
        Assert.Equal(offre, Given.Territory.In(2021, Given.New(10, year, month, day)).Lines[0].Offre);

    [Theory]
    [InlineData(2020, 12, 31, Offre.Existante)]
    [InlineData(2021, 1, 1, Offre.Nouvelle)]
    public void R3_H02_Without_a_cej_the_eve_of_the_ctg_is(int year, int month, int day, Offre offre) =>
        Assert.Equal(offre, Given.WithoutCej.In(2021, Given.New(10, year, month, day)).Lines[0].Offre);

    [Fact]
    public void R3_H02_A_local_bareme_may_take_the_day_itself() =>
        Assert.Equal(Offre.Existante, Given.WithoutCej.In(2021, Given.Bareme(Given.Choice("H-02", "jour-ctg")), Given.New(10, 2021, 1, 1)).Lines[0].Offre);

    [Fact]
    public void R3_Places_opened_between_the_ctg_and_a_later_end_of_the_cej_are_existing() =>
        Assert.Equal(Offre.Existante, (Given.Territory with { CejEnd = new(2021, 6, 30) }).In(2021, Given.New(10, 2021, 5, 1)).Lines[0].Offre);

    [Fact]
    public void R3_A_psej_without_end_of_cej_takes_the_eve_of_the_ctg_and_says_so()
    {
        var result = (Given.Territory with { CejEnd = null }).In(2021, Given.Existing(60), Given.New(10, 2021, 1, 1));

        Assert.Equal([Offre.Existante, Offre.Nouvelle], result.Lines.Select(line => line.Offre));
        Assert.Contains("CTG3006", result.Notices.Codes());
    }

    [Fact]
    public void R3_Places_opened_between_the_cej_and_a_later_ctg_are_new() =>
        Assert.Equal(Offre.Nouvelle, (Given.Territory with { CtgEffect = new(2021, 7, 1) }).In(2021, Given.New(10, 2021, 3, 1)).Lines[0].Offre);
}
