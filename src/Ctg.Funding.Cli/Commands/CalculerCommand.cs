using System.CommandLine;
using System.Globalization;
using Ctg.Funding.Cli.Text;

namespace Ctg.Funding.Cli.Commands;

/// <summary><c>calculer</c>: the bonus territoire of an inventory, over one or several years.</summary>
internal static class CalculerCommand
{
    internal static Command Create(CultureInfo language)
    {
        string Say(string key) => Sentences.Of(key, language);
        var territories = new Option<string>("--territoires", "-t") { Description = Say("option.territoires"), HelpName = "T.csv", Required = true };
        var places = new Option<string>("--places", "-p") { Description = Say("option.places"), HelpName = "P.csv", Required = true };
        var years = new Option<string>("--annee", "-a") { Description = Say("option.annee"), HelpName = "2021[-2025]", Required = true };
        var zonage = new Option<string?>("--zonage", "-z") { Description = Say("option.zonage"), HelpName = "FRR.csv" };
        var common = new BatchOptionSet(language);

        var command = new Command("calculer", Say("commande.calculer")) { territories, places, years, zonage };
        common.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(new CalculerBatch
        {
            Options = common.Read(parsed),
            TerritoriesPath = parsed.GetRequiredValue(territories),
            PlacesPath = parsed.GetRequiredValue(places),
            Years = YearSpan.Parse(parsed.GetRequiredValue(years)),
            ZonagePath = parsed.GetValue(zonage),
        }.Run(cancellation)));
        return command;
    }
}
