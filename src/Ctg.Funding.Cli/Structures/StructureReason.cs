using System.Globalization;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Cli.Structures;

/// <summary>Why a structure gets what it gets, in one line: what each kind of its places makes, and what is not known.</summary>
internal static class StructureReason
{
    private const int MonthsOfYear = 12;

    internal static string Of(StructureYear year, Service service, CultureInfo language)
    {
        var paid = year.Lines.Where(line => line.Amount is not null).ToArray();
        var open = year.Lines.FirstOrDefault(line => line.Statut is not (AmountStatut.Exact or AmountStatut.Exclu));
        var why = open ?? (paid.Length == 0 && year.Lines is [var first, ..] ? first : null);
        string[] sentences =
        [
            string.Join(
                " + ",
                paid.GroupBy(line =>
                    (line.Offre, IsInQpv: line.Lot.IsInQpv && line.Offre == Offre.Nouvelle, line.PerUnit, line.PartYear.Months))
                    .Select(kind => Part(kind.First(), kind.Sum(line => line.Lot.Units), service, language))),
            .. why is { Reasons: [var reason, ..] } ? new[] { reason.Message(language) } : [],
        ];
        return string.Join(". ", sentences.Where(sentence => sentence.Length > 0));
    }

    private static string Part(BonusLine line, decimal units, Service service, CultureInfo language)
    {
        var unit = ServiceFate.Of(service).Unit == ServiceUnit.Place ? "place" : "unite";
        var kind = line is { Offre: Offre.Nouvelle, Lot.IsInQpv: true } ? "qpv" : Words.Of(line.Offre);
        object number = unit == "place" ? units : units.ToString(NumberFormat.Units, NumberFormat.Comma);
        var part = Sentences.Of($"structure.{unit}.{kind}", language, number, TableText.Range(line.PerUnit));
        return line.PartYear.Months == MonthsOfYear
            ? part
            : $"{part} × {line.PartYear.Months.ToString(NumberFormat.Months, NumberFormat.Comma)}/{MonthsOfYear}";
    }
}
