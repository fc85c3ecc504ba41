using System.CommandLine;
using System.Globalization;
using Ctg.Funding.Cli.Text;

namespace Ctg.Funding.Cli.Commands;

/// <summary><c>rapport</c>: one page to read, print or send, or a workbook.</summary>
internal static class RapportCommand
{
    internal static Command Create(CultureInfo language)
    {
        string Say(string key) => Sentences.Of(key, language);
        var files = new InventoryOptionSet(language, isRequired: true);
        var year = new Option<int>("--annee", "-a") { Description = Say("option.annee-rapport"), HelpName = "2024", Required = true };
        var from = new Option<int?>("--de") { Description = Say("option.de"), HelpName = "2021" };
        var to = new Option<int?>("--a") { Description = Say("option.a"), HelpName = "2027" };
        var scenario = new Option<string?>("--scenario") { Description = Say("option.scenario"), HelpName = "S.json" };
        var title = new Option<string?>("--titre") { Description = Say("option.titre"), HelpName = "TITRE" };
        var format = new Option<string>("--format", "-f") { Description = Say("option.format-rapport"), HelpName = "html|xlsx", DefaultValueFactory = _ => "html" };
        format.AcceptOnlyFromAmong("html", "xlsx");
        var common = new BatchOptionSet(language, writesFolder: false);

        var command = new Command("rapport", Say("commande.rapport"));
        files.AddTo(command);
        command.Add(year);
        command.Add(from);
        command.Add(to);
        command.Add(scenario);
        command.Add(title);
        command.Add(format);
        common.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(new RapportRun
        {
            Options = common.Read(parsed),
            Paths = files.Read(parsed)!,
            Year = parsed.GetRequiredValue(year),
            From = parsed.GetValue(from),
            To = parsed.GetValue(to),
            ScenarioPath = parsed.GetValue(scenario),
            Title = parsed.GetValue(title),
            Format = parsed.GetRequiredValue(format),
        }.Run(cancellation)));
        return command;
    }
}
