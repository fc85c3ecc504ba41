using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Ctg.Funding.Benchmarks.Inventories;

/// <summary>
/// An inventory in the shape of France: few structures a territory, few lots a structure, in the order of the territories. Communes are real where a list is given; PSEJ, dates and
/// places are invented: CEJ that ended from 2019 to 2022 or none, CTG of any month, ZRR and FRR, reference places given or left to be counted, openings and closings in 2024.
/// </summary>
internal sealed class NationalInventory
{
    internal const int Seed = 20240701;
    private const int LotsOfStructure = 3;

    private readonly Random _random = new(Seed);
    private readonly List<string> _territories = ["territoire;nom;date_fin_cej;date_effet_ctg;psej_eaje;places_reference;zone_rurale;rattrapage"];
    private readonly List<string> _lots = ["territoire;structure;nom;financement;places;date_ouverture;date_fermeture;gestionnaire;qpv;cofinancee"];
    private int _structures;

    /// <summary>Writes one.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="structures">Structures, each of 1 to 5 lots, three on average.</param>
    /// <param name="territories">Territories, each with a structure.</param>
    /// <param name="communes">The list of communes; invented where there is no such file.</param>
    internal static void Write(string folder, int structures, int territories, string? communes)
    {
        var inventory = new NationalInventory();
        var known = communes is null ? Commune.Invent(territories, inventory._random) : Commune.Read(communes);
        Commune[] chosen = [.. known.OrderByDescending(commune => commune.Population).ThenBy(commune => commune.Code, StringComparer.Ordinal).Take(territories)];
        var counts = inventory.Spread(chosen, structures);
        foreach (var i in Enumerable.Range(0, chosen.Length).OrderBy(i => chosen[i].Code, StringComparer.Ordinal))
        {
            inventory.Add(chosen[i], counts[i]);
        }

        Directory.CreateDirectory(folder);
        WriteRows(folder, "territoires.csv", inventory._territories);
        WriteRows(folder, "places.csv", inventory._lots);
    }

    /// <summary>A structure for each commune, the others by its inhabitants.</summary>
    private int[] Spread(Commune[] communes, int structures)
    {
        var counts = Enumerable.Repeat(1, communes.Length).ToArray();
        var upTo = new long[communes.Length];
        for (var (i, sum) = (0, 0L); i < communes.Length; i++)
        {
            upTo[i] = sum += communes[i].Population + 1;
        }

        for (var i = communes.Length; i < structures; i++)
        {
            var found = Array.BinarySearch(upTo, _random.NextInt64(upTo[^1]));
            counts[found < 0 ? ~found : found + 1]++;
        }

        return counts;
    }

    private void Add(Commune commune, int structures)
    {
        LocalDate? cejEnd = _random.Next(7) == 0 ? null : new LocalDate(_random.Next(2019, 2023), 12, 31);
        var ctg = cejEnd is { } end
            ? _random.Next(10) == 0 ? end.PlusDays(1).PlusMonths(_random.Next(1, 18)).PlusDays(_random.Next(2) * 14) : end.PlusDays(1)
            : new LocalDate(_random.Next(2020, 2024), _random.Next(1, 13), 1 + (_random.Next(2) * 14));
        var reference = cejEnd ?? ctg.PlusDays(-1);
        var counted = Enumerable.Range(0, structures).Sum(_ => AddStructure(commune, reference));
        var spreadOver = counted == 0 ? _random.Next(10, 60) : counted;
        var psej = cejEnd is null ? "" : Text(spreadOver * _random.Next(50_000, 400_000) / 100m);
        var places = cejEnd is null || (counted > 0 && _random.Next(5) < 2) ? "" : Text(spreadOver);
        var zone = _random.Next(10) switch { 0 => "zrr", 1 => "frr", 2 => "zrr+frr", _ => "non" };
        _territories.Add($"{commune.Code};{commune.Name.Replace(';', ' ')};{(cejEnd is { } day ? Text(day) : "")};{Text(ctg)};{psej};{places};{zone};{YesNo(_random.Next(cejEnd is null ? 3 : 20) == 0)}");
    }

    /// <summary>Adds a structure; the places of it that count on the reference date (H-03).</summary>
    private int AddStructure(Commune commune, LocalDate reference)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"S{_structures:00000}");
        var manager = string.Create(CultureInfo.InvariantCulture, $"G{_random.Next(1 + (_structures / 3)):00000}");
        var (isPsu, isCofinanced, isInQpv) = (_random.Next(12) != 0, _random.Next(30) != 0, _random.Next(8) == 0);
        // Sizes come in pairs around the mean, so that an even number of structures has exactly three lots each on average.
        var offset = _random.Next(LotsOfStructure);
        _pending = _structures++ % 2 == 0 ? offset : -_pending;
        var counted = 0;
        for (var i = 0; i < LotsOfStructure + _pending; i++)
        {
            var opening = new LocalDate(i == 0 ? _random.Next(1998, 2019) : _random.Next(2005, 2025), _random.Next(1, 11), 1 + (_random.Next(4) / 3 * 14));
            LocalDate? closing = opening.Year < 2024 && _random.Next(50) == 0 ? new LocalDate(2024, _random.Next(8, 13), 1).PlusDays(-1) : null;
            var places = _random.Next(5, 45);
            counted += isPsu && isCofinanced && opening <= reference ? places : 0;
            _lots.Add($"{commune.Code};{code};Crèche {code};{(isPsu ? "psu" : "paje")};{places};{Text(opening)};{(closing is { } day ? Text(day) : "")};{manager};{YesNo(isInQpv)};{YesNo(isCofinanced)}");
        }

        return counted;
    }

    private int _pending;

    private static string Text(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static string YesNo(bool value) => value ? "oui" : "non";

    private static void WriteRows(string folder, string name, List<string> rows)
    {
        using var file = InventoryFile.Open(folder, name);
        foreach (var row in rows)
        {
            file.Write(row);
            file.Write('\n');
        }
    }
}
