using System.Globalization;
using System.Text;
using Ctg.Funding.Baremes;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Cli.Explain;
using Ctg.Funding.Cli.Files;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Cli.Output;
using Ctg.Funding.Explanations;
using Ctg.Funding.Piaje;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Cli.Commands;

/// <summary>One run of <c>expliquer</c>: find what is asked about, calculate it with its derivation, show it.</summary>
internal sealed class ExplanationRun
{
    private const string Standard = "-";
    private const int MostNamesShown = 10;

    private RowLog _log = null!;

    internal required CultureInfo Language { get; init; }

    internal required InventoryPaths? Paths { get; init; }

    internal required YearSpan? Year { get; init; }

    internal required string? Territory { get; init; }

    internal required Service? Service { get; init; }

    internal required string? Structure { get; init; }

    internal required long? Line { get; init; }

    internal required string? ProjectsPath { get; init; }

    internal required string? Project { get; init; }

    internal required int? MonthsKept { get; init; }

    internal required string? BaremePath { get; init; }

    internal required bool AcceptsDeduced { get; init; }

    internal required string? Format { get; init; }

    internal required string OutputPath { get; init; }

    internal required bool ShowsSchema { get; init; }

    internal int Run(CancellationToken cancellation)
    {
        if (ShowsSchema)
        {
            Write(stream => stream.Write(ExplanationJson.Schema.Span));
            return ExitCode.Done;
        }

        _log = ToldRows.Log(Language, isStrict: false, tellsWarnings: false);
        using var baremeFile = BaremePath is null ? null : InputFile.Open(BaremePath);
        var bareme = BaremeSource.Load(baremeFile, AcceptsDeduced, Language);
        var explained = (ProjectsPath is not null) switch
        {
            true when Paths is null => OfProjects(bareme),
            false when Paths is not null && Year is { } years && years.First == years.Last => OfTerritories(bareme, years),
            _ => throw new CliException("CTG9030"),
        };
        Show(explained, cancellation);
        if (Year is { } asked && Unconfirmed.Of(bareme, asked) is { } unconfirmed)
        {
            Terminal.Say(unconfirmed.Told(Language));
        }

        ToldRows.End(_log, Language);
        return _log.Refusals > 0 ? ExitCode.DoneWithRefusals : ExitCode.Done;
    }

    /// <summary>JSON takes everything where nothing is chosen; people get one amount at a time.</summary>
    private bool TakesAll => Format == "json";

    private IEnumerable<(Subject Subject, Explanation Explanation)> OfTerritories(Bareme bareme, YearSpan years)
    {
        years.CheckAgainst(bareme);
        using var files = InventoryFiles.Open(Paths!, path => InputFile.Open(path), bareme);
        var territories = files.ReadTerritories(_log, (_, _) => { });
        var read = new List<(int Territory, PlaceLot Lot)>();
        LotFile.Read(files.Lots, territories, _log, (territory, lot) => read.Add((territory, lot)));
        int[] indices = [.. territories.InOrder.Where(i => Service is null || territories.Territories[i].Service == Service)];
        var byTerritory = read.ToLookup(each => each.Territory, each => each.Lot);
        var lots = Enumerable.Range(0, territories.Territories.Count).Select(i => byTerritory[i].ToArray()).ToArray();
        int[] chosen = (Territory, Structure, Line) switch
        {
            ({ } code, _, _) => [OfService(territories, territories.IndexOf(code) ?? throw NotFound("territoire", code, territories.Territories.Select(territory => territory.Code).Distinct()))],
            (_, _, { } line) => [.. indices.Where(i => lots[i].Any(lot => lot.Line == line))],
            (_, { } structure, _) => [.. indices.Where(i => lots[i].Any(lot => lot.Structure == structure))],
            _ when TakesAll => indices,
            _ => throw new CliException("CTG9031", Some(territories.Territories.Select(territory => territory.Code).Distinct())),
        };
        if (chosen.Length == 0)
        {
            throw Line is { } missing ? NotFound("ligne", missing.ToString(CultureInfo.InvariantCulture), []) : NotFound("structure", Structure!, []);
        }

        return chosen.SelectMany(i => Of(BonusTerritoireCalculator.Explain(territories.Territories[i], lots[i], years.First, bareme)));
    }

