namespace Ctg.Funding.Benchmarks.SideBySide;

/// <summary>Who computes an inventory from CSV to CSV.</summary>
/// <param name="Name">Its name in tables.</param>
/// <param name="Version">What it is, and its version.</param>
/// <param name="On">The command, for a folder with the two files and a folder for results.</param>
/// <param name="Lines">The file of lines in the folder for results; <see langword="null"/> where it computes nothing.</param>
internal sealed record Contestant(string Name, string Version, Func<string, string, Command> On, string? Lines)
{
    internal const string Us = "ctg-funding";
    internal const string Native = "ctg-funding, natif";
    internal const string DuckDb = "DuckDB";
    internal const string Pandas = "pandas";
    internal const string Floor = "copie nue";

    /// <summary>Gets whether it prints the seconds that it took without its start.</summary>
    internal bool TellsOwnSeconds { get; init; }

    /// <summary>It, on an inventory.</summary>
    internal Runner RunnerOn(string folder) => new(Name, Version, results => On(folder, results)) { TellsOwnSeconds = TellsOwnSeconds };

    /// <summary>Our own command line.</summary>
    internal static Contestant Tool(string name, string version, string path) => new(
        name, version, (folder, results) => Command.Tool(path, Batch("calculer", folder, "--annee", $"{Figures.Year}", "--sortie", results)),
        "lignes.csv");

    /// <summary>A command of ours over the two files of a folder.</summary>
    internal static string[] Batch(string command, string folder, params string[] options) =>
        [command, "--territoires", Path.Combine(folder, "territoires.csv"), "--places", Path.Combine(folder, "places.csv"), .. options];
}
