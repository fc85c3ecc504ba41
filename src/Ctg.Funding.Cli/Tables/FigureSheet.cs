using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Tables;

/// <summary>One figure in full: each dated value, its statut, and its sources with their full references.</summary>
internal static class FigureSheet
{
    internal static void Write(TextWriter output, Bareme bareme, Figure figure, CultureInfo language)
    {
        output.WriteLine($"{figure.Id} — {FigureText.Label(figure, language)}");
        output.WriteLine(Sentences.Of("figure.entete", language, figure.Rule, figure.Unit));
        if (figure.Choices.Count > 0)
        {
            output.WriteLine(Sentences.Of("figure.choix", language, string.Join(", ", figure.Choices)));
        }

        foreach (var value in bareme.ValuesOf(figure.Id))
        {
            output.WriteLine();
            var end = value.To is { } to ? " → " + FigureText.Day(to) : "";
            output.WriteLine(
                $"  {FigureText.Day(value.From)}{end} : {FigureText.Value(value, language)} [{Words.Shown(value.Statut, language)}]");
            foreach (var row in value.Rows)
            {
                output.WriteLine($"    {Row(row)}");
            }

            foreach (var (name, membership) in value.Zoning?.Classes ?? new Dictionary<string, Membership>())
            {
                output.WriteLine($"    {name} : {Sentences.Of("zone." + membership, language)}");
            }

            if (value.ConfirmedThrough is { } confirmed)
            {
                output.WriteLine(
                    "    " + Sentences.Of(value.IsPermanent ? "figure.confirme-permanent" : "figure.confirme", language, confirmed));
            }

            foreach (var source in value.Sources)
            {
                output.WriteLine($"    {bareme.ReferenceOf(source)}");
            }
        }
    }

    private static string Row(FigureRow row)
    {
        var conditions = new (string Name, decimal? Value)[]
        {
            ("tranche", row.Tranche), ("produit_max", row.ProductMax), ("potentiel_financier_max", row.PotentielFinancierMax),
            ("niveau_de_vie_max", row.NiveauDeVieMax), ("montant_place_max", row.PlaceAmountMax), ("min", row.Amount.Min),
            ("max", row.Amount.Max),
        };
        return string.Join("  ", conditions.Where(condition => condition.Value is not null)
            .Select(condition => $"{condition.Name} {condition.Value!.Value.ToString("0.####", NumberFormat.Comma)}"));
    }
}
