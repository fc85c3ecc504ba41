using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Cli.Output;
using Ctg.Funding.Cli.Tables;
using Ctg.Funding.Scenarios;

namespace Ctg.Funding.Cli.Commands;

/// <summary>One run of <c>comparer</c>: the base once, then each scenario; results leave memory as they are written.</summary>
internal sealed class ComparerBatch
{
    private const int MostRowsShown = 40;

    private readonly List<ComparisonTable.Row> _rows = [];
    private IReadOnlyList<FigureValue> _figures = [];
    private readonly List<(string Role, string Name, string Sha256)> _scenarios = [];
    private RowLog _log = null!;
    private LoadedInventory _inventory = null!;
    private IReadOnlyList<AmountChange> _shown = [];

    internal required InventoryPaths Paths { get; init; }

    internal required YearSpan Years { get; init; }

    internal required IReadOnlyList<string> Scenarios { get; init; }

    internal required ComparisonView View { get; init; }

    internal required BatchOptions Options { get; init; }

    private CultureInfo Language => Options.Language;

    internal int Run(CancellationToken cancellation)
    {
        if (Options.WritesToStandardOutput || Options.OutputPath.Length == 0)
        {
            throw new CliException("CTG9025", "comparer");
        }

        using var baremeFile = Options.OpenBareme();
        var bareme = BaremeSource.Load(baremeFile, Options.AcceptsDeduced, Language);
        Years.CheckAgainst(bareme);
        var scenarios = ReadScenarios(bareme);
        using var files = InventoryFiles.Open(Paths, Options.Open, bareme);
        Progress.Show(Options.IsQuiet, Language, progress => WriteFolder(files, bareme, baremeFile, scenarios, progress, cancellation));
        files.TellOfZonage(Language);
        Tell(scenarios.Count);
        Options.TellUnconfirmed(bareme, Years);
        return _log.Refusals > 0 ? ExitCode.DoneWithRefusals : ExitCode.Done;
    }

    private List<Scenario> ReadScenarios(Bareme bareme)
    {
        var scenarios = new List<Scenario>();
        foreach (var path in ScenarioFiles.Expand(Scenarios))
        {
            using var file = Options.Open(path);
            scenarios.Add(ScenarioFiles.Read(file, bareme, Language));
            _scenarios.Add(("scenario", file.Name, file.Sha256));
        }

        return scenarios.Count > 0 ? scenarios : throw new CliException("CTG9044");
    }

    private void WriteFolder(InventoryFiles files, Bareme bareme, InputFile? baremeFile, List<Scenario> scenarios, Progress progress, CancellationToken cancellation) =>
        OutputFolder.Write(
            Options.TargetOf("comparer"),
            folder =>
            {
                using (var log = BatchLog.Start(folder, Options))
                using (var totals = folder.Create(ComparisonFiles.TotalsName))
                using (var territories = folder.Create(ComparisonFiles.TerritoriesName))
                using (var structures = folder.Create(ComparisonFiles.StructuresName))
                using (var output = new ComparisonFiles(totals, territories, structures, Options.Numbers))
                {
                    _log = log.Rows;
                    _inventory = LoadedInventory.Read(files, bareme, _log, Options.WarnOfUnknown);
                    Compare(scenarios, output, progress, cancellation);
                }
            },
            outputs => new Manifest
            {
                Inputs = [.. files.ByRole.Append((Role: "bareme", File: baremeFile)).Where(input => input.File is not null).Select(input => (input.Role, input.File!.Name, input.File.Sha256)), .. _scenarios],
                Bareme = bareme,
                Options =
                [
                    ("commande", "comparer"), ("annee", Years.ToString()), ("filtre", View.Filter), ("tri", View.Order), ("territoire", View.Territory ?? ""), ("structure", View.Structure ?? ""), .. Options.ForManifest,
                ],
                Figures = _figures,
                Counts =
                [
                    ("scenarios", scenarios.Count), ("territoires_lus", _inventory.Territories.RowsRead), ("territoires_refuses", _inventory.Territories.RowsRefused),
                    ("lots_calcules", _inventory.Inputs.Lots.Count), ("lots_refuses", _log.RefusedOf(InputRole.Places)), ("avertissements", _log.Warnings),
                ],
                Totals = [.. Years.All.Select(year => new Manifest.Total("base", _rows.First(row => row.Total.Year == year).Total.Base!.Value, ("annee", year)))],
                Notices = Options.NoticesFor(bareme, Years),
                Outputs = outputs,
            },
            cancellation);

    /// <summary>A few scenarios at a time, written in their order.</summary>
    private void Compare(List<Scenario> scenarios, ComparisonFiles output, Progress progress, CancellationToken cancellation)
    {
        progress.Start("scenarios", scenarios.Count);
        var comparer = new ScenarioComparer(_inventory.Inputs, [.. Years.All]);
        _figures = comparer.Figures;
        foreach (var chunk in scenarios.Chunk(2 * Workers.Count))
        {
            var results = new ScenarioResult[chunk.Length];
            Workers.For(
                chunk.Length,
                i =>
                {
                    results[i] = comparer.Compare(chunk[i]);
                    progress.Add(1);
                },
                cancellation);
            foreach (var result in results)
            {
                output.Write(result, Years.All, View);
                Keep(result, isOnly: scenarios.Count == 1);
            }
        }
    }

    private void Keep(ScenarioResult result, bool isOnly)
    {
        _rows.AddRange(Years.All.Select(year => ComparisonTable.RowOf(result, year)));
        foreach (var notice in result.Notices)
        {
            Options.Say(Visible.Of($"{notice.Code} : {result.Scenario.Name} : {notice.Message(Language)}"));
        }

        if (isOnly)
        {
            _shown = [.. View.Of(result.Territories).Take(MostRowsShown)];
        }
    }

    private void Tell(int scenarios)
    {
        Options.Show(console =>
        {
            ComparisonTable.Write(console, _rows, Language);
            if (_shown.Count > 0)
            {
                ComparisonTable.WriteChanges(console, _shown, Language);
            }
        });

        Options.Say(Sentences.Of("bilan.comparaison", Language, scenarios, _inventory.Inputs.Territories.Count, _inventory.Inputs.Lots.Count, _log.Refusals, Options.OutputPath));
    }
}
