using System.CommandLine;
using System.Globalization;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Commands;

/// <summary><c>demander</c>: what to ask the Caf for, by what knowing it would settle.</summary>
internal static class DemanderCommand
{
    internal static Command Create(CultureInfo language)
    {
        string Say(string key) => Sentences.Of(key, language);
        var files = new InventoryOptionSet(language, isRequired: true);
        var years = new Option<string>("--annee", "-a")
        {
            Description = Say("option.annee-demandes"),
            HelpName = "2024-2026",
            Required = true,
        };
        var common = new BatchOptionSet(language);

        var command = new Command("demander", Say("commande.demander"));
        files.AddTo(command);
        command.Add(years);
        common.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(common
            .Into(new DemanderRequest { Files = files.Read(parsed), Years = YearSpan.Parse(parsed.GetRequiredValue(years)) }, parsed)
            .Run(common.SettingOf(parsed), cancellation)));
        return command;
    }
}
