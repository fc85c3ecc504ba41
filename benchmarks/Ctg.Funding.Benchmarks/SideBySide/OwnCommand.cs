using System.Text.Json;

namespace Ctg.Funding.Benchmarks.SideBySide;

/// <summary>A command of ours that nothing else does.</summary>
/// <param name="Name">Its name, as it is asked for.</param>
/// <param name="Title">What it does.</param>
/// <param name="ShapeName">The inventory it reads; <see langword="null"/> for the sample département.</param>
/// <param name="Arguments">Its arguments, for the folder of the inventory and the folder for results.</param>
internal sealed record OwnCommand(string Name, string Title, string? ShapeName, Func<string, string, string[]> Arguments)
{
    private const int Scenarios = 1000;

    internal static IReadOnlyList<OwnCommand> All { get; } =
    [
        new("departement", "`calculer`, le département d'exemple", null, static (folder, results) => Contestant.Batch("calculer", folder, "--annee", "2024", "--sortie", results)),
        new("scenarios", "`comparer`, 1 000 scénarios, 20 000 lots, 1 000 territoires", "20000/1000", static (folder, results) =>
            Contestant.Batch("comparer", folder, [.. WriteScenarios(folder), "--annee", "2024", "--sortie", results])),
        new("rapport", "`rapport`, la forme de la France (60 000 lots)", "france", static (folder, results) =>
            Contestant.Batch("rapport", folder, "--annee", "2024", "--sortie", Path.Combine(results, "rapport.html"))),
        new("rapport-xlsx", "`rapport`, la même, en classeur", "france", static (folder, results) =>
            Contestant.Batch("rapport", folder, "--annee", "2024", "--sortie", Path.Combine(results, "rapport.xlsx"))),
        new("projeter", "`projeter`, la forme de la France, 9 ans", "france", static (folder, results) =>
            Contestant.Batch("projeter", folder, "--de", "2019", "--a", "2027", "--sortie", results)),
        new("projeter-million", "`projeter`, 1 000 000 de structures, 9 ans", "million", static (folder, results) =>
            Contestant.Batch("projeter", folder, "--de", "2019", "--a", "2027", "--sortie", results)),
        new("projeter-un-territoire", "`projeter`, 1 000 000 de lots dans un territoire, 9 ans", "un-territoire", static (folder, results) =>
            Contestant.Batch("projeter", folder, "--de", "2019", "--a", "2027", "--sortie", results)),
    ];

    internal static OwnCommand Named(string name) => All.FirstOrDefault(command => command.Name == name)
        ?? throw new ArgumentException($"« {name} » n'est pas une commande mesurée. Écrivez l'une de : {string.Join(", ", All.Select(command => command.Name))}.");

    /// <summary>One scenario in four changes the barème, and so every territory; the others add places to one territory.</summary>
    private static string[] WriteScenarios(string folder)
    {
        var scenarios = Path.Combine(folder, "scenarios");
        if (!Directory.Exists(scenarios))
        {
            Directory.CreateDirectory(scenarios);
            for (var i = 0; i < Scenarios; i++)
            {
                object scenario = i % 4 == 0
                    ? new { scenario = $"Essai {i}", bareme = new { coefficients = new Dictionary<string, decimal> { ["BT-N1"] = 1 + (i / 10_000m) } } }
                    : new { scenario = $"Essai {i}", ajouter = new[] { new { territoire = $"T{i:00000}", structure = "PLUS", places = 10, date_ouverture = "2024-01-01" } } };
                File.WriteAllText(Path.Combine(scenarios, $"essai-{i:0000}.json"), JsonSerializer.Serialize(scenario));
            }
        }

        return [scenarios];
    }
}
