using System.Globalization;
using System.Text;

namespace Ctg.Funding.Benchmarks.Inventories;

/// <summary>A commune that may be a territory.</summary>
/// <param name="Code">INSEE code.</param>
/// <param name="Name">Name.</param>
/// <param name="Population">Inhabitants, by which structures are spread.</param>
internal sealed record Commune(string Code, string Name, int Population)
{
    /// <summary>The communes of a list with the columns <c>code</c>, <c>nom</c>, <c>type</c> and <c>population</c>, those that exist today.</summary>
    internal static Commune[] Read(string path)
    {
        var lines = File.ReadAllLines(path, Encoding.UTF8);
        var columns = lines[0].TrimStart('\uFEFF').Split(';');
        var (code, name, type, population) = (At("code"), At("nom"), At("type"), At("population"));
        return
        [
            .. lines.Skip(1).Select(line => line.Split(';'))
                .Where(cells => cells[type] == "commune-actuelle")
                .Select(cells => new Commune(cells[code], cells[name], int.TryParse(cells[population], NumberStyles.None, CultureInfo.InvariantCulture, out var people) ? people : 0)),
        ];

        int At(string column) => Array.IndexOf(columns, column) is >= 0 and var at ? at : throw new InvalidDataException($"{path} : pas de colonne {column}.");
    }

    /// <summary>Invented communes, where no list is at hand.</summary>
    internal static Commune[] Invent(int count, Random random) =>
        [.. Enumerable.Range(0, count).Select(i => new Commune(string.Create(CultureInfo.InvariantCulture, $"{1 + (i / 400):00}{1 + (i % 400):000}"), $"Commune {i}", random.Next(200, 40_000)))];
}
