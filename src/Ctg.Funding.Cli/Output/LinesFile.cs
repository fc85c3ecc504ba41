using System.Globalization;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Diagnostics;

namespace Ctg.Funding.Cli.Output;

/// <summary>Writes <c>lignes.csv</c>: one row a lot and year.</summary>
internal sealed class LinesFile : IDisposable
{
    internal const string Name = "lignes.csv";

    private const int MostSentencesKept = 1024;

    /// <summary>Measures whose columns came after the others: they stand at the end, both bounds each.</summary>
    private static readonly int[] Later =
        [
            .. Enumerable.Range(0, BonusSplit.Columns.Count)
                .Where(i => BonusSplit.Columns[i] is not ("rebond" or "rattrapage" or "majoration_zone" or "trajectoire")),
        ];

    private static readonly string[] Columns =
    [
        "annee", "territoire", "structure", "ligne", "offre", "places", "mois", "montant_place_min", "montant_place_max", "base_min",
        "base_max",
        "rebond", "rattrapage_min", "rattrapage_max", "majoration_zone_min", "majoration_zone_max", "trajectoire", "montant", "montant_min",
        "montant_max", "statut", "motif", "service", "unites_payees_min", "unites_payees_max", "trajectoire_min", "trajectoire_max",
        .. Later.SelectMany(measure => new[] { $"{BonusSplit.Columns[measure]}_min", $"{BonusSplit.Columns[measure]}_max" }),
    ];

    private readonly CsvOutput _output;
    private readonly CultureInfo _language;

    /// <summary>The lines of a territory share their reasons, so their sentences are made once.</summary>
    private readonly Dictionary<IReadOnlyList<Diagnostic>, string> _sentences = new(ReferenceEqualityComparer.Instance);

    private LinesFile(CsvOutput output, CultureInfo language)
    {
        _output = output;
        _language = language;
    }

    /// <summary>Writes the byte order mark and the header.</summary>
    internal static void WriteHeader(Stream stream) => new CsvOutput(stream, NumberFormat.Comma, Columns).Dispose();

    /// <summary>Writes records alone, to be put under the header elsewhere.</summary>
    internal static LinesFile Records(Stream stream, NumberFormatInfo numbers, CultureInfo language) =>
        new(new CsvOutput(stream, numbers), language);

    internal void Write(int year, BonusLine line)
    {
        _output.Integer(year);
        _output.Text(line.Lot.Territory);
        _output.Text(line.Lot.Structure);
        _output.Integer(line.Lot.Line);
        _output.Text(Words.Of(line.Offre));
        _output.Number(line.Lot.Units, NumberFormat.Units);
        _output.Number(line.PartYear.Months, NumberFormat.Months);
        _output.MinAndMax(line.PerUnit, NumberFormat.EurosPerPlace);
        _output.MinAndMax(line.Split?.Base, NumberFormat.Euros);
        _output.Number(line.Split?.Rebond, NumberFormat.Euros);
        _output.MinAndMax(line.Split?.Rattrapage, NumberFormat.Euros);
        _output.MinAndMax(line.Split?.ZoneUplift, NumberFormat.Euros);
        _output.Number(line.Split?.Trajectoire.Exact, NumberFormat.Euros);
        _output.ExactMinAndMax(line.Amount, NumberFormat.Euros);
        _output.Text(Words.Of(line.Statut));
        _output.Text(SentencesOf(line.Reasons));
        _output.Text(ServiceNames.Of(line.Lot.Service));
        _output.MinAndMax(line.PaidUnits, NumberFormat.Months);
        _output.MinAndMax(line.Split?.Trajectoire, NumberFormat.Euros);
        foreach (var measure in Later)
        {
            _output.MinAndMax(line.Split?.Measures[measure], NumberFormat.Euros);
        }

        _output.EndRow();
    }

    internal void Flush() => _output.Flush();

    public void Dispose() => _output.Dispose();

    private string SentencesOf(IReadOnlyList<Diagnostic> reasons)
    {
        if (reasons.Count == 0)
        {
            return "";
        }

        if (!_sentences.TryGetValue(reasons, out var text))
        {
            if (_sentences.Count == MostSentencesKept)
            {
                _sentences.Clear();
            }

            text = Words.Of(reasons, _language);
            _sentences.Add(reasons, text);
        }

        return text;
    }
}
