using System.CommandLine;
using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Cli.Files;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Cli.Output;
using Ctg.Funding.Cli.Tables;

namespace Ctg.Funding.Cli.Commands;

/// <summary><c>baremes</c>: the figures, where they come from, what is not public, and the local file that completes them.</summary>
internal static class BaremesCommand
{
    internal static Command Create(CultureInfo language)
    {
        var command = new Command("baremes", Sentences.Of("commande.baremes", language))
        {
            List(language),
            Show(language),
            Verify(language),
            Template(language),
            State(language),
        };
        command.Action = new HelpPage(language);
        return command;
    }

    private static Option<string?> LocalOption(CultureInfo language) =>
        new("--bareme", "-b") { Description = Sentences.Of("option.bareme", language), HelpName = "local.json" };

    private static Bareme Load(string? path, CultureInfo language)
    {
        using var file = path is null ? null : InputFile.Open(path);
        return BaremeSource.Load(file, acceptsDeduced: false, language);
    }

    private static Command List(CultureInfo language)
    {
        var local = LocalOption(language);
        var command = new Command("lister", Sentences.Of("commande.baremes.lister", language)) { local };
        command.SetAction(parsed =>
        {
            var bareme = Load(parsed.GetValue(local), language);
            string[] columns = ["figure", "regle", "du", "au", "valeur", "statut", "sources", "libelle"];
            var values = bareme.Figures.SelectMany(figure => bareme.ValuesOf(figure.Id));
            Listing.Write(language, columns, [.. values.Select(value => new Listing.Cell[]
            {
                value.Figure.Id, value.Figure.Rule, FigureText.Day(value.From), value.To is { } to ? FigureText.Day(to) : "",
                Listing.Cell.Worded(said => FigureText.Value(value, said), language),
                new(Words.Of(value.Statut), Words.Shown(value.Statut, language)), string.Join(" | ", value.Sources),
                FigureText.Label(value.Figure, language),
            })]);
        });
        return command;
    }

    private static Command Show(CultureInfo language)
    {
        var id = new Argument<string>("FIGURE") { Description = Sentences.Of("argument.figure", language) };
        var local = LocalOption(language);
        var command = new Command("montrer", Sentences.Of("commande.baremes.montrer", language)) { id, local };
        command.SetAction(parsed =>
        {
            var bareme = Load(parsed.GetValue(local), language);
            var name = parsed.GetRequiredValue(id);
            var figure = bareme.Figures.FirstOrDefault(known => known.Id.Equals(name, StringComparison.OrdinalIgnoreCase))
                ?? throw new CliException("CTG9019", name, string.Join(", ", bareme.Figures.Select(known => known.Id)));
            FigureSheet.Write(Terminal.Out, bareme, figure, language);
        });
        return command;
    }

    private static Command Verify(CultureInfo language)
    {
        var path = new Argument<string>("LOCAL.json") { Description = Sentences.Of("argument.bareme", language) };
        var command = new Command("verifier", Sentences.Of("commande.baremes.verifier", language)) { path };
        command.SetAction(parsed =>
        {
            using var file = InputFile.Open(parsed.GetRequiredValue(path));
            var (_, faults) = BaremeSource.Check(file, Bareme.BuiltIn, language);
            foreach (var fault in faults)
            {
                Terminal.Out.WriteLine(fault);
            }

            Terminal.Say(Sentences.Of(faults.Count == 0 ? "bareme.correct" : "bareme.fautes", language, file.Name, faults.Count));
            return faults.Count == 0 ? ExitCode.Done : ExitCode.WrongCall;
        });
        return command;
    }

    private static Command Template(CultureInfo language)
    {
        var command = new Command("modele", Sentences.Of("commande.baremes.modele", language));
        command.SetAction(_ =>
        {
            using var stream = StandardStreams.OpenOutput();
            LocalTemplate.Write(stream, Bareme.BuiltIn);
        });
        return command;
    }

    private static Command State(CultureInfo language)
    {
        var year = new Option<string>("--annee", "-a")
        {
            Description = Sentences.Of("option.annee-etat", language),
            HelpName = "2025",
            Required = true,
        };
        var local = LocalOption(language);
        var command = new Command("etat", Sentences.Of("commande.baremes.etat", language)) { year, local };
        command.SetAction(parsed =>
        {
            var bareme = Load(parsed.GetValue(local), language);
            var asked = YearSpan.Parse(parsed.GetRequiredValue(year));
            asked.CheckAgainst(bareme);
            string[] columns = ["annee", "figure", "etat", "valeur", "statut", "sources", "libelle"];
            if (Unconfirmed.Of(bareme, asked) is { } unconfirmed)
            {
                Terminal.Say(unconfirmed.Told(language));
            }

            Listing.Write(language, columns, [.. asked.All.SelectMany(each => FigureStates.In(bareme, each, language))]);
        });
        return command;
    }
}
