using System.Text.Json.Nodes;

namespace Ctg.Funding.Benchmarks.SideBySide;

/// <summary>The programs that are not ours, as far as this machine has them.</summary>
internal sealed class Peers
{
    private static readonly string[] Pythons = ["python3", "/usr/bin/python3", "python"];

    /// <summary>The scripts, and beside what is built, where it is not taken for ours, what they need from npm.</summary>
    private static readonly (string Scripts, string Packages) Folders =
        (Path.Combine(Repository.Root, "benchmarks", "pairs"), Path.Combine(Repository.Root, "benchmarks", "Ctg.Funding.Benchmarks", "obj", "pairs"));

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
        else if (!Install())
        {
            Npm = "npm ne l'a pas installé";
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
        (folder, results) => new Command("node", [Path.Combine(Folders.Scripts, "duckdb.mjs"), Folders.Packages, figures, folder, Path.Combine(results, "lignes.csv")]), "lignes.csv")
    {
        TellsOwnSeconds = true,
    };

    /// <summary>pandas.</summary>
    internal Contestant PandasFrom(string figures) => new(
        Contestant.Pandas, Launch.TryRead(new Command(_python!, ["-c", "import pandas, platform; print(pandas.__version__ + ', Python', platform.python_version())"]))!,
        (folder, results) => new Command(_python!, [Path.Combine(Folders.Scripts, "bonus_pandas.py"), figures, folder, Path.Combine(results, "lignes.csv")]), "lignes.csv");

    /// <summary>publicodes over the lots of a file; it prints the nanoseconds of each run.</summary>
    internal Command Publicodes(string lots, int runs) => new("node", [Path.Combine(Folders.Scripts, "publicodes.mjs"), Folders.Packages, lots, $"{runs}"]);

    internal string PublicodesVersion => $"{VersionOf("publicodes")}, Node {_node}";

    private string VersionOf(string package) =>
        (string)JsonNode.Parse(File.ReadAllText(Path.Combine(Folders.Packages, "node_modules", package, "package.json")))!["version"]!;

    /// <summary>Installs the versions that are asked for, unless they are there.</summary>
    private static bool Install()
    {
        var (asked, installed) = (Path.Combine(Folders.Scripts, "package.json"), Path.Combine(Folders.Packages, "package.json"));
        if (File.Exists(installed) && File.ReadAllText(installed) == File.ReadAllText(asked))
        {
            return true;
        }

        Directory.CreateDirectory(Folders.Packages);
        File.Copy(asked, installed, overwrite: true);
        if (Launch.TryRead(new Command(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["install", "--no-package-lock", "--no-audit", "--no-fund"]), Folders.Packages) is not null)
        {
            return true;
        }

        File.Delete(installed);
        return false;
    }
}
