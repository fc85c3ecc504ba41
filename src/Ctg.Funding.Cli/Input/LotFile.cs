using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Territories;
using Ctg.Funding.Validation;

namespace Ctg.Funding.Cli.Input;

/// <summary>Reads <c>places.csv</c>, the place inventory.</summary>
internal static class LotFile
{
    private static readonly LotFacts[] Facts = [LotFacts.Cofinancee, LotFacts.Reservataire];

    internal static readonly Column[] Columns =
    [
        new("territoire", IsRequired: true), new("structure", IsRequired: true), new("nom", IsLabel: true),
        new("financement", IsRequired: true),
        new("places", IsRequired: true), new("date_ouverture", IsRequired: true), new("date_fermeture"),
        new("qpv"), .. Facts.Select(fact => new Column(WordOf(fact))),
        new("service"), new("gestionnaire"), new("date_entree"), new("qpv_ancien"), new("longitude"), new("latitude"),
    ];

    private static readonly (string, Financement)[] Financements = [("psu", Financement.Psu), ("paje", Financement.Paje)];

    /// <summary>
    /// Reads the inventory row by row; good lots go to <paramref name="take"/> with the index of their territory for their service.
    /// </summary>
    internal static FileReading Read(
        InputFile file, TerritoryInventory territories, RowLog log, Action<int, PlaceLot> take, InventoryFilling? filling = null)
    {
        using var table = CsvTable.Open(file, InputRole.Places, Columns, log);
        var row = new RowReader(table);
        var doubts = new PlaceLotValidator(log.Language);
        while (table.Read())
        {
            row.Start();
            var territory = row.RequiredTerritory(territories);
            var lot = ReadRow(row, table, territory is { } index ? territories.Territories[index].Code : "", filling);
            if (lot is null)
            {
                row.Refuse();
            }
            else
            {
                row.Accept();
                if (PlaceLotValidator.IsDoubtful(lot))
                {
                    table.Warn(doubts.Validate(lot));
                }

                take(territories.IndexOf(territory!.Value, lot.Service), lot);
            }
        }

        return table.Reading;
    }

    /// <summary>The column of a fact.</summary>
    private static string WordOf(LotFacts fact) => fact.ToString().ToLowerInvariant();

    private static PlaceLot? ReadRow(RowReader row, CsvTable table, string territory, InventoryFilling? filling)
    {
        var structure = row.RequiredText("structure");
        var service = row.Word("service", ServiceNames.Read) ?? Service.Eaje;
        var financement = service == Service.Eaje
            ? row.RequiredWord("financement", Financements)
            : row.Word("financement", Financements) ?? Financement.Psu;
        var units = row.RequiredUnits("places", service);
        var opening = row.RequiredDate("date_ouverture");
        var closing = row.Date("date_fermeture");
        var joined = row.Date("date_entree");
        var (actual, before) = (QpvFields.Membership(row, table, "qpv"), QpvFields.Membership(row, table, "qpv_ancien"));
        var qpv = filling is null ? GivenQpv.Of(actual, before) : filling.Fill(row, table.Line, territory, actual, before);
        var facts = Facts.Aggregate(
            qpv.Facts, (facts, fact) => row.YesNo(WordOf(fact), whenEmpty: fact == LotFacts.Cofinancee) ? facts | fact : facts);
        if (!row.IsFaulty && closing < opening)
        {
            row.Fault("CTG1009", "date_fermeture", row.Text("date_fermeture"), row.Text("date_ouverture"));
        }
        else if (!row.IsFaulty && (joined < opening || joined > closing))
        {
            row.Fault("CTG1015", "date_entree", row.Text("date_entree"), row.Text("date_ouverture"), row.Text("date_fermeture"));
        }

        return row.IsFaulty ? null : new PlaceLot(territory, structure, units, opening, closing, service)
        {
            Name = row.Text("nom"),
            Manager = row.Text("gestionnaire"),
            Joined = joined,
            Financement = financement!.Value,
            Facts = facts,
            Line = table.Line,
        };
    }
}
