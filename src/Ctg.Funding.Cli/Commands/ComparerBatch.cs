using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Cli.Output;
using Ctg.Funding.Cli.Tables;
using Ctg.Funding.Scenarios;

namespace Ctg.Funding.Cli.Commands;

/// <summary>One run of <c>comparer</c>: the base once, then each scenario; results leave memory as they are written.</summary>
internal sealed class ComparerBatch(ComparerRequest request, Session session)
{
    private const int MostRowsShown = 40;

    private readonly List<(string Scenario, YearOutcome Outcome)> _rows = [];
    private IReadOnlyList<FigureValue> _figures = [];
    private readonly List<(InputRole Role, InputFile? File)> _scenarios = [];
    private RowLog _log = null!;
    private LoadedInventory _inventory = null!;
    private IReadOnlyList<AmountChange> _shown = [];

    private CultureInfo Language => session.Language;

    internal int Run(CancellationToken cancellation)
    {
        if (!session.HasPath)
        {
            throw new CliException("CTG9025", "comparer");
        }

        using var baremeFile = session.Open(InputRole.Bareme);
        var bareme = session.Load(baremeFile);
        request.Years.CheckAgainst(bareme);
        var scenarios = ReadScenarios(bareme);
        using var files = session.OpenInventory(bareme);
        session.ShowProgress(progress => WriteFolder(files, bareme, baremeFile, scenarios, progress, cancellation));
        files.TellOfPublicData(Language);
        Tell(scenarios.Count);
        session.TellUnconfirmed(bareme, request.Years);
        return _log.Refusals > 0 ? ExitCode.DoneWithRefusals : ExitCode.Done;
    }

    private List<Scenario> ReadScenarios(Bareme bareme)
    {
        var scenarios = new List<Scenario>();
        foreach (var path in ScenarioFiles.Expand(request.Files.Where(file => file.Role == InputRole.Scenario).Select(file => file.Path)))
        {
            using var file = session.Open(path);
            scenarios.Add(ScenarioFiles.Read(file, bareme, Language));
            _scenarios.Add((InputRole.Scenario, file));
        }

        return scenarios.Count > 0 ? scenarios : throw new CliException("CTG9044");
    }

    private void WriteFolder(
        InventoryFiles files, Bareme bareme, InputFile? baremeFile, List<Scenario> scenarios, Progress progress,
        CancellationToken cancellation) =>
        OutputFolder.Write(
            session.Target("comparer"),
            folder =>
            {
                using (var log = BatchLog.Start(folder, session))
                using (var totals = folder.Create(ComparisonFiles.TotalsName))
                using (var territories = folder.Create(ComparisonFiles.TerritoriesName))
                using (var structures = folder.Create(ComparisonFiles.StructuresName))
                using (var output = new ComparisonFiles(totals, territories, structures, session.Numbers))
                {
                    _log = log.Rows;
                    _inventory = LoadedInventory.Read(files, bareme, _log, session.WarnOfUnknown);
                    Compare(scenarios, output, progress, cancellation);
                }
            },
            outputs => session.ManifestOf([.. files.ByRole, (InputRole.Bareme, baremeFile), .. _scenarios], bareme, outputs) with
            {
                Figures = _figures,
                Counts =
                [
                    ("scenarios", scenarios.Count), ("territoires_lus", _inventory.Territories.RowsRead),
                    ("territoires_refuses", _inventory.Territories.RowsRefused),
                    ("lots_calcules", _inventory.Inputs.Lots.Count), ("lots_refuses", _log.RefusedOf(InputRole.Places)),
                    ("avertissements", _log.Warnings),
                ],
                Totals =
                [
                    .. _rows.Take(request.Years.All.Count()).Select(row =>
                        new Manifest.Total("base", row.Outcome.Total.Base!.Value, ("annee", row.Outcome.Total.Year))),
                ],
                Sources = files.PublicFiles,
                Notices = session.NoticesFor(bareme, request.Years),
            },
            cancellation);

    /// <summary>A few scenarios at a time, written in their order.</summary>
    private void Compare(List<Scenario> scenarios, ComparisonFiles output, Progress progress, CancellationToken cancellation)
    {
        progress.Start("scenarios", scenarios.Count);
        var comparer = new ScenarioComparer(_inventory.Inputs, [.. request.Years.All]);
        _figures = comparer.Figures;
        foreach (var chunk in scenarios.Chunk(2 * Workers.Count))
        {
            var results = new (ScenarioResult Result, ComparisonRows Rows)[chunk.Length];
            Workers.For(
                chunk.Length,
                i =>
                {
                    var result = comparer.Compare(chunk[i]);
                    results[i] = (result, new ComparisonRows(result, request.Years.All, request.View, session.Numbers));
                    progress.Add(1);
                },
                cancellation);
            foreach (var (result, rows) in results)
            {
                output.Write(rows);
                Keep(result, rows.Outcomes, isOnly: scenarios.Count == 1);
            }
        }
    }

    private void Keep(ScenarioResult result, IReadOnlyList<YearOutcome> outcomes, bool isOnly)
    {
        _rows.AddRange(outcomes.Select(outcome => (result.Scenario.Name, outcome)));
        foreach (var notice in result.Notices)
        {
            session.Say(Visible.Of($"{notice.Code} : {result.Scenario.Name} : {notice.Message(Language)}"));
        }

        if (isOnly)
        {
            _shown = [.. request.View.Of(result.Territories).Take(MostRowsShown)];
        }
    }

    private void Tell(int scenarios)
    {
        session.Show(console =>
        {
            ComparisonTable.Write(console, _rows, Language);
            if (_shown.Count > 0)
            {
                ComparisonTable.WriteChanges(console, _shown, Language);
            }
        });

        session.Say(
            Sentences.Of(
                "bilan.comparaison", Language, scenarios, _inventory.Inputs.Territories.Count, _inventory.Inputs.Lots.Count, _log.Refusals,
                session.OutputPath));
    }
}
