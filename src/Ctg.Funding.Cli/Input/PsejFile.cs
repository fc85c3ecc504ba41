using Ctg.Funding.Basics;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Cli.Input;

/// <summary>
/// Reads <c>psej.csv</c>: what each CEJ paid a territory for a service, and the units over which it is spread. Rows of one territory and
/// service are summed: the communes of an EPCI had each their CEJ, and there is one smoothing.
/// </summary>
internal static class PsejFile
{
    internal static readonly Column[] Columns =
        [
            new("territoire", IsRequired: true), new("service", IsRequired: true), new("cej"), new("psej"), new("unites_reference"),
            new("montant_notifie"),
        ];

    /// <summary>Reads the file into the accounts of the inventory.</summary>
    internal static FileReading Read(InputFile file, TerritoryInventory territories, RowLog log)
    {
        using var table = CsvTable.Open(file, InputRole.Psej, Columns, log);
        var row = new RowReader(table);
        var lines = new Dictionary<(string, Service, string), long>();
        var taken = 0L;
        while (table.Read())
        {
            row.Start();
            var territory = row.RequiredTerritory(territories);
            var service = row.RequiredWord(row["service"], ServiceNames.Read);
            var cej = row.Text(row["cej"]);
            var psej = row.Euros(row["psej"]);
            var units = row.Decimal(row["unites_reference"], TerritoryInventory.HighestUnits);
            var notified = row.Euros(row["montant_notifie"]);
            var code = territory is { } index ? territories.Territories[index].Code : "";
            if (!row.IsFaulty && !lines.TryAdd((code, service!.Value, cej), table.Line))
            {
                row.Fault("CTG1105", "cej", cej, code, lines[(code, service.Value, cej)]);
            }

            if (!row.IsFaulty && psej is not null && territories.Gives(territory!.Value, service!.Value, given => given.Psej is not null))
            {
                row.Fault("CTG1109", "psej", row.Text(row["psej"]), "psej_eaje");
            }

            if (!row.IsFaulty && units is not null
                && territories.Gives(territory!.Value, service!.Value, given => given.ReferenceUnits is not null))
            {
                row.Fault("CTG1109", "unites_reference", row.Text(row["unites_reference"]), "places_reference");
            }

            if (!row.IsFaulty && !territories.CanAdd(territory!.Value, service!.Value, psej, units))
            {
                row.Fault("CTG1110", "psej", row.Text(row["psej"]), TerritoryInventory.HighestEuros, TerritoryInventory.HighestUnits);
            }

            if (row.IsFaulty)
            {
                row.Refuse();
                continue;
            }

            row.Accept();
            taken++;
            territories.AddPsej(territory!.Value, service!.Value, psej is { } amount ? Bounds.Of(amount) : null, units, notified);
        }

        table.Reading.CheckNothingLost(taken, log.RefusedOf(InputRole.Psej));
        return table.Reading;
    }
}
