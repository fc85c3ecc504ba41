using System.CommandLine;
using System.Globalization;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Commands;

/// <summary><c>calculer</c>: the bonus territoire of an inventory, over one or several years.</summary>
internal static class CalculerCommand
{
    internal static Command Create(CultureInfo language)
    {
        string Say(string key) => Sentences.Of(key, language);
        var files = new InventoryOptionSet(language, isRequired: true);
        var years = new Option<string>("--annee", "-a") { Description = Say("option.annee"), HelpName = "2021[-2025]", Required = true };
        var common = new BatchOptionSet(language, setsLotsAside: true);

        var command = new Command("calculer", Say("commande.calculer"));
        files.AddTo(command);
        command.Add(years);
        common.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(common
            .Into(new CalculerRequest { Files = files.Read(parsed), Years = YearSpan.Parse(parsed.GetRequiredValue(years)) }, parsed)
            .Run(common.SettingOf(parsed), cancellation)));
        return command;
    }
}
