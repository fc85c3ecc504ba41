using System.CommandLine;
using System.Globalization;
using Ctg.Funding.Cli.Text;

namespace Ctg.Funding.Cli.Commands;

/// <summary><c>expliquer</c>: why an amount, down to the inputs, the figures and their sources.</summary>
internal static class ExpliquerCommand
{
    internal static Command Create(CultureInfo language)
    {
        string Say(string key) => Sentences.Of(key, language);
        var territories = new Option<string?>("--territoires", "-t") { Description = Say("option.territoires"), HelpName = "T.csv" };
        var places = new Option<string?>("--places", "-p") { Description = Say("option.places"), HelpName = "P.csv" };
        var year = new Option<string?>("--annee", "-a") { Description = Say("option.annee-expliquee"), HelpName = "2024" };
        var zonage = new Option<string?>("--zonage", "-z") { Description = Say("option.zonage"), HelpName = "FRR.csv" };
        var territory = new Option<string?>("--territoire") { Description = Say("option.territoire"), HelpName = "CODE" };
        var structure = new Option<string?>("--structure") { Description = Say("option.structure"), HelpName = "CODE" };
        var line = new Option<long?>("--ligne") { Description = Say("option.ligne"), HelpName = "N" };
        var projects = new Option<string?>("--projets") { Description = Say("option.projets"), HelpName = "F.csv" };
        var project = new Option<string?>("--projet") { Description = Say("option.projet"), HelpName = "CODE" };
        var months = PiajeCommand.MonthsKept(language);
        var bareme = new Option<string?>("--bareme", "-b") { Description = Say("option.bareme"), HelpName = "local.json" };
        var accept = new Option<string?>("--accepter") { Description = Say("option.accepter"), HelpName = "deduit" };
        accept.AcceptOnlyFromAmong("deduit");
        var format = new Option<string?>("--format", "-f") { Description = Say("option.format-explication"), HelpName = "arbre|texte|markdown|html|json" };
        format.AcceptOnlyFromAmong("arbre", "texte", "markdown", "html", "json");
        var output = new Option<string>("--sortie", "-s") { Description = Say("option.sortie-fichier"), HelpName = "F", DefaultValueFactory = _ => "-" };
        var schema = new Option<bool>("--schema") { Description = Say("option.schema-explication") };

        var command = new Command("expliquer", Say("commande.expliquer"))
        {
            territories, places, year, zonage, territory, structure, line, projects, project, months, bareme, accept, format, output, schema,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(new ExplanationRun
        {
            Language = language,
            TerritoriesPath = parsed.GetValue(territories),
            PlacesPath = parsed.GetValue(places),
            Year = parsed.GetValue(year) is { } text ? YearSpan.Parse(text) : null,
            ZonagePath = parsed.GetValue(zonage),
            Territory = parsed.GetValue(territory),
            Structure = parsed.GetValue(structure),
            Line = parsed.GetValue(line),
            ProjectsPath = parsed.GetValue(projects),
            Project = parsed.GetValue(project),
            MonthsKept = parsed.GetValue(months),
            BaremePath = parsed.GetValue(bareme),
            AcceptsDeduced = parsed.GetValue(accept) is not null,
            Format = parsed.GetValue(format),
            OutputPath = parsed.GetRequiredValue(output),
            ShowsSchema = parsed.GetValue(schema),
        }.Run(cancellation)));
        return command;
    }
}
