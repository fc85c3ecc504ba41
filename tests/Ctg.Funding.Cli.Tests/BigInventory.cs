using System.Globalization;
using System.Text;

namespace Ctg.Funding.Cli.Tests;

/// <summary>An inventory of any size, the same for the same sizes: large enough for the batch to work in several buckets.</summary>
internal static class BigInventory
{
    internal const string LotHeader = "territoire;structure;financement;places;date_ouverture;qpv";

    private const string TerritoryHeader = "territoire;date_fin_cej;date_effet_ctg;psej_eaje;places_reference";

    internal static (string Territories, string[] Lots) Of(int territories, int lots, int seed = 1)
    {
        var random = new Random(seed);
        var text = new StringBuilder(TerritoryHeader).Append('\n');
        for (var i = 0; i < territories; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"T{i:000};{2019 + (i % 3)}-12-31;{2020 + (i % 3)}-01-01;{random.Next(100_000, 9_000_000) / 100m:0.00};{random.Next(20, 400)}\n");
        }

        var rows = new string[lots];
        for (var i = 0; i < lots; i++)
        {
            rows[i] = string.Create(CultureInfo.InvariantCulture, $"T{random.Next(territories):000};E{i:000000};{(random.Next(12) == 0 ? "paje" : "psu")};{random.Next(5, 60)};{random.Next(2005, 2024)}-{random.Next(1, 13):00}-01;{(random.Next(8) == 0 ? "oui" : "non")}");
        }

        return (text.ToString(), rows);
    }

    internal static (string Territories, string Places) Write(WorkFolder work, string name, string territories, IEnumerable<string> lots) => (
        work.Write($"{name}-t.csv", Encoding.UTF8.GetBytes(territories)),
        work.Write($"{name}-p.csv", Encoding.UTF8.GetBytes(string.Join('\n', lots.Prepend(LotHeader)) + "\n")));
}
