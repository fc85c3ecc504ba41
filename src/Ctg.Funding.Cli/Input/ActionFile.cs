using Ctg.Funding.Baremes;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Psej;

namespace Ctg.Funding.Cli.Input;

/// <summary>Reads <c>actions.csv</c>: the actions of CEJ with their costs, from which their PSEJ is estimated (PS-1 to PS-6).</summary>
internal static class ActionFile
{
    private const int MostExtraYears = 16;
    private const int MostUnits = 1_000_000_000;
    private const int HighestRate = 100;

    internal static readonly Column[] Columns =
    [
        new("cej", IsRequired: true), new("premiere_annee", IsRequired: true), new("annees_prolongation"), new("action", IsRequired: true),
        new("territoire", IsRequired: true), new("service", IsRequired: true), new("fonction"), new("cout", IsRequired: true),
        new("plafond"), new("unites"),
        new("participations_familles"), new("prestation_service"), new("autres_recettes"), new("capacite_avant"), new("capacite"),
        new("taux_precedent"),
    ];

    internal static readonly (string Word, Fonction)[] Fonctions = [("accueil", Fonction.Accueil), ("pilotage", Fonction.Pilotage)];

    /// <summary>Reads the actions by contract, contracts in the order of the file. Without an inventory, any territory is taken.</summary>
    internal static (
        IReadOnlyList<(Cej Cej, IReadOnlyList<PsejAction> Actions)> Contracts,
        FileReading Reading) Read(InputFile file, TerritoryInventory? territories, Bareme bareme, RowLog log)
    {
        using var table = CsvTable.Open(file, InputRole.Actions, Columns, log);
        var row = new RowReader(table);
        var contracts = new Dictionary<string, (Cej Cej, List<PsejAction> Actions)>(StringComparer.Ordinal);
        var order = new List<string>();
        var lines = new Dictionary<(string, string), long>();
        while (table.Read())
        {
            row.Start();
            var cej = ReadContract(row, contracts, bareme);
            var action = ReadAction(row, table.Line, ReadTerritory(row, territories));
            if (!row.IsFaulty && !lines.TryAdd((cej!.Code, action!.Code), table.Line))
            {
                row.Fault("CTG1107", "action", action.Code, cej.Code, lines[(cej.Code, action.Code)]);
            }

            if (row.IsFaulty)
            {
                row.Refuse();
                continue;
            }

            row.Accept();
            if (contracts.TryAdd(cej!.Code, (cej, [])))
            {
                order.Add(cej.Code);
            }

            contracts[cej.Code].Actions.Add(action!);
        }

        table.Reading.CheckNothingLost(contracts.Values.Sum(contract => contract.Actions.Count), log.RefusedOf(InputRole.Actions));
        return ([.. order.Select(code => (contracts[code].Cej, (IReadOnlyList<PsejAction>)contracts[code].Actions))], table.Reading);
    }

    /// <summary>The contract of a row: every row of it must give the same years, and texts must know them.</summary>
    private static Cej? ReadContract(RowReader row, Dictionary<string, (Cej Cej, List<PsejAction> Actions)> contracts, Bareme bareme)
    {
        const int HighestYear = 9998;
        var code = row.RequiredText(row["cej"]);
        var first = row.RequiredInteger(row["premiere_annee"], 1, HighestYear);
        var extra = row.Integer(row["annees_prolongation"], 0, MostExtraYears) ?? 0;
        if (row.IsFaulty)
        {
            return null;
        }

        var cej = new Cej(code, first) { ExtraYears = extra };
        if (contracts.TryGetValue(code, out var known) && known.Cej != cej)
        {
            row.Fault("CTG1106", "premiere_annee", row.Text(row["premiere_annee"]), code, known.Cej.FirstYear, known.Cej.ExtraYears);
            return null;
        }

        try
        {
            PsejCalculator.YearsOf(cej, bareme);
            return cej;
        }
        catch (ArgumentOutOfRangeException e)
        {
            row.Fault("CTG1108", "premiere_annee", row.Text(row["premiere_annee"]), e.ActualValue!);
            return null;
        }
    }

    private static string ReadTerritory(RowReader row, TerritoryInventory? territories) => territories is null
        ? row.RequiredText(row["territoire"])
        : row.RequiredTerritory(territories) is { } index ? territories.Territories[index].Code : "";

    private static PsejAction? ReadAction(RowReader row, long line, string territory)
    {
        var code = row.RequiredText(row["action"]);
        var service = row.RequiredWord(row["service"], ServiceNames.Read);
        var fonction = row.Word(row["fonction"], Fonctions);
        var cost = row.RequiredEuros(row["cout"]);
        var ceiling = row.Euros(row["plafond"]);
        var units = row.Decimal(row["unites"], MostUnits);
        var families = row.Euros(row["participations_familles"]);
        var prestation = row.Euros(row["prestation_service"]);
        var other = row.Euros(row["autres_recettes"]);
        var before = row.Decimal(row["capacite_avant"], MostUnits);
        var capacity = row.Decimal(row["capacite"], MostUnits);
        var rate = row.Decimal(row["taux_precedent"], HighestRate);
        if (row.IsFaulty)
        {
            return null;
        }

        var action = new PsejAction(code, territory, service!.Value, cost)
        {
            CostCeiling = ceiling,
            Units = units,
            FamilyParticipations = families ?? 0,
            PrestationDeService = prestation ?? 0,
            OtherRevenue = other ?? 0,
            CapacityBefore = before,
            Capacity = capacity,
            PreviousRate = rate,
            Line = line,
        };
        return fonction is { } said ? action with { Fonction = said } : action;
    }
}
