using System.CommandLine;
using System.Globalization;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Cli.Pages;

namespace Ctg.Funding.Cli.Commands;

/// <summary><c>rapport</c>: one page to read, print or send, or a workbook.</summary>
internal static class RapportCommand
{
    internal static Command Create(CultureInfo language)
    {
        string Say(string key) => Sentences.Of(key, language);
        var files = new InventoryOptionSet(language, isRequired: true);
        var year = new Option<string>("--annee", "-a") { Description = Say("option.annee-rapport"), HelpName = "2024", Required = true };
        var from = new Option<string?>("--de") { Description = Say("option.de"), HelpName = "2021" };
        var to = new Option<string?>("--a") { Description = Say("option.a"), HelpName = "2027" };
        var scenario = new Option<string?>("--scenario") { Description = Say("option.scenario"), HelpName = "S.json" };
        var title = new Option<string?>("--titre") { Description = Say("option.titre"), HelpName = "TITRE" };
        var format = new Option<string?>("--format", "-f") { Description = Say("option.format-rapport"), HelpName = "html|xlsx" };
        format.AcceptOnly(language, "html", "xlsx");
        var against = new Option<string[]>("--contre")
        {
            Description = Say("option.contre"),
            HelpName = "S.json ...",
            AllowMultipleArgumentsPerToken = true,
        };
        var date = new Option<string?>("--inventaire-du") { Description = Say("option.inventaire-du"), HelpName = "2024-12-31" };
        var common = new BatchOptionSet(language, isFile: true);

        var command = new Command("rapport", Say("commande.rapport"));
        files.AddTo(command);
        command.Add(year);
        command.Add(from);
        command.Add(to);
        command.Add(scenario);
        command.Add(title);
        command.Add(against);
        command.Add(date);
        command.Add(format);
        common.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var setting = common.SettingOf(parsed);
            var scenarios = parsed.GetValue(against) ?? [];
            if (scenarios.Length > ScenarioComparison.Most)
            {
                throw new CliException("CTG9058", ScenarioComparison.Most);
            }

            var request = new RapportRequest
            {
                Files = parsed.GetValue(scenario) is { } path
                    ? [.. files.Read(parsed), new GivenFile(InputRole.Scenario, path)]
                    : files.Read(parsed),
                Year = YearSpan.One(parsed.GetRequiredValue(year)),
                From = parsed.GetValue(from) is { } first ? YearSpan.One(first) : null,
                To = parsed.GetValue(to) is { } last ? YearSpan.One(last) : null,
                Title = parsed.GetValue(title),
                Against = scenarios,
                InventoryDate = parsed.GetValue(date),
                Format = RapportRun.FormatOf(parsed.GetValue(format), setting.OutputPath),
            };
            return Task.FromResult(common.Into(request, parsed).Run(setting, cancellation));
        });
        return command;
    }
}
