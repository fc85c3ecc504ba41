using System.CommandLine;
using System.Globalization;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;

namespace Ctg.Funding.Cli.Commands;

/// <summary><c>expliquer</c>: why an amount, down to the inputs, the figures and their sources.</summary>
internal static class ExpliquerCommand
{
    internal static Command Create(CultureInfo language)
    {
        string Say(string key) => Sentences.Of(key, language);
        var files = new InventoryOptionSet(language, isRequired: false);
        var year = new Option<string?>("--annee", "-a") { Description = Say("option.annee-expliquee"), HelpName = "2024" };
        var territory = new Option<string?>("--territoire") { Description = Say("option.territoire"), HelpName = "CODE" };
        var service = new Option<string?>("--service") { Description = Say("option.service"), HelpName = "eaje|alsh|…" };
        service.AcceptOnly(language, [.. ServiceNames.All.Select(name => name.Word)]);
        var structure = new Option<string?>("--structure") { Description = Say("option.structure"), HelpName = "CODE" };
        var line = new Option<long?>("--ligne")
        {
            Description = Say("option.ligne"),
            HelpName = "N",
            CustomParser = WrongCall.WholeNumber(language, "--ligne"),
        };
        var difference = new Option<bool>("--ecart") { Description = Say("option.ecart") };
        var projects = new Option<string?>("--projets") { Description = Say("option.projets"), HelpName = "F.csv" };
        var project = new Option<string?>("--projet") { Description = Say("option.projet"), HelpName = "CODE" };
        var months = PiajeCommand.MonthsKept(language);
        var cej = new Option<string?>("--cej") { Description = Say("option.cej"), HelpName = "CODE" };
        var month = new Option<string?>("--versement") { Description = Say("option.versement"), HelpName = "2025-03" };
        var payee = new Option<string?>("--beneficiaire") { Description = Say("option.beneficiaire"), HelpName = "CODE" };
        var bareme = new Option<string?>("--bareme", "-b") { Description = Say("option.bareme"), HelpName = "local.json" };
        var accept = new Option<string?>("--accepter") { Description = Say("option.accepter"), HelpName = "deduit" };
        accept.AcceptOnly(language, "deduit");
        var format = new Option<string?>("--format", "-f")
        {
            Description = Say("option.format-explication"),
            HelpName = "arbre|texte|markdown|html|json",
        };
        format.AcceptOnly(language, "arbre", "texte", "markdown", "html", "json");
        var output = new Option<string>("--sortie", "-s")
        {
            Description = Say("option.sortie-fichier"),
            HelpName = "F",
            DefaultValueFactory = _ => "-",
        };
        var schema = new Option<bool>("--schema") { Description = Say("option.schema-explication") };

        var command = new Command("expliquer", Say("commande.expliquer"))
        {
            year, territory, service, structure, line, difference, projects, project, months, cej, month, payee, bareme, accept, format,
            output, schema,
        };
        files.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            if (parsed.GetValue(schema))
            {
                ExplanationRun.WriteSchema(parsed.GetRequiredValue(output));
                return Task.FromResult(ExitCode.Done);
            }

            GivenFile[] others =
            [
                .. from option in ((InputRole Role, Option<string?> Path)[])[(InputRole.Projets, projects), (InputRole.Bareme, bareme)]
                   let path = parsed.GetValue(option.Path)
                   where path is not null
                   select new GivenFile(option.Role, path),
            ];
            var request = new ExpliquerRequest
            {
                Language = language,
                Files = [.. files.Read(parsed), .. others],
                Years = parsed.GetValue(year) is { } text ? YearSpan.Parse(text) : null,
                Territory = parsed.GetValue(territory),
                Service = ServiceNames.Find(parsed.GetValue(service)),
                Structure = parsed.GetValue(structure),
                Line = parsed.GetValue(line),
                ShowsDifference = parsed.GetValue(difference),
                Cej = parsed.GetValue(cej),
                Month = parsed.GetValue(month),
                Payee = parsed.GetValue(payee),
                Project = parsed.GetValue(project),
                MonthsKept = parsed.GetValue(months),
                AcceptsDeduced = parsed.GetValue(accept) is not null,
                Format = parsed.GetValue(format),
            };
            return Task.FromResult(request.Run(new Setting { OutputPath = parsed.GetRequiredValue(output) }, cancellation));
        });
        return command;
    }
}
