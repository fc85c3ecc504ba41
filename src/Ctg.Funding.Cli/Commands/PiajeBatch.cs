using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Cli.Files;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Cli.Output;
using Ctg.Funding.Cli.Tables;
using Ctg.Funding.Piaje;
using Ctg.Funding.Scenarios;
using Ctg.Funding.Territories;
using NodaTime;

namespace Ctg.Funding.Cli.Commands;

/// <summary>One run of <c>piaje</c>: each project is computed and written as it is read, then the folder is put in place.</summary>
internal sealed class PiajeBatch
{
    private const int BufferSize = 1 << 16;
    private const double Million = 1e6;

    private readonly HashSet<FigureValue> _figures = new(ReferenceEqualityComparer.Instance);
    private readonly List<PiajeResult> _shown = [];
    private RowLog _log = null!;
    private Bounds _total = Bounds.Of(0);
    private long _computed;
    private long _excluded;

    internal required BatchOptions Options { get; init; }

    internal required string ProjectsPath { get; init; }

    internal required int? MonthsKept { get; init; }

    internal required bool WithBonus { get; init; }

    internal required string? TerritoriesPath { get; init; }

    private CultureInfo Language => Options.Language;

    internal int Run(CancellationToken cancellation)
    {
        if (TerritoriesPath is not null && !WithBonus)
        {
            throw new CliException("CTG9023");
        }

        using var baremeFile = Options.OpenBareme();
        var bareme = BaremeSource.Load(baremeFile, Options.AcceptsDeduced, Language);
        using var territoryFile = TerritoriesPath is null ? null : Options.Open(TerritoriesPath);
        using var projectFile = Options.Open(ProjectsPath);
        Progress.Show(Options.IsQuiet, Language, progress =>
        {
            if (Options.WritesToStandardOutput)
            {
                _log = Options.LogToStandardError();
                using var stream = StandardStreams.OpenOutput();
                using var buffer = new BufferedStream(stream, BufferSize);
                Compute(projectFile, territoryFile, bareme, buffer, progress, cancellation);
            }
            else
            {
                (string, InputFile?)[] inputs = [("projets", projectFile), ("territoires", territoryFile), ("bareme", baremeFile)];
                WriteFolder(projectFile, territoryFile, bareme, inputs, progress, cancellation);
            }
        });
        Tell(bareme);
        return _log.Refusals > 0 ? ExitCode.DoneWithRefusals : ExitCode.Done;
    }

    private void WriteFolder(InputFile projectFile, InputFile? territoryFile, Bareme bareme, (string Role, InputFile? File)[] inputs, Progress progress, CancellationToken cancellation) =>
        OutputFolder.Write(
            Options.TargetOf("piaje"),
            folder =>
            {
                using (var stream = folder.Create(GrantsFile.Name))
                using (var log = BatchLog.Start(folder, Options))
                {
                    _log = log.Rows;
                    Compute(projectFile, territoryFile, bareme, stream, progress, cancellation);
                }

                if (Options.WritesCitations)
                {
                    CitationsFile.Write(folder, _figures, bareme, Language);
                }
            },
            outputs => new Manifest
            {
                Inputs = [.. inputs.Where(input => input.File is not null).Select(input => (input.Role, input.File!.Name, input.File.Sha256))],
                Bareme = bareme,
                Options =
                [
                    ("commande", "piaje"), ("changement", MonthsKept?.ToString(CultureInfo.InvariantCulture) ?? ""), ("avec-bonus", WithBonus ? "oui" : "non"), .. Options.ForManifest,
                ],
                Figures = [.. _figures.OrderBy(value => value.Figure.Id, StringComparer.Ordinal).ThenBy(value => value.From)],
                Counts =
                [
                    ("projets_lus", _computed + _log.RefusedOf(InputRole.Projets)), ("projets_calcules", _computed), ("projets_refuses", _log.RefusedOf(InputRole.Projets)),
                    ("projets_non_eligibles", _excluded), ("avertissements", _log.Warnings),
                ],
                Totals = [new Manifest.Total("subvention_maximale", _total)],
                Outputs = outputs,
            },
            cancellation);

    private void Compute(InputFile projectFile, InputFile? territoryFile, Bareme bareme, Stream output, Progress progress, CancellationToken cancellation)
    {
        var territories = territoryFile is null ? null : TerritoryFile.Read(territoryFile, null, _log);
        using var grants = new GrantsFile(output, Options.Numbers, Language);
        progress.Start("lecture", projectFile.Length, Million);
        var reading = ProjectFile.Read(projectFile, _log, project =>
        {
            cancellation.ThrowIfCancellationRequested();
            var result = PiajeCalculator.Calculate(project, bareme);
            var bonus = WithBonus ? BonusOf(result, territories, bareme) : null;
            grants.Write(result, MonthsKept, bonus);
            Count(result, bonus);
            progress.Reach(projectFile.Position);
        }, territories);
        reading.CheckNothingLost(_computed, _log.RefusedOf(InputRole.Projets));
        Options.WarnOfUnknown(projectFile, reading.UnknownColumns);
    }

    private void Count(PiajeResult result, BonusTerritoireResult? bonus)
    {
        _computed++;
        _excluded += result.IsEligible == Membership.Out ? 1 : 0;
        _figures.UnionWith(result.Figures);
        _figures.UnionWith(bonus?.Figures ?? []);
        if (result.MaximumGrant is { } grant)
        {
            _total = new Bounds(_total.Min + grant.Min, _total.Max + grant.Max);
        }

        if (Options.ShowsTable)
        {
            _shown.Add(result);
        }
    }

    /// <summary>
    /// The bonus territoire of the created places over the first full year after the decision: as if they opened on its first day, in the
    /// territory where it is known, else in one whose CTG takes effect then.
    /// </summary>
    private static BonusTerritoireResult? BonusOf(PiajeResult result, TerritoryInventory? territories, Bareme bareme)
    {
        var project = result.Project;
        var year = (project.Decided ?? project.Filed!.Value).Year + 1;
        var isPaid = result.IsEligible != Membership.Out && project.Structure != TypeStructure.Mam && project.CreatedPlaces > 0;
        if (!isPaid || year < BonusTerritoireCalculator.FirstYear(bareme) || year > BonusTerritoireCalculator.LastYear)
        {
            return null;
        }

        var opening = new LocalDate(year, 1, 1);
        var territory = territories?.IndexOf(project.Territory) is { } index
            ? territories.Territories[index]
            : new Territory(project.Territory.Length > 0 ? project.Territory : project.Code, opening);
        var lot = new PlaceLot(territory.Code, project.Code, project.CreatedPlaces, opening)
        {
            IsInQpv = project.IsInPriorityZone,
            Financement = project.Structure == TypeStructure.Paje ? Financement.Paje : Financement.Psu,
        };
        return BonusTerritoireCalculator.Calculate(territory, [lot], year, bareme);
    }

    private void Tell(Bareme bareme)
    {
        Options.Show(console =>
        {
            GrantTable.Write(console, _shown, new HypothesisTrials(bareme), Language);
            if (Options.WritesCitations)
            {
                CitationsFile.Show(console, _figures, bareme, Language);
            }
        });

        var refused = _log.RefusedOf(InputRole.Projets);
        Options.Say(Sentences.Of("bilan.piaje", Language, _computed + refused, _computed, refused, Options.OutputPath));
        ToldRows.End(_log, Language, Options.WritesToStandardOutput);
    }
}
