using System.Globalization;
using Ctg.Funding.BonusTerritoire;

namespace Ctg.Funding.Cli.Reports;

/// <summary>Writes <c>lignes.csv</c>: one row a lot and year.</summary>
internal static class LinesFile
{
    internal const string Name = "lignes.csv";

    private static readonly string[] Columns =
    [
        "annee", "territoire", "structure", "ligne", "offre", "places", "mois", "montant_place_min", "montant_place_max", "base_min", "base_max",
        "rebond", "rattrapage_min", "rattrapage_max", "majoration_zone_min", "majoration_zone_max", "trajectoire", "montant", "montant_min",
        "montant_max", "statut", "motif",
    ];

    internal static CsvOutput Start(Stream stream, NumberFormatInfo numbers) => new(stream, numbers, Columns);

    internal static void Write(CsvOutput output, int year, BonusLine line, CultureInfo language)
    {
        output.Integer(year);
        output.Text(line.Lot.Territory);
        output.Text(line.Lot.Structure);
        output.Integer(line.Lot.Line);
        output.Text(Words.Of(line.Offre));
        output.Integer(line.Lot.Places);
        output.Number(line.PartYear.Months, NumberFormat.Months);
        output.MinAndMax(line.PerPlace, NumberFormat.EurosPerPlace);
        output.MinAndMax(line.Split?.Base, NumberFormat.Euros);
        output.Number(line.Split?.Rebond, NumberFormat.Euros);
        output.MinAndMax(line.Split?.Rattrapage, NumberFormat.Euros);
        output.MinAndMax(line.Split?.ZoneUplift, NumberFormat.Euros);
        output.Text("");
        output.ExactMinAndMax(line.Amount, NumberFormat.Euros);
        output.Text(Words.Of(line.Statut));
        output.Text(Words.Of(line.Reasons, language));
        output.EndRow();
    }
}
