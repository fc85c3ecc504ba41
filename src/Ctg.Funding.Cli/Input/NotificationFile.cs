using System.Globalization;
using Ctg.Funding.Territories;
using Ctg.Funding.Verifications;

namespace Ctg.Funding.Cli.Input;

/// <summary>
/// Reads <c>notifie.csv</c>: what the Caf has notified, a row a structure, or a whole territory where no structure is named.
/// </summary>
internal static class NotificationFile
{
    internal static readonly Column[] Columns =
        [new("territoire", IsRequired: true), new("structure"), new("service"), new("annee"), new("montant", IsRequired: true)];

    /// <summary>Reads the file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="territories">The territories that it may speak of.</param>
    /// <param name="first">First year that is verified.</param>
    /// <param name="last">Last year; where it is the first, a row need not say its year.</param>
    /// <param name="log">What becomes of rows that are refused or doubtful.</param>
    internal static (IReadOnlyList<Notification> Rows, FileReading Reading) Read(
        InputFile file, TerritoryInventory territories, int first, int last, RowLog log)
    {
        using var table = CsvTable.Open(file, InputRole.Notifie, Columns, log);
        var row = new RowReader(table);
        var lines = new Dictionary<(string, string, Service, int), long>();
        var read = new List<Notification>();
        while (table.Read())
        {
            row.Start();
            var territory = row.RequiredTerritory(territories);
            var structure = row.Text(row["structure"]).Trim();
            var service = row.Word(row["service"], Formats.ServiceNames.Read) ?? Service.Eaje;
            var year = first == last && row.Bytes(row["annee"]).IsEmpty ? first : row.RequiredInteger(row["annee"], first, last);
            var amount = row.RequiredEuros(row["montant"]);
            var code = territory is { } index ? territories.Territories[index].Code : "";
            if (!row.IsFaulty && !lines.TryAdd((code, structure, service, year), table.Line))
            {
                var twice = (code, structure, service, year);
                row.Fault(
                    "CTG1111", "structure", structure.Length > 0 ? structure : code, lines[twice],
                    year.ToString(CultureInfo.InvariantCulture));
            }

            if (row.IsFaulty)
            {
                row.Refuse();
                continue;
            }

            row.Accept();
            read.Add(new Notification(code, structure, year, amount) { Service = service });
        }

        table.Reading.CheckNothingLost(read.Count, log.RefusedOf(InputRole.Notifie));
        return (read, table.Reading);
    }
}
