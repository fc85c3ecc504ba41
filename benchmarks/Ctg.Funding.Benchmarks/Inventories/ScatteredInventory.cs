using System.Globalization;

namespace Ctg.Funding.Benchmarks.Inventories;

/// <summary>An inventory of any size, the same for the same sizes: invented territories and lots, lots of a territory scattered over the file.</summary>
internal static class ScatteredInventory
{
    internal const int Seed = 20210317;

    internal static void Write(string folder, int lots, int territories) => Write(folder, lots, territories, static (random, _, count) => random.Next(count));

    /// <summary>One lot in each territory, in their order.</summary>
    internal static void WriteOneLotEach(string folder, int territories) => Write(folder, territories, territories, static (_, lot, _) => lot);

    private static void Write(string folder, int lots, int territories, Func<Random, int, int, int> territoryOf)
    {
        Directory.CreateDirectory(folder);
        var random = new Random(Seed);
        using (var file = InventoryFile.Open(folder, "territoires.csv"))
        {
            file.Write("territoire;nom;date_fin_cej;date_effet_ctg;psej_eaje;places_reference;zone_rurale;rattrapage\n");
            for (var i = 0; i < territories; i++)
            {
                file.Write(string.Create(
                    CultureInfo.InvariantCulture,
                    $"T{i:00000};Commune {i};{2019 + (i % 3)}-12-31;{2020 + (i % 3)}-01-01;{random.Next(1_000_000, 90_000_000) / 100m:0.00};{random.Next(20, 400)};{(i % 4 == 0 ? "frr" : "non")};{(i % 10 == 0 ? "oui" : "non")}\n"));
            }
        }

        using var inventory = InventoryFile.Open(folder, "places.csv");
        inventory.Write("territoire;structure;nom;financement;places;date_ouverture;date_fermeture;qpv;cofinancee\n");
        for (var i = 0; i < lots; i++)
        {
            var closing = random.Next(50) == 0 ? $"2024-0{random.Next(1, 10)}-30" : "";
            inventory.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"T{territoryOf(random, i, territories):00000};E{i:00000000};Crèche {i};{(random.Next(12) == 0 ? "paje" : "psu")};{random.Next(5, 60)};{random.Next(2005, 2024)}-{random.Next(1, 13):00}-01;{closing};{(random.Next(8) == 0 ? "oui" : "non")};oui\n"));
        }
    }
}
