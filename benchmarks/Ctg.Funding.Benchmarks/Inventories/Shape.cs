using System.Globalization;

namespace Ctg.Funding.Benchmarks.Inventories;

/// <summary>An inventory with a name, always the same.</summary>
/// <param name="Name">The name, as it is asked for.</param>
/// <param name="Lots">Rows of places.csv.</param>
/// <param name="Territories">Rows of territoires.csv.</param>
/// <param name="Title">What it is, for readers.</param>
internal sealed record Shape(string Name, int Lots, int Territories, string Title)
{
    private const string Communes = "shared/data/epci/communes_2026.csv";
    private const string NationalShape = "france";
    private const string OneLotEach = "un-lot";

    /// <summary>Gets the shapes that are measured unless others are asked for.</summary>
    internal static IReadOnlyList<Shape> Usual { get; } =
    [
        new(NationalShape, 60_000, 15_000, "La forme de la France"),
        new("million", 1_000_000, 2_000, "Un million de lots"),
        new("un-territoire", 1_000_000, 1, "Un million de lots dans un seul territoire"),
        new(OneLotEach, 1_000_000, 1_000_000, "Un million de territoires d'un lot"),
    ];

    /// <summary>Gets all that have a name.</summary>
    internal static IReadOnlyList<Shape> All { get; } =
    [
        new("mille", 1_000, 50, "Mille lots, pour essayer"),
        new("cent-mille", 100_000, 200, "Cent mille lots"),
        .. Usual,
        new("dix-millions", 10_000_000, 20_000, "Dix millions de lots"),
    ];

    /// <summary>The shape of a name, or « LOTS/TERRITOIRES » scattered.</summary>
    internal static Shape Named(string name) => All.FirstOrDefault(shape => shape.Name == name)
        ?? (name.Split('/') is [var lots, var territories] ? new Shape(name, Number(lots), Number(territories), $"{lots} lots, {territories} territoires") : null)
        ?? throw new ArgumentException($"« {name} » n'est pas une taille. Écrivez LOTS/TERRITOIRES ou l'une de : {string.Join(", ", All.Select(shape => shape.Name))}.");

    /// <summary>Writes its two files; tells how they were made.</summary>
    internal string Write(string folder)
    {
        switch (Name)
        {
            case NationalShape:
                var communes = Repository.FindBeside(Communes);
                NationalInventory.Write(folder, Lots / 3, Territories, communes);
                return $"graine {NationalInventory.Seed}, {(communes is not null ? "codes de vraies communes" : "codes de communes inventés, faute de liste des communes")}";
            case OneLotEach:
                ScatteredInventory.WriteOneLotEach(folder, Territories);
                break;
            default:
                ScatteredInventory.Write(folder, Lots, Territories);
                break;
        }

        return $"graine {ScatteredInventory.Seed}";
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
