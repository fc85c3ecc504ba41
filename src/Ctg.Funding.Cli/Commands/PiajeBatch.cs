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
internal sealed class PiajeBatch(PiajeRequest request, Session session)
{
    private const int BufferSize = 1 << 16;
    private const double Million = 1e6;

    private readonly HashSet<FigureValue> _figures = new(ReferenceEqualityComparer.Instance);
    private readonly List<PiajeResult> _shown = [];
    private RowLog _log = null!;
    private Bounds _total = Bounds.Of(0);
    private long _computed;
    private long _excluded;

    private CultureInfo Language => session.Language;

    internal int Run(CancellationToken cancellation)
    {
        if (request.PathOf(InputRole.Territoires) is not null && !request.WithBonus)
        {
            throw new CliException("CTG9023");
        }

        using var baremeFile = session.Open(InputRole.Bareme);
        var bareme = session.Load(baremeFile);
        using var territoryFile = session.Open(InputRole.Territoires);
        using var projectFile = session.Open(InputRole.Projets)!;
        session.ShowProgress(progress =>
        {
            if (session.WritesToStandardOutput)
            {
                _log = session.LogToStandardError();
                using var stream = StandardStreams.OpenOutput();
                using var buffer = new BufferedStream(stream, BufferSize);
                Compute(projectFile, territoryFile, bareme, buffer, progress, cancellation);
            }
            else
            {
                WriteFolder(projectFile, territoryFile, bareme, baremeFile, progress, cancellation);
            }
        });
        Tell(bareme);
        return _log.Refusals > 0 ? ExitCode.DoneWithRefusals : ExitCode.Done;
    }

    private void WriteFolder(
        InputFile projectFile, InputFile? territoryFile, Bareme bareme, InputFile? baremeFile, Progress progress,
        CancellationToken cancellation) =>
        OutputFolder.Write(
            session.Target("piaje"),
            folder =>
            {
                using (var stream = folder.Create(GrantsFile.Name))
                using (var log = BatchLog.Start(folder, session))
                {
                    _log = log.Rows;
                    Compute(projectFile, territoryFile, bareme, stream, progress, cancellation);
                }

                if (request.WritesCitations)
                {
                    CitationsFile.Write(folder, _figures, bareme, Language);
                }
            },
            outputs => session.ManifestOf(
                [(InputRole.Projets, projectFile), (InputRole.Territoires, territoryFile), (InputRole.Bareme, baremeFile)],
                bareme,
                outputs) with
            {
                Figures = _figures.InOrder(),
                Counts =
                [
                    ("projets_lus", _computed + _log.RefusedOf(InputRole.Projets)), ("projets_calcules", _computed),
                    ("projets_refuses", _log.RefusedOf(InputRole.Projets)),
                    ("projets_non_eligibles", _excluded), ("avertissements", _log.Warnings),
                ],
                Totals = [new Manifest.Total("subvention_maximale", _total)],
            },
            cancellation);

    private void Compute(
        InputFile projectFile, InputFile? territoryFile, Bareme bareme, Stream output, Progress progress, CancellationToken cancellation)
    {
        var territories = territoryFile is null ? null : TerritoryFile.Read(territoryFile, null, _log);
        using var grants = new GrantsFile(output, session.Numbers, Language);
        progress.Start("lecture", projectFile.Length, Million);
        var reading = ProjectFile.Read(projectFile, _log, project =>
        {
            cancellation.ThrowIfCancellationRequested();
            var result = PiajeCalculator.Calculate(project, bareme);
            var bonus = request.WithBonus ? BonusOf(result, territories, bareme) : null;
            grants.Write(result, request.MonthsKept, bonus);
            Count(result, bonus);
            progress.Reach(projectFile.Position);
        }, territories);
        reading.CheckNothingLost(_computed, _log.RefusedOf(InputRole.Projets));
        session.WarnOfUnknown(projectFile, reading.UnknownColumns);
    }

    private void Count(PiajeResult result, BonusTerritoireResult? bonus)
    {
        _computed++;
        _excluded += result.IsEligible == Membership.Out ? 1 : 0;
        _figures.UnionWith(result.Figures);
        _figures.UnionWith(bonus?.Figures ?? []);
        if (result.MaximumGrant is { } grant)
        {
            _total = _total.Plus(grant);
        }

        if (session.ShowsTable)
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
        session.Show(console =>
        {
            GrantTable.Write(console, _shown, new HypothesisTrials(bareme), Language);
            if (request.WritesCitations)
            {
                CitationsFile.Show(console, _figures, bareme, Language);
            }
        });

        var refused = _log.RefusedOf(InputRole.Projets);
        session.Say(Sentences.Of("bilan.piaje", Language, _computed + refused, _computed, refused, session.OutputPath));
        ToldRows.End(_log, Language, session.WritesToStandardOutput);
    }
}
