using System.Text;
using Ctg.Funding.Cli.Commands;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Fuzz;

/// <summary>Calls of the command line, in this process: whatever is asked, the answer is never an internal error.</summary>
internal static class CommandTargets
{
    private const int InternalError = 3;

    /// <summary>Words that would write where the call says, wait for somebody, or take long: they are not tried.</summary>
    private static readonly string[] NotTried = ["calculer", "projeter", "piaje", "rapport", "exemple", "--sortie", "-s", "/dev/stdin", "-"];

    private static readonly string Asked = "-t\nT\n-p\nP\n--annee\n2024\n";

    internal static IReadOnlyList<byte[]> Grids { get; } = Bytes(
        "places=0:20:10\nBT-N1=1:1,1:0,05", "psej=100000:200000:50000\ntranche=1:3:1", "places=0:2:1\npsej=0:1:1",
        "tranche=1:99:49\nBT-R=0:100:50");

    internal static IReadOnlyList<byte[]> Calls { get; } = Bytes(
        $"comparer\n{Asked}--objectif\n700000\n--territoire\n03190\n--variable\nmontant\n--qpv",
        $"comparer\n{Asked}--sensibilite\n--format-nombre\npoint",
        $"comparer\n{Asked}--grille\nplaces=0:1:1\npsej=0:1:1",
        $"expliquer\n{Asked}--ligne\n2\n--format\ntexte",
        "expliquer\n--projets\nT\n--projet\nX\n--changement\n24",
        "baremes\nmontrer\nBT-N", "baremes\netat\n--annee\n2025-2026", "baremes\nverifier\nT", "baremes\nlister\n--lang\nen",
        "rejouer\nT\n--entrees\nP", "--help", "comparer\n--help\n--lang=en", "--version");

    internal static IReadOnlyList<byte[]> Manifests { get; } = Bytes(
        """
        { "outil": "ctg-funding", "version": "0.1.0",
          "options": { "commande": "calculer", "annee": "2021", "accepter": "", "citations": "non", "format-nombre": "virgule", "lang": "fr", "strict": "non" },
          "entrees": [ { "role": "territoires", "fichier": "t.csv", "sha256": "00" }, { "role": "places", "fichier": "p.csv", "sha256": "00" } ],
          "baremes": [ { "nom": "bonus-territoire", "version": "1", "local": false, "sha256": "00" } ], "figures": [], "hypotheses": [],
          "comptes": { "lots": 1 }, "totaux": [ { "annee": 2021, "bonus_min": 1, "bonus_max": null } ],
          "sorties": [ { "fichier": "lignes.csv", "sha256": "00" } ] }
        """,
        Manifest(""" "commande": "projeter", "de": "2019", "a": "2021" """),
        Manifest(""" "commande": "piaje", "changement": "24" """),
        Manifest(""" "commande": "comparer", "annee": "2021", "filtre": "tous", "tri": "code", "territoire": "", "structure": "" """));

    internal static void Replay(string path) => Run(["rejouer", path]);

    internal static void Grid(string repository, byte[] axes) =>
        Run(["comparer", .. Inventory(repository), "--annee", "2024", "--tableau", "non", "--grille", .. Arguments(axes)]);

    /// <summary>A line of the input is an argument; <c>T</c> and <c>P</c> stand for the files of a sample.</summary>
    internal static void Call(string repository, byte[] lines)
    {
        var inventory = Inventory(repository);
        string[] arguments = [.. Arguments(lines).Select(argument => argument switch { "T" => inventory[1], "P" => inventory[3], _ => argument })];
        if (!arguments.Any(argument => argument.StartsWith("-s", StringComparison.Ordinal) || NotTried.Contains(argument.Split('=', ':')[0])))
        {
            Run(arguments);
        }
    }

    /// <summary>No argument of a process holds a zero, or is not text.</summary>
    private static string[] Arguments(byte[] lines) => [.. Encoding.UTF8.GetString(lines).Replace("\0", "", StringComparison.Ordinal).Split('\n')];

    private static string[] Inventory(string repository)
    {
        string In(string name) => Path.Combine(repository, "samples", "trois-territoires", name);
        return ["-t", In("territoires.csv"), "-p", In("places.csv")];
    }

    private static void Run(string[] arguments)
    {
        var (output, error, told) = (Console.Out, Console.Error, new StringWriter());
        Console.SetOut(TextWriter.Null);
        Console.SetError(told);
        try
        {
            var exit = CommandLine.RunAsync(arguments, Language.AskedIn(arguments)).GetAwaiter().GetResult();
            if (exit == InternalError)
            {
                throw new InvalidOperationException(told.ToString().ReplaceLineEndings(" "));
            }
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }
    }

    /// <summary>A manifest without inputs: what runs again is the command alone.</summary>
    private static string Manifest(string options) =>
        $$"""{ "outil": "ctg-funding", "version": "0.1.0", "options": { {{options}} }, "entrees": [], "baremes": [], "sorties": [] }""";

    private static byte[][] Bytes(params string[] texts) => Array.ConvertAll(texts, Encoding.UTF8.GetBytes);
}
