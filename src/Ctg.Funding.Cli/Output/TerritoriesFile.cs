using System.Globalization;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Output;

/// <summary>Writes <c>territoires.csv</c>: one row a territory, service and year, the PSEJ beside the bonus, and the difference.</summary>
internal static class TerritoriesFile
{
    internal const string Name = "territoires.csv";

    private static readonly string[] Columns =
    [
        "annee", "territoire", "nom", "places_existantes", "places_nouvelles", "places_exclues", "places_indeterminees", "places_reference",
        "psej_annuelle", "mois_psej", "psej_maintenue", "bonus", "bonus_min", "bonus_max", "difference", "difference_min", "difference_max",
        "statut", "partiel", "avis", "service", "psej_annuelle_min", "psej_annuelle_max", "psej_maintenue_min", "psej_maintenue_max",
    ];

    internal static void WriteHeader(Stream stream) => new CsvOutput(stream, NumberFormat.Comma, Columns).Dispose();

    /// <summary>Writes a row, without a header.</summary>
    internal static void Write(CsvBlock output, BonusTerritoireResult result, UnitsByFate units, CultureInfo language)
    {
        output.Integer(result.Year);
        output.Text(result.Territory.Code);
        output.Text(result.Territory.Name);
        output.Hundredths(units.Existing);
        output.Hundredths(units.New);
        output.Hundredths(units.Excluded);
        output.Hundredths(units.Unknown);
        output.Number(result.ReferenceUnits, NumberFormat.Units);
        output.Number(result.PsejPerYear?.Exact, NumberFormat.Euros);
        output.Number(result.PsejPart.Months, NumberFormat.Months);
        output.Number(result.PsejDue?.Exact, NumberFormat.Euros);
        output.ExactMinAndMax(result.Total, NumberFormat.Euros);
        output.ExactMinAndMax(result.Difference, NumberFormat.Euros);
        output.Text(Words.Of(result.Statut));
        output.Text(Words.Of(result.IsPartial));
        output.Text(Words.Of(result.Notices, language));
        output.Text(ServiceNames.Of(result.Territory.Service));
        output.MinAndMax(result.PsejPerYear, NumberFormat.Euros);
        output.MinAndMax(result.PsejDue, NumberFormat.Euros);
        output.EndRow();
    }
}