    /// <summary>The service asked about, else crèches.</summary>
    private int OfService(TerritoryInventory territories, int territory) => territories.IndexOf(territory, Service ?? Funding.Territories.Service.Eaje);

    private IEnumerable<(Subject Subject, Explanation Explanation)> Of(BonusTerritoireExplanation explained)
    {
        var result = explained.Result;
        var subject = new Subject { Territory = result.Territory.Code, TerritoryName = result.Territory.Name, Service = result.Territory.Service, Year = result.Year };
        var lines = result.Lines.Zip(explained.Lines, (line, explanation) => (Subject: subject with { Structure = line.Lot.Structure, Line = line.Lot.Line }, explanation));
        if (Line is { } number)
        {
            return lines.Where(line => line.Subject.Line == number) is var found && found.Any() ? found : throw NotFound("ligne", number.ToString(CultureInfo.InvariantCulture), []);
        }

        if (Structure is { } structure)
        {
            return result.Lines.Any(line => line.Lot.Structure == structure)
                ? [(subject with { Structure = structure }, explained.OfStructure(structure))]
                : throw NotFound("structure", structure, result.Lines.Select(line => line.Lot.Structure).Distinct());
        }

        return [(subject, TakesAll && Territory is null ? explained.All : explained.Total)];
    }

    private IEnumerable<(Subject Subject, Explanation Explanation)> OfProjects(Bareme bareme)
    {
        using var file = InputFile.Open(ProjectsPath!);
        var projects = new List<PiajeProject>();
        ProjectFile.Read(file, _log, projects.Add);
        if (Project is null && !TakesAll)
        {
            throw new CliException("CTG9031", Some(projects.Select(project => project.Code)));
        }

        var chosen = projects.Where(project => Project is null || project.Code == Project).ToArray();
        return chosen.Length > 0 ? chosen.SelectMany(project => Of(PiajeCalculator.Explain(project, bareme))) : throw NotFound("projet", Project ?? "", projects.Select(project => project.Code));
    }

    private IEnumerable<(Subject Subject, Explanation Explanation)> Of(PiajeExplanation explained)
    {
        var subject = new Subject { Project = explained.Result.Project.Code };
        yield return MonthsKept is { } months && explained.Repayment(months) is { } repayment
            ? (subject with { MonthsKept = months }, repayment)
            : (subject, explained.Grant);
    }

    private void Show(IEnumerable<(Subject Subject, Explanation Explanation)> explained, CancellationToken cancellation)
    {
        var format = Format ?? (OutputPath == Standard && !Terminal.IsOutputRedirected ? "arbre" : "texte");
        if (format == "json")
        {
            Write(stream => ExplanationFile.Write(stream, explained, Language, cancellation));
            return;
        }

        var pages = explained.Select(each => new ExplanationPage(each.Subject.Title(Language), each.Explanation, Language)).ToArray();
        if (format == "arbre")
        {
            foreach (var page in pages)
            {
                TreeExplanation.Write(Terminal.Tables(), page);
            }

            return;
        }

        Func<ExplanationPage, string> render = format switch
        {
            "html" => page => HtmlExplanation.Of(page, Language),
            "markdown" => MarkdownExplanation.Of,
            _ => PlainExplanation.Of,
        };
        Write(stream => stream.Write(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(string.Join('\n', pages.Select(render)))));
    }

    /// <summary>To standard output, or to a file that appears whole.</summary>
    private void Write(Action<Stream> write)
    {
        if (OutputPath == Standard)
        {
            using var stream = StandardStreams.OpenOutput();
            using var buffer = new BufferedStream(stream, 1 << 16);
            write(buffer);
        }
        else
        {
            WholeFile.Write(OutputPath, write);
        }
    }

    private CliException NotFound(string kind, string code, IEnumerable<string> known)
    {
        var names = Some(known);
        return new CliException(names.Length > 0 ? "CTG9032" : "CTG9033", Sentences.Of($"sujet.nom.{kind}", Language), code, names);
    }

    private static string Some(IEnumerable<string> codes)
    {
        var all = codes.ToArray();
        return string.Join(", ", all.Take(MostNamesShown)) + (all.Length > MostNamesShown ? ", …" : "");
    }
}
