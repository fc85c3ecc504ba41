using System.Globalization;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Terms;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Cli.Output;

/// <summary>Writes <c>lignes.csv</c>: one row a lot and year.</summary>
internal sealed class LinesFile
{
    internal const string Name = "lignes.csv";

    private const int MostSentencesKept = 1024;

    /// <summary>Measures whose columns came after the others: they stand at the end, both bounds each.</summary>
    private static readonly BonusPart[] Later =
        [.. BonusPart.Measures.Except([BonusPart.Rebond, BonusPart.Rattrapage, BonusPart.ZoneUplift, BonusPart.Trajectoire])];

    private static readonly string[] Columns =
    [
        "annee", "territoire", "structure", "ligne", "offre", "places", "mois", "montant_place_min", "montant_place_max", "base_min",
        "base_max",
        "rebond", "rattrapage_min", "rattrapage_max", "majoration_zone_min", "majoration_zone_max", "trajectoire", "montant", "montant_min",
        "montant_max", "statut", "motif", "service", "unites_payees_min", "unites_payees_max", "trajectoire_min", "trajectoire_max",
        .. Later.SelectMany(measure => new[] { $"{measure.Column}_min", $"{measure.Column}_max" }),
    ];

    private readonly CultureInfo _language;

    /// <summary>Fields that every line of a territory has.</summary>
    private readonly CsvOutput _head;

    /// <summary>The lines of a territory share their reasons, so their sentences are made once.</summary>
    private readonly Dictionary<IReadOnlyList<Diagnostic>, string> _sentences = new(ReferenceEqualityComparer.Instance);

    private string _service = "";

    internal LinesFile(NumberFormatInfo numbers, CultureInfo language) => (_head, _language) = (new CsvOutput(null, numbers), language);

    /// <summary>Writes the byte order mark and the header.</summary>
    internal static void WriteHeader(Stream stream) => new CsvOutput(stream, NumberFormat.Comma, Columns).Dispose();

    /// <summary>Starts on the lines of a territory.</summary>
    internal void Start(int year, Territory territory)
    {
        _head.Clear();
        _head.Integer(year);
        _head.Text(territory.Code);
        _service = ServiceNames.Of(territory.Service);
    }

    /// <summary>Writes the line of a lot, without a header.</summary>
    internal void Write(CsvOutput output, LineTable lines, TerritoryLots lots, int lot)
    {
        var statut = lines.StatutOf(lot);
        var parts = statut is AmountStatut.Exclu or AmountStatut.Indetermine ? [] : lines.PartsOf(lot);
        output.Fields(_head.Block);
        output.Text(lots.StructureBytes(lot));
        output.Integer(lots.Line(lot));
        output.Text(Words.Of(lines.OffreOf(lot)));
        output.Hundredths(lots.Hundredths(lot));
        output.Number(lines.PartYearOf(lot).Months, NumberFormat.Months);
        output.MinAndMax(parts.IsEmpty ? null : lines.PerPlaceOf(lot), NumberFormat.EurosPerPlace);
        WriteAmounts(output, parts, parts.IsEmpty ? default : lines.AmountOf(lot));
        output.Text(Words.Of(statut));
        output.Text(SentencesOf(lines.ReasonsOf(lot)));
        output.Text(_service);
        output.MinAndMax(lines.PaidUnitsOf(lot), NumberFormat.Months);
        MinAndMax(output, parts, BonusPart.Trajectoire);
        foreach (var measure in Later)
        {
            MinAndMax(output, parts, measure);
        }

        output.EndRow();
    }

    private static void WriteAmounts(CsvOutput output, ReadOnlySpan<Cents> parts, Cents amount)
    {
        const int Columns = 11;
        if (parts.IsEmpty)
        {
            for (var i = 0; i < Columns; i++)
            {
                output.Empty();
            }

            return;
        }

        MinAndMax(output, parts, BonusPart.Base);
        output.Cents(parts[BonusPart.Rebond.Index].Low);
        MinAndMax(output, parts, BonusPart.Rattrapage);
        MinAndMax(output, parts, BonusPart.ZoneUplift);
        Exact(output, parts[BonusPart.Trajectoire.Index]);
        Exact(output, amount);
        MinAndMax(output, amount);
    }

    private static void Exact(CsvOutput output, Cents cents)
    {
        if (cents.Low == cents.High)
        {
            output.Cents(cents.Low);
        }
        else
        {
            output.Empty();
        }
    }

    private static void MinAndMax(CsvOutput output, ReadOnlySpan<Cents> parts, BonusPart part)
    {
        if (parts.IsEmpty)
        {
            output.Empty();
            output.Empty();
        }
        else
        {
            MinAndMax(output, parts[part.Index]);
        }
    }

    private static void MinAndMax(CsvOutput output, Cents cents)
    {
        output.Cents(cents.Low);
        if (cents.High == Terms.Cents.Open)
        {
            output.Empty();
        }
        else
        {
            output.Cents(cents.High);
        }
    }

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
