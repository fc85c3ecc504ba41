using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Cli.Csv;
using Ctg.Funding.Cli.Reports;
using Ctg.Funding.Cli.Text;
using Ctg.Funding.Piaje;
using Ctg.Funding.Territories;
using NodaTime;

namespace Ctg.Funding.Cli.Commands;

/// <summary>One run of <c>piaje</c>: read, compute, write the folder, tell.</summary>
internal sealed class PiajeBatch
{
    private readonly List<RefusedRow> _refused = [];
    private readonly HashSet<FigureValue> _figures = new(ReferenceEqualityComparer.Instance);
    private readonly List<PiajeResult> _results = [];

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
        using var territoryFile = TerritoriesPath is null ? null : InputFile.Open(TerritoriesPath);
        var territories = territoryFile is null ? null : TerritoryFile.Read(territoryFile, null, _refused);
        using var projectFile = InputFile.Open(ProjectsPath);
        var projects = ProjectFile.Read(projectFile, _refused);
        Options.WarnOfUnknown(projectFile, projects.UnknownColumns);

        if (Options.WritesToStandardOutput)
        {
            using var stream = StandardOutput.Open();
            using (var grants = new GrantsFile(stream, Options.Numbers, Language))
            {
                Compute(projects, territories, bareme, grants, cancellation);
            }

            Options.TellRefused(_refused);
        }
        else
        {
            (string, InputFile?)[] inputs = [("projets", projectFile), ("territoires", territoryFile), ("bareme", baremeFile)];
            WriteFolder(projects, territories, bareme, inputs, cancellation);
        }

        if (Options.ShowsTable)
        {
            GrantTable.Write(BatchOptions.Terminal(), _results, Language);
            if (Options.WritesCitations)
            {
                CitationsFile.Show(BatchOptions.Terminal(), _figures, bareme, Language);
            }
        }

        Console.Error.WriteLine(Sentences.Of("bilan.piaje", Language, projects.Projects.Count + projects.RowsRefused, projects.Projects.Count, projects.RowsRefused, Options.OutputPath));
        return _refused.Count > 0 ? ExitCode.DoneWithRefusals : ExitCode.Done;
    }

    private void WriteFolder(ProjectInventory projects, TerritoryInventory? territories, Bareme bareme, (string Role, InputFile? File)[] inputs, CancellationToken cancellation) =>
        OutputFolder.Write(
            Options.OutputPath,
            folder =>
            {
                using (var stream = folder.Create(GrantsFile.Name))
                using (var grants = new GrantsFile(stream, Options.Numbers, Language))
                {
                    Compute(projects, territories, bareme, grants, cancellation);
                }

                RefusalsFile.Write(folder, _refused, Language);
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
                    ("projets_lus", projects.Projects.Count + projects.RowsRefused), ("projets_calcules", projects.Projects.Count), ("projets_refuses", projects.RowsRefused),
                    ("projets_non_eligibles", _results.Count(result => result.IsEligible == Membership.Out)),
                ],
                Totals = [TotalOf(_results)],
                Outputs = outputs,
            },
            cancellation);

    private void Compute(ProjectInventory projects, TerritoryInventory? territories, Bareme bareme, GrantsFile grants, CancellationToken cancellation)
    {
        foreach (var project in projects.Projects)
        {
            cancellation.ThrowIfCancellationRequested();
            var result = PiajeCalculator.Calculate(project, bareme);
            var bonus = WithBonus ? BonusOf(result, territories, bareme) : null;
            grants.Write(result, MonthsKept, bonus);
            _figures.UnionWith(result.Figures);
            _figures.UnionWith(bonus?.Figures ?? []);
            _results.Add(result);
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

    private static Manifest.Total TotalOf(IReadOnlyList<PiajeResult> results)
    {
        var grants = results.Select(result => result.MaximumGrant).OfType<Bounds>().ToArray();
        var isOpen = grants.Any(grant => grant.Max is null);
        return new Manifest.Total("subvention_maximale", new Bounds(grants.Sum(grant => grant.Min), isOpen ? null : grants.Sum(grant => grant.Max)));
    }
}
