using Ctg.Funding.Piaje;
using Ctg.Funding.Validation;

namespace Ctg.Funding.Cli.Input;

/// <summary>Reads <c>projets.csv</c>, the investment projects.</summary>
internal static class ProjectFile
{
    private const int MostPlaces = 1_000_000;
    private const int MostCoverage = 999;

    internal static readonly Column[] Columns =
    [
        new("projet", IsRequired: true), new("territoire"), new("structure", IsRequired: true), new("operation", IsRequired: true),
        new("places_avant"),
        new("places_creees", IsRequired: true), new("date_depot"), new("date_decision"), new("depenses", IsRequired: true),
        new("gros_oeuvre"),
        new("developpement_durable"), new("taux_couverture"), new("potentiel_financier"), new("zone_prioritaire"), new("insertion"),
        new("appel_a_projets"),
    ];

    internal static readonly (string Word, TypeStructure)[] Structures =
    [
        ("psu", TypeStructure.Psu), ("paje", TypeStructure.Paje), ("mam", TypeStructure.Mam),
    ];

    internal static readonly (string Word, Operation)[] Operations =
        [
            ("creation", Operation.Creation), ("extension", Operation.Extension), ("transplantation", Operation.Transplantation),
            ("autre", Operation.Autre),
        ];

    /// <summary>Reads the projects row by row; good ones go to <paramref name="take"/>.</summary>
    /// <param name="file">The file.</param>
    /// <param name="log">What becomes of bad rows.</param>
    /// <param name="take">Takes a project.</param>
    /// <param name="territories">The territories that projects may be in, where they are known.</param>
    internal static FileReading Read(InputFile file, RowLog log, Action<PiajeProject> take, TerritoryInventory? territories = null)
    {
        using var table = CsvTable.Open(file, InputRole.Projets, Columns, log);
        var row = new RowReader(table);
        var doubts = new PiajeProjectValidator(log.Language);
        var lines = new Dictionary<string, long>(StringComparer.Ordinal);
        while (table.Read())
        {
            row.Start();
            var project = ReadRow(row, table.Line, territories);
            if (project is not null && !lines.TryAdd(project.Code, table.Line))
            {
                row.Fault("CTG1104", "projet", project.Code, lines[project.Code]);
            }

            if (row.IsFaulty)
            {
                row.Refuse();
            }
            else
            {
                row.Accept();
                table.Warn(doubts.Validate(project!));
                take(project!);
            }
        }

        return table.Reading;
    }

    private static PiajeProject? ReadRow(RowReader row, long line, TerritoryInventory? territories)
    {
        var code = row.RequiredText(row["projet"]);
        var structure = row.RequiredWord(row["structure"], Structures);
        var operation = row.RequiredWord(row["operation"], Operations);
        var before = row.Integer(row["places_avant"], 0, MostPlaces);
        var created = row.RequiredInteger(row["places_creees"], 0, MostPlaces);
        var filed = row.Date(row["date_depot"]);
        var decided = row.Date(row["date_decision"]);
        var expenses = row.RequiredEuros(row["depenses"]);
        var hasGrosOeuvre = row.YesNo(row["gros_oeuvre"], whenEmpty: false);
        var hasDeveloppementDurable = row.YesNo(row["developpement_durable"], whenEmpty: false);
        var coverage = row.Decimal(row["taux_couverture"], MostCoverage);
        var wealth = row.Euros(row["potentiel_financier"]);
        var isPriority = row.YesNo(row["zone_prioritaire"], whenEmpty: false);
        var isInsertion = row.YesNo(row["insertion"], whenEmpty: false);
        var isCall = row.YesNo(row["appel_a_projets"], whenEmpty: false);
        var territory = row.TerritoryCode(territories);
        CheckTogether(row, operation, before, filed, decided);
        return row.IsFaulty ? null : new PiajeProject(code, operation!.Value, created, expenses, filed, decided)
        {
            Structure = structure!.Value,
            Territory = territory,
            PlacesBefore = before ?? 0,
            HasGrosOeuvre = hasGrosOeuvre,
            HasDeveloppementDurable = hasDeveloppementDurable,
            CoverageRate = coverage,
            PotentielFinancier = wealth,
            IsInPriorityZone = isPriority,
            IsForInsertion = isInsertion,
            AnswersCallForProjects = isCall,
            Line = line,
        };
    }

    /// <summary>What only shows over several columns: a date at least, in order, and the places that an extension starts from.</summary>
    private static void CheckTogether(
        RowReader row, Operation? operation, int? before, NodaTime.LocalDate? filed, NodaTime.LocalDate? decided)
    {
        if (row.IsFaulty)
        {
            return;
        }

        if (filed is null && decided is null)
        {
            row.Fault("CTG1013", "date_depot", "");
        }

        if (decided < filed)
        {
            row.Fault("CTG1014", "date_decision", row.Text(row["date_decision"]), row.Text(row["date_depot"]));
        }

        if (before is null && operation is Operation.Extension or Operation.Transplantation)
        {
            row.Fault("CTG1001", "places_avant", "");
        }
    }
}
