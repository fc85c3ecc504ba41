using System.Globalization;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Terms;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Cli.Output;

/// <summary>Writes <c>lignes.csv</c>: one row a lot and year.</summary>
internal sealed class LinesFile
{
    internal const string Name = "lignes.csv";

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
        "nom",
    ];

    /// <summary>Fields that every line of a territory has.</summary>
    private readonly CsvBlock _head;

    private readonly AlikeFields _alike;

    internal LinesFile(NumberFormatInfo numbers, CultureInfo language) =>
        (_head, _alike) = (new CsvBlock(numbers), new AlikeFields(numbers, language));

    /// <summary>Writes the byte order mark and the header.</summary>
    internal static void WriteHeader(Stream stream) => new CsvOutput(stream, NumberFormat.Comma, Columns).Dispose();

    /// <summary>Starts on the lines of a territory.</summary>
    internal void Start(int year, Territory territory)
    {
        _head.Clear();
        _head.Integer(year);
        _head.Text(territory.Code);
        _alike.Start(ServiceNames.Of(territory.Service));
    }

    /// <summary>Writes the line of a lot, without a header.</summary>
    internal void Write(CsvBlock output, LineTable lines, TerritoryLots lots, int lot)
    {
        var parts = AlikeFields.HaveAmounts(lines.StatutOf(lot)) ? lines.PartsOf(lot) : [];
        _alike.Take(lines, lot);
        output.Fields(_head.Block);
        output.Text(lots.StructureBytes(lot));
        output.Integer(lots.Line(lot));
        output.Fields(_alike.Offre);
        output.Hundredths(lots.Hundredths(lot));
        output.Fields(_alike.PerPlace);
        WriteAmounts(output, parts, parts.IsEmpty ? default : lines.AmountOf(lot));
        output.Fields(_alike.Reasons);
        MinAndMax(output, parts, BonusPart.Trajectoire);
        foreach (var measure in Later)
        {
            MinAndMax(output, parts, measure);
        }

        output.Text(lots.NameBytes(lot));
        output.EndRow();
    }

    private static void WriteAmounts(CsvBlock output, ReadOnlySpan<Cents> parts, Cents amount)
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

    private static void Exact(CsvBlock output, Cents cents)
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

    private static void MinAndMax(CsvBlock output, ReadOnlySpan<Cents> parts, BonusPart part)
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

    private static void MinAndMax(CsvBlock output, Cents cents)
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
}
