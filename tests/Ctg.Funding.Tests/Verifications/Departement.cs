using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Scenarios;
using Ctg.Funding.Territories;
using NodaTime;
using NodaTime.Text;

namespace Ctg.Funding.Tests.Verifications;

/// <summary>The sample département, with a scale of our own that makes nearly all of its amounts exact.</summary>
internal static class Departement
{
    internal const int Year = 2023;

    internal static readonly Bareme Scale =
        Bareme.BuiltIn.Overlay(File.ReadAllBytes(PathOf("verification", "bareme.json"))).Value!;

    internal static string PathOf(string sample, string file) => Path.Combine(Root(), "samples", sample, file);

    internal static ScenarioInputs Read()
    {
        Territory[] territories =
        [
            .. Rows("territoires.csv").Select(row => new Territory(row["territoire"], Date(row["date_effet_ctg"])!.Value)
            {
                Name = row["nom"],
                CejEnd = Date(row["date_fin_cej"]),
                Psej = Number(row["psej_eaje"]) is { } psej ? Bounds.Of(psej) : null,
                ReferenceUnits = Number(row["places_reference"]),
                NotifiedAmount = Number(row["montant_notifie"]),
                PotentielFinancier = Number(row["potentiel_financier"]),
                NiveauDeVie = Number(row["niveau_de_vie"]),
                Tranche = (int?)Number(row["tranche"]),
                RuralZoning = row["zone_rurale"] is { Length: > 0 } zone ? RuralZoning.Words[zone] : RuralZoning.None,
                IsUnderRattrapage = row["rattrapage"] == "oui",
                Places2023 = (int?)Number(row["places_2023"]),
            }),
        ];
        PlaceLot[] lots =
        [
            .. Rows("places.csv").Select((row, i) => new PlaceLot(
                row["territoire"], row["structure"], Number(row["places"])!.Value, Date(row["date_ouverture"])!.Value, Date(row["date_fermeture"]))
            {
                Line = i + 2,
                Financement = row["financement"] == "paje" ? Financement.Paje : Financement.Psu,
                IsInQpv = row["qpv"] == "oui",
                IsCofinanced = row["cofinancee"] != "non",
            }),
        ];
        return new ScenarioInputs(territories, lots, Scale);
    }

    private static LocalDate? Date(string text) => text.Length == 0 ? null : LocalDatePattern.Iso.Parse(text).Value;

    private static decimal? Number(string text) =>
        text.Length == 0 ? null : decimal.Parse(text.Replace(',', '.'), CultureInfo.InvariantCulture);

    private static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadAllLines(PathOf("departement", file));
        var header = lines[0].Split(';');
        return lines.Skip(1).Select(line => header.Zip(line.Split(';')).ToDictionary(cell => cell.First, cell => cell.Second));
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Ctg.Funding.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
