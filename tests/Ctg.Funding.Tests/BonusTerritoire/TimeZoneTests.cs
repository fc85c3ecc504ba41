using Ctg.Funding.Basics;
using Ctg.Funding.Territories;
using Xunit;

namespace Ctg.Funding.Tests.BonusTerritoire;

public sealed class TimeZoneTests
{
    [Theory]
    [InlineData("Pacific/Kiritimati", 14)]
    [InlineData("Pacific/Pago_Pago", -11)]
    public void The_time_zone_of_the_machine_does_not_matter(string zone, int hours)
    {
        var territory = Given.Territory with { IsUnderRattrapage = true, RuralZoning = new RuralZoning(Membership.In, Membership.Out) };
        string Result() => BonusTerritoireLaws.Text(territory.In(2024, Given.Existing(10), Given.New(7, 2024, 4, 1), Given.New(3, 2021, 1, 1) with { IsInQpv = true }));
        var expected = Result();
        var before = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            Assert.SkipUnless(TimeZoneInfo.Local.BaseUtcOffset == TimeSpan.FromHours(hours), "This machine takes its time zone from elsewhere than TZ.");

            Assert.Equal(expected, Result());
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }
    }
}
