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
        var output = new Option<string>("--sortie", "-s") { Description = Say("option.sortie"), HelpName = "DIR", Required = true };
        var bareme = new Option<string?>("--bareme", "-b") { Description = Say("option.bareme"), HelpName = "local.json" };
        var accept = new Option<string?>("--accepter") { Description = Say("option.accepter"), HelpName = "deduit" };
        accept.AcceptOnlyFromAmong("deduit");
        var zonage = new Option<string?>("--zonage", "-z") { Description = Say("option.zonage"), HelpName = "FRR.csv" };
        var numbers = new Option<string>("--format-nombre") { Description = Say("option.format-nombre"), HelpName = "virgule|point", DefaultValueFactory = _ => "virgule" };
        numbers.AcceptOnlyFromAmong("virgule", "point");
        var table = new Option<string>("--tableau") { Description = Say("option.tableau"), HelpName = "auto|oui|non", DefaultValueFactory = _ => "auto" };
        table.AcceptOnlyFromAmong("auto", "oui", "non");

        var command = new Command("calculer", Say("commande.calculer")) { territories, places, years, output, bareme, accept, zonage, numbers, table };
        command.SetAction((parsed, cancellation) => Task.FromResult(new CalculerBatch
        {
            Language = language,
            TerritoriesPath = parsed.GetRequiredValue(territories),
            PlacesPath = parsed.GetRequiredValue(places),
            Years = YearSpan.Parse(parsed.GetRequiredValue(years)),
            OutputPath = parsed.GetRequiredValue(output),
            BaremePath = parsed.GetValue(bareme),
            AcceptsDeduced = parsed.GetValue(accept) is not null,
            ZonagePath = parsed.GetValue(zonage),
            UsesDecimalPoint = parsed.GetRequiredValue(numbers) == "point",
            Table = parsed.GetRequiredValue(table),
        }.Run(cancellation)));
        return command;
    }
}
