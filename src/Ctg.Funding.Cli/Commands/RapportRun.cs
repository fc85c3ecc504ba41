using System.Globalization;
using System.Text;
using Ctg.Funding.Baremes;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Cli.Demands;
using Ctg.Funding.Cli.Files;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Cli.Output;
using Ctg.Funding.Cli.Pages;
using Ctg.Funding.Cli.Structures;
using Ctg.Funding.Payments;
using Ctg.Funding.Scenarios;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Cli.Commands;

/// <summary>One run of <c>rapport</c>: a page, or a workbook, over an inventory, with or without a scenario.</summary>
internal sealed class RapportRun(RapportRequest request, Session session)
{
    /// <summary>Of more lots, to calculate each again as if what is missing were known takes longer than a report is waited for.</summary>
    private const int MostLotsAsked = 2000;

    private CultureInfo Language => session.Language;

    /// <summary>The format asked for, else the one that the name of the file tells; the two must agree.</summary>
    internal static string FormatOf(string? asked, string path)
    {
        var told = Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".XLSX" => "xlsx",
            ".HTML" or ".HTM" => "html",
            _ => null,
        };
        return asked is not null && told is not null && asked != told
            ? throw new CliException("CTG9053", asked, path)
            : asked ?? told ?? "html";
    }

    internal int Run(CancellationToken cancellation)
    {
        using var baremeFile = session.Open(InputRole.Bareme);
        var bareme = session.Load(baremeFile);
        var year = request.Year;
        var span = new YearSpan(
            request.From ?? Math.Max(year - 3, Projection.FirstYear(bareme)),
            request.To ?? Math.Min(year + 3, BonusTerritoireCalculator.LastYear));
        new YearSpan(year, year).CheckAgainst(bareme);
        if (span.First > year || span.Last < year
            || span.First < Projection.FirstYear(bareme) || span.Last > BonusTerritoireCalculator.LastYear)
        {
            throw new CliException("CTG9051", year, $"{span.First}-{span.Last}");
        }

        using var files = session.OpenInventory(bareme);
        var log = session.LogToStandardError();
        var inventory = LoadedInventory.Read(files, bareme, log, session.WarnOfUnknown);
        var data = Data(
            inventory, span, log.Refusals,
            [
                .. files.ByRole.Append((Role: InputRole.Bareme, File: baremeFile)).Where(input => input.File is not null)
                    .Select(input => new ReportInput(input.Role, input.File!.Name, input.File.Sha256)),
            ],
            cancellation);
        Write(stream =>
        {
            if (request.Format == "xlsx")
            {
                XlsxReport.Write(stream, data);
            }
            else
            {
                stream.Write(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(HtmlReport.Of(data)));
            }
        });
        ToldRows.End(log, Language);
        session.TellUnconfirmed(bareme, span);
        session.Say(Sentences.Of("bilan.rapport", Language, data.Detail.Count, data.Structures, log.Refusals, session.OutputPath));
        return log.Refusals > 0 ? ExitCode.DoneWithRefusals : ExitCode.Done;
    }

    private ReportData Data(
        LoadedInventory inventory, YearSpan span, long refused, IReadOnlyList<ReportInput> files, CancellationToken cancellation)
    {
        var (scenario, scenarioFile) = ScenarioOf(inventory.Inputs.Bareme);
        var against = request.Against.Select(path => ScenarioAt(path, inventory.Inputs.Bareme)).ToList();
        var inputs = scenario?.Apply(inventory.Inputs) ?? inventory.Inputs;
        var lots = inputs.Lots.ToLookup(lot => (lot.Territory, lot.Service));
        var indexes = inputs.Territories.Select(territory =>
            inventory.Territories.IndexOf(inventory.Territories.IndexOf(territory.Code)!.Value, territory.Service)).ToArray();
        var projections = new (IReadOnlyList<ProjectedYear> Years, IReadOnlyList<StructureAccount> Accounts)[inputs.Territories.Count];
        void Project(int i)
        {
            var territory = inputs.Territories[i];
            PlaceLot[] own = [.. lots[(territory.Code, territory.Service)]];
            var projected = Projection.Of(
                territory, own, span.First, span.Last, inputs.Bareme, inventory.Territories.HistoryOf(indexes[i]));
            projections[i] = (projected, [.. StructureAccount.Of(projected, own, inventory.Territories.NameOf, request.Year)]);
        }

        Workers.For(projections.Length, Project, cancellation);
        ProjectedYear[] years = [.. projections.SelectMany(projection => projection.Years)];
        var dues = new DueLedger(span, inventory.Territories.NameOf);
        Array.ForEach(projections, projection => dues.Add(projection.Years, projection.Accounts));

        return new ReportData
        {
            Title = request.Title ?? TitleOf(inputs, scenario),
            Inputs = [.. files, .. new[] { scenarioFile }.OfType<ReportInput>(), .. against.Select(each => each.File)],
            Scenarios = against.Count == 0 ? null : Compared(inputs, [.. against.Select(each => each.Scenario)], cancellation),
            InventoryDate = request.InventoryDate ?? "",
            Year = request.Year,
            Years = years,
            Sensitivity = Sensitivity.Of(inputs, request.Year),
            Figures = years.SelectMany(year => year.Figures).InOrder(),
            Bareme = inputs.Bareme,
            Trials = new HypothesisTrials(inputs.Bareme),
            Accounts = [.. projections.SelectMany(projection => projection.Accounts)],
            Payments = dues.InOrder(1).SelectMany(each => each)
                .Select(payee => (payee, PaymentCalendar.Of(payee.Lines, inputs.Bareme).Receipts)),
            Demands = DemandsOf(inputs, lots, cancellation),
            Structures = inputs.Lots.Select(lot => lot.Structure).Distinct(StringComparer.Ordinal).Count(),
            Refused = refused,
            Unconfirmed = Unconfirmed.Of(inputs.Bareme, span)?.Sentence(Language) ?? "",
            Language = Language,
        };
    }

    /// <summary>What is to be asked for, for the year told in detail; <see langword="null"/> where that takes too long to tell.</summary>
    private IReadOnlyList<Demand>? DemandsOf(
        ScenarioInputs inputs, ILookup<(string, Service), PlaceLot> lots, CancellationToken cancellation)
    {
        if (inputs.Lots.Count > MostLotsAsked)
        {
            return null;
        }

        var book = new DemandBook();
        foreach (var territory in inputs.Territories)
        {
            cancellation.ThrowIfCancellationRequested();
            if (request.Year >= BonusTerritoireCalculator.FirstYear(inputs.Bareme))
            {
                book.Add(BonusTerritoireCalculator.Explain(
                    territory, [.. lots[(territory.Code, territory.Service)]], request.Year, inputs.Bareme));
            }
        }

        return book.Ranked;
    }

    /// <summary>The scenario under its name, and the territory where there is only one.</summary>
    private string TitleOf(ScenarioInputs inputs, Scenario? scenario)
    {
        var codes = inputs.Territories.DistinctBy(territory => territory.Code).Take(2).ToArray();
        var name = scenario?.Name ?? (codes is [{ Name.Length: > 0 } only] ? only.Name : null);
        return name is null ? Sentences.Of("rapport.titre", Language) : Sentences.Of("rapport.titre-de", Language, name);
    }

    private ScenarioComparison Compared(ScenarioInputs inputs, Scenario[] scenarios, CancellationToken cancellation)
    {
        var comparer = new ScenarioComparer(inputs, [request.Year]);
        var results = new ScenarioResult[scenarios.Length];
        Workers.For(scenarios.Length, i => results[i] = comparer.Compare(scenarios[i]), cancellation);
        return new ScenarioComparison(results, request.Year, Language);
    }

    private (Scenario Scenario, ReportInput File) ScenarioAt(string path, Bareme bareme)
    {
        using var file = session.Open(path);
        return (ScenarioFiles.Read(file, bareme, Language), new ReportInput(InputRole.Scenario, file.Name, file.Sha256));
    }

    private (Scenario? Scenario, ReportInput? File) ScenarioOf(Bareme bareme)
    {
        using var file = session.Open(InputRole.Scenario);
        return file is null
            ? (null, null)
            : (ScenarioFiles.Read(file, bareme, Language), new ReportInput(InputRole.Scenario, file.Name, file.Sha256));
    }

    /// <summary>To standard output, or to a file that appears whole.</summary>
    private void Write(Action<Stream> write)
    {
        if (session.WritesToStandardOutput)
        {
            using var made = new MemoryStream();
            write(made);
            using var stream = StandardStreams.OpenOutput();
            made.WriteTo(stream);
        }
        else
        {
            WholeFile.Write(session.OutputPath, write);
        }
    }
}
