using Ctg.Funding.Basics;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Territories;
using Ctg.Funding.Validation;

namespace Ctg.Funding.Cli.Input;

/// <summary>Reads <c>territoires.csv</c>.</summary>
internal static class TerritoryFile
{
    internal static readonly Column[] Columns =
    [
        new("territoire", IsRequired: true), new("nom", IsLabel: true), new("date_fin_cej"), new("date_effet_ctg", IsRequired: true),
        new("psej_eaje"),
        new("places_reference"), new("montant_notifie"), new("potentiel_financier"), new("niveau_de_vie"), new("tranche"),
        new("zone_rurale"), new("rattrapage"), new("places_2023"),
    ];

    internal static TerritoryInventory Read(InputFile file, InventoryFilling? filling, RowLog log)
    {
        using var table = CsvTable.Open(file, InputRole.Territoires, Columns, log);
        var row = new RowReader(table);
        var doubts = new TerritoryValidator(log.Language);
        var inventory = new TerritoryInventory(table.UnknownColumns);
        while (table.Read())
        {
            row.Start();
            var territory = ReadRow(row, filling);
            if (territory is not null && inventory.LineOf(territory.Code) is { } first)
            {
                row.Fault("CTG1103", "territoire", territory.Code, first);
            }

            if (row.IsFaulty)
            {
                inventory.AddRefused(row.Text(row["territoire"]));
                row.Refuse();
            }
            else
            {
                row.Accept();
                table.Warn(doubts.Validate(territory!));
                inventory.Add(territory!, table.Line);
            }
        }

        inventory.RowsRefused = log.RefusedOf(InputRole.Territoires);
        table.Reading.CheckNothingLost(inventory.Count, inventory.RowsRefused);
        return inventory.RowsRead > 0 ? inventory : throw new CliException("CTG9015", file.Name);
    }

    private static Territory? ReadRow(RowReader row, InventoryFilling? filling)
    {
        const int MostPlaces = 1_000_000;
        var code = row.RequiredText(row["territoire"]);
        var effect = row.RequiredDate(row["date_effet_ctg"]);
        var zone = row.Word(row["zone_rurale"], ZoneWords.All);
        var cejEnd = row.Date(row["date_fin_cej"]);
        var psej = row.Euros(row["psej_eaje"]);
        var places = row.Integer(row["places_reference"], 0, MostPlaces);
        var notified = row.Euros(row["montant_notifie"]);
        var wealth = row.Euros(row["potentiel_financier"]);
        var living = row.Euros(row["niveau_de_vie"]);
        var tranche = row.Integer(row["tranche"], 1, 99);
        var isUnderRattrapage = row.YesNo(row["rattrapage"], whenEmpty: false);
        var places2023 = row.Integer(row["places_2023"], 0, MostPlaces);
        var typed = new GivenTerritory(wealth, living, zone);
        var given = row.IsFaulty || filling is null ? typed : filling.Fill(row, code, typed);
        return row.IsFaulty ? null : new Territory(code, effect)
        {
            Name = row.Text(row["nom"]),
            CejEnd = cejEnd,
            Psej = psej is { } amount ? Bounds.Of(amount) : null,
            ReferenceUnits = places,
            NotifiedAmount = notified,
            PotentielFinancier = given.PotentielFinancier,
            NiveauDeVie = given.NiveauDeVie,
            Tranche = tranche,
            RuralZoning = given.Zoning ?? RuralZoning.None,
            IsUnderRattrapage = isUnderRattrapage,
            Places2023 = places2023,
        };
    }
}
