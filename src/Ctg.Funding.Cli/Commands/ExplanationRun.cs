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
using NodaTime;

namespace Ctg.Funding.Cli.Commands;

/// <summary>One run of <c>expliquer</c>: find what is asked about, calculate it with its derivation, show it.</summary>
internal sealed class ExplanationRun(ExpliquerRequest request, Session session)
{
    private const string Standard = "-";
    private const int MostNamesShown = 10;

    private readonly RowLog _log = session.LogToStandardError(tellsWarnings: false);

    private CultureInfo Language => session.Language;

    private bool HasInventory => request.PathOf(InputRole.Territoires) is not null && request.PathOf(InputRole.Places) is not null;

    /// <summary>Writes what explanations in JSON look like.</summary>
    internal static void WriteSchema(string path) => Write(path, stream => stream.Write(ExplanationJson.Schema.Span));

    internal int Run(CancellationToken cancellation)
    {
        using var baremeFile = session.Open(InputRole.Bareme);
        var bareme = session.Load(baremeFile);
        if (request is { ShowsDifference: true, ChoosesLess: true })
        {
            throw new CliException("CTG9027");
        }

        var month = request.Month is { } text ? ReceiptQuestion.Month(text) : default(YearMonth?);
        var explained = (request.PathOf(InputRole.Projets) is not null, HasInventory, request.HasActionsAlone, month, request.Years) switch
        {
            _ when (request.Cej is not null && !request.HasActionsAlone) || (request.Payee is not null && month is null) =>
                throw new CliException("CTG9030"),
            (true, false, _, null, _) => OfProjects(bareme),
            (false, false, true, null, _) =>
                new ContractQuestion(request, bareme, NotFound).Answers(session.Open(InputRole.Actions)!, _log),
            (false, true, _, { } paid, null) => OfReceipts(bareme, paid),
            (false, true, _, null, { } years) when years.First == years.Last => OfTerritories(bareme, years),
            _ => throw new CliException("CTG9030"),
        };
        Show(explained, cancellation);
        if (request.Years is { } asked && Unconfirmed.Of(bareme, asked) is { } unconfirmed)
        {
            Terminal.Say(unconfirmed.Told(Language));
        }

        ToldRows.End(_log, Language);
        return _log.Refusals > 0 ? ExitCode.DoneWithRefusals : ExitCode.Done;
    }

    /// <summary>JSON takes everything where nothing is chosen; people get one amount at a time.</summary>
    private bool TakesAll => request.TakesAll;

    private IEnumerable<(Subject Subject, Explanation Explanation)> OfTerritories(Bareme bareme, YearSpan years)
    {
        years.CheckAgainst(bareme);
        using var files = session.OpenInventory(bareme, keepsSources: true);
        var (territories, lots) = Read(files);
        int[] indices =
        [
            .. territories.InOrder.Where(i => request.Service is null || territories.Territories[i].Service == request.Service),
        ];
        int[] chosen = (request.Territory, request.Structure, request.Line) switch
        {
            ({ } code, _, _) =>
                [
                    OfService(
                        territories,
                        territories.IndexOf(code)
                            ?? throw NotFound("territoire", code, territories.Territories.Select(territory => territory.Code).Distinct())),
                ],
            (_, _, { } line) => [.. indices.Where(i => lots[i].Any(lot => lot.Line == line))],
            (_, { } structure, _) => [.. indices.Where(i => lots[i].Any(lot => lot.Structure == structure))],
            _ when TakesAll => indices,
            _ => throw new CliException("CTG9031", Some(territories.Territories.Select(territory => territory.Code).Distinct())),
        };
        if (chosen.Length == 0)
        {
            throw request.Line is { } missing
                ? NotFound("ligne", missing.ToString(CultureInfo.InvariantCulture), [])
                : NotFound("structure", request.Structure!, []);
        }

        return chosen.SelectMany(i => Of(files.Explain(territories.Territories[i], lots[i], years.First), territories.NameOf));
    }

    private IEnumerable<(Subject Subject, Explanation Explanation)> OfReceipts(Bareme bareme, YearMonth month)
    {
        using var files = session.OpenInventory(bareme, keepsSources: true);
        var (territories, lots) = Read(files);
        return new ReceiptQuestion(month, request, bareme, NotFound).Answers(files, territories, lots);
    }

    private (TerritoryInventory Territories, PlaceLot[][] Lots) Read(InventoryFiles files)
    {
        var all = new LotList();
        var territories = files.Read(all, _log, (_, _) => { });
        var byTerritory = all.ByTerritory;
        return (territories, [.. Enumerable.Range(0, territories.Territories.Count).Select(i => byTerritory[i].ToArray())]);
    }

