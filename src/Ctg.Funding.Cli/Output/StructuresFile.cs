using System.Globalization;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Structures;

namespace Ctg.Funding.Cli.Output;

/// <summary>Writes <c>structures.csv</c>: one row a structure and payee, what it gets each year side by side.</summary>
internal static class StructuresFile
{
    internal const string Name = "structures.csv";

    internal static void WriteHeader(Stream stream, IEnumerable<int> years) =>
        new CsvOutput(stream, NumberFormat.Comma, [
            "territoire", "nom_territoire", "service", "structure", "nom", "gestionnaire", "nom_gestionnaire",
            .. years.SelectMany(year => (string[])[$"places_{year}", $"montant_{year}_min", $"montant_{year}_max", $"statut_{year}"]),
            "partiel", "motif",
        ]).Dispose();

    internal static void Write(CsvBlock output, StructureAccount account, CultureInfo language)
    {
        output.Text(account.Territory.Code);
        output.Text(account.Territory.Name);
        output.Text(ServiceNames.Of(account.Territory.Service));
        output.Text(account.Structure);
        output.Text(account.Name);
        output.Text(account.Payee);
        output.Text(account.ManagerName);
        foreach (var year in account.Years)
        {
            output.Number(year.Units, NumberFormat.Units);
            output.MinAndMax(year.Amount, NumberFormat.Euros);
            output.Text(Words.Of(year.Statut));
        }

        output.Text(Words.Of(account.IsPartial));
        output.Text(StructureReason.Of(account.Years[^1], account.Territory.Service, language));
        output.EndRow();
    }
}
