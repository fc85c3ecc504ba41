using System.Text.Json.Nodes;

namespace Ctg.Funding.Benchmarks.SideBySide;

/// <summary>The programs that are not ours, as far as this machine has them.</summary>
internal sealed class Peers
{
    private static readonly string[] Pythons = ["python3", "/usr/bin/python3", "python"];

    private readonly string _folder = Path.Combine(Repository.Root, "benchmarks", "pairs");
    private readonly string? _python;
    private readonly string? _node;

    internal Peers(IReadOnlyCollection<string> without)
    {
        if (without.Contains("npm"))
        {
            Npm = "écarté à la demande";
        }
        else if ((_node = Launch.TryRead(new Command("node", ["--version"]))) is null)
        {
            Npm = "Node n'est pas installé";
        }
        else if (!Directory.Exists(Path.Combine(_folder, "node_modules")) && !Install())
        {
            Npm = "npm ne l'a pas installé (`npm install` dans `benchmarks/pairs`)";
        }

        _python = without.Contains("pandas") ? null
            : Pythons.FirstOrDefault(python => Launch.TryRead(new Command(python, ["-c", "import pandas"])) is not null);
        Pandas = _python is not null ? null : without.Contains("pandas") ? "écarté à la demande" : "aucun Python d'ici n'a pandas (Debian : `apt-get install python3-pandas`)";
    }

    /// <summary>Gets why there is nothing from npm here; <see langword="null"/> where there is.</summary>
    internal string? Npm { get; }

    /// <summary>Gets why there is no pandas here; <see langword="null"/> where there is.</summary>
    internal string? Pandas { get; }

    /// <summary>DuckDB in Node.</summary>
    internal Contestant DuckDb(string figures) => new(
        Contestant.DuckDb, $"{VersionOf("@duckdb/node-api")}, Node {_node}",
        (folder, results) => new Command("node", [Path.Combine(_folder, "duckdb.mjs"), figures, folder, Path.Combine(results, "lignes.csv")]), "lignes.csv")
    {
        TellsOwnSeconds = true,
    };

    /// <summary>pandas.</summary>
    internal Contestant PandasFrom(string figures) => new(
        Contestant.Pandas, Launch.TryRead(new Command(_python!, ["-c", "import pandas, platform; print(pandas.__version__ + ', Python', platform.python_version())"]))!,
        (folder, results) => new Command(_python!, [Path.Combine(_folder, "bonus_pandas.py"), figures, folder, Path.Combine(results, "lignes.csv")]), "lignes.csv");

    /// <summary>publicodes over the lots of a file; it prints the nanoseconds of each run.</summary>
    internal Command Publicodes(string lots, int runs) => new("node", [Path.Combine(_folder, "publicodes.mjs"), lots, $"{runs}"]);

    internal string PublicodesVersion => $"{VersionOf("publicodes")}, Node {_node}";

    private string VersionOf(string package) =>
        (string)JsonNode.Parse(File.ReadAllText(Path.Combine(_folder, "node_modules", package, "package.json")))!["version"]!;

    private bool Install() =>
        Launch.TryRead(new Command(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["install", "--no-package-lock", "--no-audit", "--no-fund"]), _folder) is not null;
}
