using System.Globalization;
using System.Security.Cryptography;
using Ctg.Funding.Baremes;
using Ctg.Funding.Cli.Files;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Cli.Output;

namespace Ctg.Funding.Cli.Commands;

/// <summary>
/// One run of <c>rejouer</c>: every input, barème and output is compared with the manifest, then the batch is run again in a folder of its
/// own and compared too, with everything the manifest says.
/// </summary>
internal sealed class BatchReplay
{
    private int _differences;

    internal required CultureInfo Language { get; init; }

    internal required string ManifestPath { get; init; }

    internal required string? InputFolder { get; init; }

    private string Folder => Path.GetDirectoryName(Path.GetFullPath(ManifestPath))!;

    internal int Run(CancellationToken cancellation)
    {
        OutputFolder.Repair(Folder);
        var manifest = ManifestReading.Read(ManifestPath);
        if (manifest.Inputs.FirstOrDefault(input => input.File == "-") is { } piped)
        {
            throw new CliException("CTG9041", piped.Role);
        }

        CheckTool(manifest);
        var isSame = CheckInputs(manifest) & CheckBaremes(manifest);
        CheckOutputs(manifest);
        if (isSame)
        {
            RunAgain(manifest, cancellation);
        }
        else
        {
            Tell("rejeu.pas-refait");
        }

        Tell(_differences == 0 ? "rejeu.identique" : "rejeu.differences", _differences);
        return _differences == 0 ? ExitCode.Done : ExitCode.DoneWithRefusals;
    }

    private void CheckTool(ManifestReading manifest)
    {
        if (manifest.Version != Manifest.ToolVersion)
        {
            Differ("rejeu.outil", manifest.Version, Manifest.ToolVersion);
        }
    }

    private bool CheckInputs(ManifestReading manifest)
    {
        var before = _differences;
        foreach (var input in manifest.Inputs)
        {
            using var file = InputFile.Open(Locate(input.File), input.File);
            Compare("rejeu.entree", $"{input.Role} ({input.File})", input.Sha256, file.Sha256);
        }

        return _differences == before;
    }

    /// <summary>The built-in documents; a local barème is one of the inputs.</summary>
    private bool CheckBaremes(ManifestReading manifest)
    {
        var before = _differences;
        var documents = Bareme.BuiltIn.Documents.ToDictionary(document => document.Name, StringComparer.Ordinal);
        foreach (var document in manifest.Baremes.Where(document => !document.IsLocal))
        {
            Compare(
                "rejeu.bareme", $"{document.Name} {document.Version}", document.Sha256,
                documents.GetValueOrDefault(document.Name)?.Sha256 ?? "-");
        }

        return _differences == before;
    }

    /// <summary>The files that stand beside the manifest.</summary>
    private void CheckOutputs(ManifestReading manifest)
    {
        foreach (var (name, sha256) in manifest.Outputs)
        {
            var path = Path.Combine(Folder, Path.GetFileName(name));
            Compare("rejeu.sortie", name, sha256, File.Exists(path) ? HashOf(path) : Sentences.Of("rejeu.absente", Language));
        }
    }

    private void RunAgain(ManifestReading manifest, CancellationToken cancellation)
    {
        using var temporary = new TemporaryFolder();
        var folder = temporary.At("rejeu");
        Batch(manifest, folder, cancellation);
        foreach (var (name, sha256) in manifest.Outputs)
        {
            var again = Path.Combine(folder, Path.GetFileName(name));
            if (Compare("rejeu.refait", name, sha256, File.Exists(again) ? HashOf(again) : Sentences.Of("rejeu.absente", Language)))
            {
                continue;
            }

            TellFirstDifference(Path.Combine(Folder, Path.GetFileName(name)), again);
        }

        var made = ManifestReading.Of(File.ReadAllBytes(Path.Combine(folder, Manifest.Name)))!;
        foreach (var (path, before, after) in ManifestDifferences.Between(manifest.Content, made.Content))
        {
            Differ("rejeu.manifeste", path, before, after);
        }
    }

    /// <summary>Runs the request of the manifest on its files, into a folder.</summary>
    private void Batch(ManifestReading manifest, string folder, CancellationToken cancellation)
    {
        var files = manifest.Inputs.Select(input => (Role: InputRoles.Of(input.Role), input.File)).Where(input => input.Role is not null)
            .Select(input => new GivenFile(input.Role!.Value, input.File));
        var request = RequestJson.Read(manifest.Options) is { HasManifest: true } read ? read with { Files = [.. files] } : null;
        if (request is null || request.Needed.Any(role => request.PathOf(role) is null))
        {
            throw new CliException("CTG9040", ManifestPath);
        }

        request.Run(new Setting { OutputPath = folder, IsQuiet = true, Locate = Locate }, cancellation);
    }

    /// <summary>Where an input is: in the folder given, else where it was, else beside the manifest.</summary>
    private string Locate(string file)
    {
        if (InputFolder is not null)
        {
            return Path.Combine(InputFolder, Path.GetFileName(file));
        }

        var beside = Path.Combine(Folder, Path.GetFileName(file));
        return !File.Exists(file) && File.Exists(beside) ? beside : file;
    }

    private bool Compare(string key, string name, string expected, string found)
    {
        if (expected == found)
        {
            return true;
        }

        Differ(key, name, expected, found);
        return false;
    }

    private void TellFirstDifference(string before, string after)
    {
        if (!File.Exists(before) || !File.Exists(after))
        {
            return;
        }

        using var old = File.OpenText(before);
        using var now = File.OpenText(after);
        for (var line = 1L; ; line++)
        {
            var (a, b) = (old.ReadLine(), now.ReadLine());
            if (a != b)
            {
                Tell("rejeu.ligne", line, a ?? "-", b ?? "-");
                return;
            }

            if (a is null)
            {
                return;
            }
        }
    }

    private void Differ(string key, params object[] arguments)
    {
        _differences++;
        Tell(key, arguments);
    }

    private void Tell(string key, params object[] arguments) => Terminal.Out.WriteLine(Sentences.Of(key, Language, arguments));

    private static string HashOf(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
