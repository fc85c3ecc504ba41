using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Validation;

namespace Ctg.Funding.Cli.Csv;

/// <summary>Reads <c>places.csv</c>, the place inventory.</summary>
internal static class LotFile
{
    private const int MostPlaces = 1_000_000;

    private static readonly Column[] Columns =
    [
        new("territoire", IsRequired: true), new("structure", IsRequired: true), new("nom"), new("financement", IsRequired: true),
        new("places", IsRequired: true), new("date_ouverture", IsRequired: true), new("date_fermeture"), new("qpv"), new("cofinancee"),
    ];

    private static readonly (string, Financement)[] Financements = [("psu", Financement.Psu), ("paje", Financement.Paje)];

    /// <summary>Reads the inventory row by row; good lots go to <paramref name="take"/> with the index of their territory.</summary>
    internal static FileReading Read(InputFile file, TerritoryInventory territories, RowLog log, Action<int, PlaceLot> take)
    {
        using var table = CsvTable.Open(file, InputRole.Places, Columns, log);
        var row = new RowReader(table);
        var doubts = new PlaceLotValidator(log.Language);
        while (table.Read())
        {
            row.Start();
            var territory = TerritoryOf(row, territories);
            var lot = ReadRow(row, table.Line, territory is { } index ? territories.Territories[index].Code : "");
            if (lot is null)
            {
                row.Refuse();
            }
            else
            {
                if (PlaceLotValidator.IsDoubtful(lot))
                {
                    table.Warn(doubts.Validate(lot));
                }

                take(territory!.Value, lot);
            }
        }

        return table.Reading;
    }

    private static int? TerritoryOf(RowReader row, TerritoryInventory territories)
    {
        var code = row.RequiredText("territoire");
        var index = territories.IndexOf(code);
        if (index is null && code.Length > 0)
        {
            row.Fault(territories.IsRefused(code) ? "CTG1102" : "CTG1101", "territoire", code);
        }

        return index;
    }

    private static PlaceLot? ReadRow(RowReader row, long line, string territory)
    {
        var structure = row.RequiredText("structure");
        var financement = row.RequiredWord("financement", Financements);
        var places = row.RequiredInteger("places", 1, MostPlaces);
        var opening = row.RequiredDate("date_ouverture");
        var closing = row.Date("date_fermeture");
        var isInQpv = row.YesNo("qpv", whenEmpty: false);
        var isCofinanced = row.YesNo("cofinancee", whenEmpty: true);
        if (!row.IsFaulty && closing < opening)
        {
            row.Fault("CTG1009", "date_fermeture", row.Text("date_fermeture"), row.Text("date_ouverture"));
        }

        return row.IsFaulty ? null : new PlaceLot(territory, structure, places, opening, closing)
        {
            Name = row.Text("nom"),
            Financement = financement!.Value,
            IsInQpv = isInQpv,
            IsCofinanced = isCofinanced,
            Line = line,
        };
    }
}
