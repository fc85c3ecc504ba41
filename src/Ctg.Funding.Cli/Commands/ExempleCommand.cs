using System.CommandLine;
using System.Globalization;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Output;
using Ctg.Funding.Cli.Pages;

namespace Ctg.Funding.Cli.Commands;

/// <summary><c>exemple</c>: writes the samples to start from.</summary>
internal static class ExempleCommand
{
    private const string Prefix = "samples/";

    internal static Command Create(CultureInfo language)
    {
        var folder = new Argument<string>("DIR") { Description = Sentences.Of("argument.dossier", language) };
        var overwrite = new Option<bool>("--ecraser") { Description = Sentences.Of("option.ecraser", language) };
        var workbook = new Option<bool>("--xlsx") { Description = Sentences.Of("option.xlsx", language) };
        var command = new Command("exemple", Sentences.Of("commande.exemple", language)) { folder, workbook, overwrite };
        command.SetAction(parsed =>
        {
            var (path, overwrites) = (parsed.GetRequiredValue(folder), parsed.GetValue(overwrite));
            return parsed.GetValue(workbook) ? WriteWorkbook(path, overwrites, language) : Write(path, overwrites, language);
        });
        return command;
    }

    /// <summary>Writes the workbook to fill in.</summary>
    private static int WriteWorkbook(string folder, bool overwrites, CultureInfo language)
    {
        var path = Path.Combine(folder, InventoryTemplate.Name);
        if (!overwrites && File.Exists(path))
        {
            throw new CliException("CTG9018", path);
        }

        OutputFolder.WriteFiles(folder, [(InventoryTemplate.Name, new InventoryTemplate(language).Write)]);
        Terminal.Say(Sentences.Of("bilan.modele", language, path));
        return ExitCode.Done;
    }

    private static int Write(string folder, bool overwrites, CultureInfo language)
    {
        var assembly = typeof(ExempleCommand).Assembly;
        var samples = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => (Resource: name, Path: Path.Combine([folder, .. name[Prefix.Length..].Split('/')])))
            .ToArray();
        if (!overwrites && samples.FirstOrDefault(sample => File.Exists(sample.Path)) is { Path: { } existing })
        {
            throw new CliException("CTG9018", existing);
        }

        OutputFolder.WriteFiles(folder, samples.Select(sample => (Path.GetRelativePath(folder, sample.Path), (Action<Stream>)(file =>
        {
            using var content = assembly.GetManifestResourceStream(sample.Resource)!;
            content.CopyTo(file);
        }))));
        Terminal.Say(Sentences.Of("bilan.exemple", language, samples.Length, folder));
        return ExitCode.Done;
    }
}
