using System.CommandLine;
using System.Globalization;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Cli.Sources;

namespace Ctg.Funding.Cli.Commands;

/// <summary><c>completer</c>: fills an inventory from files of public data, and says where each value comes from.</summary>
internal static class CompleterCommand
{
    internal static Command Create(CultureInfo language)
    {
        string Say(string key) => Sentences.Of(key, language);
        var territories = new Option<string>("--territoires", "-t")
        {
            Description = Say("option.territoires"),
            HelpName = "T.csv",
            Required = true,
        };
        var places = new Option<string?>("--places", "-p") { Description = Say("option.places"), HelpName = "P.csv" };
        var sources = new Option<string>("--sources") { Description = Say("option.sources"), HelpName = "DIR", Required = true };
        var common = new BatchOptionSet(language);

        var command = new Command("completer", Say("commande.completer")) { territories, places, sources };
        common.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            GivenFile[] files =
            [
                new(InputRole.Territoires, parsed.GetRequiredValue(territories)),
                .. parsed.GetValue(places) is { } path ? (GivenFile[])[new(InputRole.Places, path)] : [],
                .. SourceFolder.Files(parsed.GetRequiredValue(sources)),
            ];
            return Task.FromResult(
                common.Into(new CompleterRequest { Files = files }, parsed).Run(common.SettingOf(parsed), cancellation));
        });
        return command;
    }
}
