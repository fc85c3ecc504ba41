using System.Globalization;
using Ctg.Funding.Basics;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Psej;

namespace Ctg.Funding.Cli.Output;

/// <summary>
/// Writes the PSEJ estimated from actions: <c>psej-actions.csv</c>, one row an action and year of its CEJ, and <c>psej-cej.csv</c>, one row
/// a CEJ and year, with what pilotage has above its share (PS-2).
/// </summary>
internal static class PsejFiles
{
    internal const string ActionsName = "psej-actions.csv";
    internal const string ContractsName = "psej-cej.csv";

    internal static void Write(OutputFolder folder, IReadOnlyList<PsejResult> results, NumberFormatInfo numbers, CultureInfo language)
    {
        if (results.Count == 0)
        {
            return;
        }

        using (var stream = folder.Create(ActionsName))
        {
            WriteActions(stream, results, numbers, language);
        }

        using (var stream = folder.Create(ContractsName))
        {
            WriteContracts(stream, results, numbers, language);
        }
    }

    private static void WriteActions(Stream stream, IReadOnlyList<PsejResult> results, NumberFormatInfo numbers, CultureInfo language)
    {
        using var output = new CsvOutput(
            stream, numbers, "annee", "cej", "action", "ligne", "territoire", "service", "fonction", "nouvelle",
            "cout_plafonne_min", "cout_plafonne_max", "cout_net_min", "cout_net_max", "taux_min", "taux_max",
            "montant", "montant_min", "montant_max", "statut", "motif");
        foreach (var (result, line) in results.SelectMany(result => result.Lines.Select(line => (result, line))))
        {
            output.Integer(result.Year);
            output.Text(result.Cej.Code);
            output.Text(line.Action.Code);
            output.Integer(line.Action.Line);
            output.Text(line.Action.Territory);
            output.Text(ServiceNames.Of(line.Action.Service));
            output.Text(line.Action.Fonction == Fonction.Pilotage ? "pilotage" : "accueil");
            output.Text(line.IsNew switch { Membership.In => "oui", Membership.Out => "non", _ => "" });
            output.MinAndMax(line.CappedCost, NumberFormat.Euros);
            output.MinAndMax(line.NetCost, NumberFormat.Euros);
            output.MinAndMax(line.Rate, NumberFormat.Months);
            output.ExactMinAndMax(line.Amount, NumberFormat.Euros);
            output.Text(Words.Of(line.Statut));
            output.Text(Words.Of(line.Reasons, language));
            output.EndRow();
        }
    }

    private static void WriteContracts(Stream stream, IReadOnlyList<PsejResult> results, NumberFormatInfo numbers, CultureInfo language)
    {
        using var output = new CsvOutput(
            stream, numbers, "annee", "cej", "montant", "montant_min", "montant_max", "accueil_min", "accueil_max", "pilotage_min",
            "pilotage_max", "depassement_pilotage_min", "depassement_pilotage_max", "statut", "partiel", "avis");
        foreach (var result in results)
        {
            output.Integer(result.Year);
            output.Text(result.Cej.Code);
            output.ExactMinAndMax(result.Total, NumberFormat.Euros);
            Bounds?[] parts = [result.Accueil, result.Pilotage, result.PilotageExcess];
            Array.ForEach(parts, part => output.MinAndMax(part, NumberFormat.Euros));
            output.Text(Words.Of(result.Statut));
            output.Text(Words.Of(result.IsPartial));
            output.Text(Words.Of(result.Notices, language));
            output.EndRow();
        }
    }
}
