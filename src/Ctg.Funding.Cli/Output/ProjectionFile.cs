using System.Globalization;
using Ctg.Funding.Basics;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Scenarios;

namespace Ctg.Funding.Cli.Output;

/// <summary>Writes <c>projection.csv</c>: one row a territory, service and year, what is due for it.</summary>
internal static class ProjectionFile
{
    internal const string Name = "projection.csv";

    private static readonly string[] Columns =
    [
        "annee", "territoire", "nom", "service", "psej", "psej_min", "psej_max", "bonus", "bonus_min", "bonus_max", "dont_trajectoire_min",
        "dont_trajectoire_max",
        "total", "total_min", "total_max", "unites_payees", "statut", "partiel", "avis",
    ];

    internal static void WriteHeader(Stream stream) => new CsvOutput(stream, NumberFormat.Comma, Columns).Dispose();

    internal static void Write(CsvBlock output, ProjectedYear year, CultureInfo language)
    {
        var lines = year.Bonus?.Result.Lines.Where(line => line.Amount is not null).ToArray() ?? [];
        var development = lines.Select(line => line.Split!.Value.Trajectoire).ToArray();
        output.Integer(year.Year);
        output.Text(year.Territory.Code);
        output.Text(year.Territory.Name);
        output.Text(ServiceNames.Of(year.Territory.Service));
        output.ExactMinAndMax(year.Psej, NumberFormat.Euros);
        output.ExactMinAndMax(year.BonusTotal, NumberFormat.Euros);
        output.Number(development.Sum(part => part.Min), NumberFormat.Euros);
        output.Number(development.Any(part => part.Max is null) ? null : development.Sum(part => part.Max), NumberFormat.Euros);
        output.ExactMinAndMax(year.Total, NumberFormat.Euros);
        output.Number(lines.Sum(line => line.Lot.Units), NumberFormat.Units);
        output.Text(Words.Of(StatutOf(year.Total)));
        output.Text(Words.Of(year.IsPartial));
        output.Text(Words.Of(year.Notices, language));
        output.EndRow();
    }

    internal static AmountStatut StatutOf(Bounds? amount) => amount?.Statut() ?? AmountStatut.Indetermine;
}
