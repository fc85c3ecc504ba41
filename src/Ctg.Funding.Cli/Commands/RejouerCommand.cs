using System.CommandLine;
using System.Globalization;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Commands;

/// <summary><c>rejouer</c>: runs a batch again from its manifest and says what differs.</summary>
internal static class RejouerCommand
{
    internal static Command Create(CultureInfo language)
    {
        string Say(string key) => Sentences.Of(key, language);
        var manifest = new Argument<string>("manifeste.json") { Description = Say("option.manifeste") };
        var inputs = new Option<string?>("--entrees") { Description = Say("option.entrees"), HelpName = "DIR" };
        var command = new Command("rejouer", Say("commande.rejouer")) { manifest, inputs };
        command.SetAction((parsed, cancellation) => Task.FromResult(new BatchReplay
        {
            Language = language,
            ManifestPath = parsed.GetRequiredValue(manifest),
            InputFolder = parsed.GetValue(inputs),
        }.Run(cancellation)));
        return command;
    }
}
