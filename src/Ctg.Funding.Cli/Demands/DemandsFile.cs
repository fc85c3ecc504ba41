using System.Globalization;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Output;

namespace Ctg.Funding.Cli.Demands;

/// <summary>Writes <c>demandes.csv</c>: one row a figure or input that is not known, what is to be asked first, first.</summary>
internal static class DemandsFile
{
    internal const string Name = "demandes.csv";

    internal static void Write(Stream stream, IReadOnlyList<Demand> demands, NumberFormatInfo numbers, CultureInfo language)
    {
        using var output = new CsvOutput(
            stream, numbers, "rang", "demande", "libelle", "territoire", "nom", "montants_inconnus", "montants_sans_maximum", "au_moins",
            "euros_regles", "euros_possibles", "annees", "structures");
        foreach (var (i, demand) in demands.Index())
        {
            output.Integer(i + 1);
            output.Text(demand.Id);
            output.Text(demand.Label(language));
            output.Text(demand.Territory);
            output.Text(demand.TerritoryName);
            output.Integer(demand.Unknown);
            output.Integer(demand.Unbounded);
            output.Number(demand.AtLeast, NumberFormat.Euros);
            output.Number(demand.Settled, NumberFormat.Euros);
            output.Number(demand.Possible, NumberFormat.Euros);
            output.Text(DemandLetter.YearsOf(demand));
            output.Text(string.Join(", ", demand.Structures));
            output.EndRow();
        }
    }
}