    /// <summary>The service asked about, else crèches.</summary>
    private int OfService(TerritoryInventory territories, int territory) => territories.IndexOf(territory, request.Service ?? Service.Eaje);

    private IEnumerable<(Subject Subject, Explanation Explanation)> Of(BonusTerritoireExplanation explained, Func<string, string> nameOf)
    {
        var result = explained.Result;
        var subject = new Subject
        {
            Territory = result.Territory.Code,
            TerritoryName = result.Territory.Name,
            Service = result.Territory.Service,
            Year = result.Year,
        };
        if (request.ShowsDifference)
        {
            return explained.Causes.Select(causes => (subject with { Reading = ReadingOf(causes) }, causes));
        }

        var lines = result.Lines.Zip(
            explained.Lines,
            (line, explanation) => (Subject: subject with { Structure = line.Lot.Structure, Line = line.Lot.Line }, explanation));
        if (request.Line is { } number)
        {
            return lines.Where(line => line.Subject.Line == number) is var found && found.Any()
                ? found
                : throw NotFound("ligne", number.ToString(CultureInfo.InvariantCulture), []);
        }

        if (request.Structure is { } structure)
        {
            return result.Lines.Any(line => line.Lot.Structure == structure)
                ? [
                    (subject with
                    {
                        Structure = structure,
                        Opening = TakesAll ? [] : Opening.OfStructure(explained, structure, nameOf, Language),
                    }, explained.OfStructure(structure)),
                ]
                : throw NotFound("structure", structure, result.Lines.Select(line => line.Lot.Structure).Distinct());
        }

        return
        [
            (subject with { Opening = TakesAll ? [] : Opening.OfTerritory(explained, Language) },
                TakesAll && request.Territory is null ? explained.All : explained.Total),
        ];
    }

    /// <summary>The reading of the figures, as <c>causes.csv</c> names it.</summary>
    private static string ReadingOf(Explanation causes) => causes.Root.Id.Split('/') is [_, var reading] ? reading : "exacte";

    private IEnumerable<(Subject Subject, Explanation Explanation)> OfProjects(Bareme bareme)
    {
        using var file = session.Open(InputRole.Projets)!;
        var projects = new List<PiajeProject>();
        ProjectFile.Read(file, _log, projects.Add);
        if (request.Project is null && !TakesAll)
        {
            throw new CliException("CTG9031", Some(projects.Select(project => project.Code)));
        }

        var chosen = projects.Where(project => request.Project is null || project.Code == request.Project).ToArray();
        return chosen.Length > 0
            ? chosen.SelectMany(project => Of(PiajeCalculator.Explain(project, bareme)))
            : throw NotFound("projet", request.Project ?? "", projects.Select(project => project.Code));
    }

    private IEnumerable<(Subject Subject, Explanation Explanation)> Of(PiajeExplanation explained)
    {
        var subject = new Subject { Project = explained.Result.Project.Code };
        yield return request.MonthsKept is { } months && explained.Repayment(months) is { } repayment
            ? (subject with { MonthsKept = months }, repayment)
            : (subject, explained.Grant);
    }

    private void Show(IEnumerable<(Subject Subject, Explanation Explanation)> explained, CancellationToken cancellation)
    {
        var format = request.Format ?? (session.WritesToStandardOutput && !Terminal.IsOutputRedirected ? "arbre" : "texte");
        if (format == "json")
        {
            Write(stream => ExplanationFile.Write(stream, explained, Language, cancellation));
            return;
        }

        var pages = explained.Select(each => new ExplanationPage(each.Subject, each.Explanation, Language)).ToArray();
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
        Write(stream =>
            stream.Write(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(string.Join('\n', pages.Select(render)))));
    }

    private void Write(Action<Stream> write) => Write(session.OutputPath, write);

    /// <summary>To standard output, or to a file that appears whole.</summary>
    private static void Write(string path, Action<Stream> write)
    {
        if (path == Standard)
        {
            using var stream = StandardStreams.OpenOutput();
            using var buffer = new BufferedStream(stream, 1 << 16);
            write(buffer);
        }
        else
        {
            WholeFile.Write(path, write);
        }
    }

    private CliException NotFound(string kind, string code, IEnumerable<string> known)
    {
        var names = Some(known);
        return new CliException(names.Length > 0 ? "CTG9032" : "CTG9033", Sentences.Of($"sujet.nom.{kind}", Language), code, names);
    }

    internal static string Some(IEnumerable<string> codes)
    {
        var all = codes.ToArray();
        return string.Join(", ", all.Take(MostNamesShown)) + (all.Length > MostNamesShown ? ", …" : "");
    }
}
