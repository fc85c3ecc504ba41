using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ctg.Funding.Fuzz;

// What is found goes to standard error: standard output is that of the calls that are tried.
// dotnet run -c Release --project tests/Ctg.Funding.Fuzz -- --entrees 1000000 --graine 1 [--cible places] > /dev/null
Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var inputs = long.Parse(Option("--entrees", "20000"), CultureInfo.InvariantCulture);
var seed = int.Parse(Option("--graine", "1"), CultureInfo.InvariantCulture);
var chosen = Option("--cible", "");
var repository = Repository();
var targets = Target.All(repository).Where(target => chosen.Length == 0 || target.Name == chosen).ToArray();
var folder = Directory.CreateTempSubdirectory("ctg-funding-fuzz-");
var found = 0;
var watch = Stopwatch.StartNew();
try
{
    foreach (var target in targets)
    {
        var trial = new Trial(target, Path.Combine(folder.FullName, target.Name));
        var corpus = Directory.CreateDirectory(Path.Combine(repository, "tests", "Ctg.Funding.Fuzz", "corpus", target.Name));
        foreach (var file in corpus.EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            found += Report(trial, File.ReadAllBytes(file.FullName), file.Name, null);
        }

        for (var i = 0L; i < inputs / targets.Length; i++)
        {
            var input = new Mutator(new Random(unchecked((seed * 1_000_003) + (int)i))).Make(target.Seeds);
            found += Report(trial, input, $"graine {seed}, entrée {i}", corpus);
        }

        Console.Error.WriteLine($"{target.Name} : {inputs / targets.Length} entrées, la plus lente {trial.Slowest.TotalMilliseconds:0} ms");
    }
}
finally
{
    folder.Delete(recursive: true);
}

Console.Error.WriteLine($"{inputs / targets.Length * targets.Length} entrées en {watch.Elapsed.TotalSeconds:0} s, {found} fautes");
return found == 0 ? 0 : 1;

static int Report(Trial trial, byte[] input, string name, DirectoryInfo? corpus)
{
    if (trial.Fault(input) is not { } fault)
    {
        return 0;
    }

    var smallest = trial.Minimized(input);
    Console.Error.WriteLine($"{name} : {fault}");
    if (corpus is not null)
    {
        var path = Path.Combine(corpus.FullName, Convert.ToHexStringLower(SHA256.HashData(smallest))[..16] + ".bin");
        File.WriteAllBytes(path, smallest);
        Console.Error.WriteLine($"  gardée dans {Path.GetFileName(path)}, {smallest.Length} octets");
    }

    return 1;
}

string Option(string name, string otherwise)
{
    var at = Array.IndexOf(args, name);
    return at >= 0 && at + 1 < args.Length ? args[at + 1] : otherwise;
}

static string Repository()
{
    var folder = new DirectoryInfo(AppContext.BaseDirectory);
    while (!File.Exists(Path.Combine(folder.FullName, "Ctg.Funding.sln")))
    {
        folder = folder.Parent ?? throw new DirectoryNotFoundException("Le dépôt n'est pas au-dessus du programme.");
    }

    return folder.FullName;
}
