using System.Globalization;
using Ctg.Funding.Benchmarks.Inventories;

namespace Ctg.Funding.Benchmarks.SideBySide;

/// <summary>What a run measures.</summary>
internal sealed class Options
{
    private static readonly string[] Names = ["--tailles", "--parties", "--commandes", "--passages", "--outil", "--natif", "--sans", "--dossier", "--mesures", "--page"];

    private readonly Dictionary<string, string> _given = new(StringComparer.Ordinal);

    internal Options(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i += 2)
        {
            if (!Names.Contains(arguments[i]) || i + 1 == arguments.Count)
            {
                throw new ArgumentException($"« {arguments[i]} » : options connues, chacune suivie d'une valeur : {string.Join(", ", Names)}.");
            }

            _given[arguments[i]] = arguments[i + 1];
        }
    }

    /// <summary>Gets the inventories computed by all programs.</summary>
    internal IReadOnlyList<Shape> Shapes => List("--tailles") is { Length: > 0 } names ? [.. names.Select(Shape.Named)] : Shape.Usual;

    /// <summary>Gets our own commands that are measured; all where none is named.</summary>
    internal IReadOnlyList<OwnCommand> Commands => List("--commandes") is { Length: > 0 } names ? [.. names.Select(OwnCommand.Named)] : OwnCommand.All;

    /// <summary>Gets how many rounds, after one that does not count.</summary>
    internal int Rounds => _given.TryGetValue("--passages", out var rounds) ? int.Parse(rounds, NumberStyles.None, CultureInfo.InvariantCulture) : 5;

    /// <summary>Gets the tool: its Release build where none is named.</summary>
    internal string Tool => Given("--outil") ?? Path.Combine(Repository.Root, "src", "Ctg.Funding.Cli", "bin", "Release", "net10.0", "Ctg.Funding.Cli.dll");

    /// <summary>Gets a native build of it, measured beside it.</summary>
    internal string? NativeTool => Given("--natif");

    /// <summary>Gets what is left out: <c>duckdb</c>, <c>pandas</c>, <c>npm</c>.</summary>
    internal IReadOnlyCollection<string> Without => List("--sans");

    /// <summary>Gets where inventories and results go for the while.</summary>
    internal string Folder => Given("--dossier") ?? Path.GetTempPath();

    /// <summary>Gets the file of measures.</summary>
    internal string Measures => Given("--mesures") ?? Path.Combine(Repository.Root, "benchmarks", "mesures.json");

    /// <summary>Gets the page that tells them.</summary>
    internal string Page => Given("--page") ?? Path.Combine(Repository.Root, "docs", "performances.md");

    internal bool Has(string part) => List("--parties") is not { Length: > 0 } parts || parts.Contains(part);

    private string? Given(string name) => _given.TryGetValue(name, out var path) ? Path.GetFullPath(path) : null;

    private string[] List(string name) => _given.TryGetValue(name, out var list) ? list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];
}
