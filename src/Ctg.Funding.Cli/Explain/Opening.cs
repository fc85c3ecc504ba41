using System.Globalization;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Explanations;
using NodaTime;

namespace Ctg.Funding.Cli.Explain;

/// <summary>
/// What opens an explanation for who will read no more: a sentence for what is got, then one for each decision that made it so, put
/// together by rules from the derivation.
/// </summary>
internal sealed class Opening
{
    private const int MonthsOfYear = 12;

    private readonly CultureInfo _language;
    private readonly MessageText.Language _words;
    private readonly int _year;

    private Opening(int year, CultureInfo language) => (_year, _language, _words) = (year, language, MessageText.LanguageOf(language));

    /// <summary>What opens the explanation of a structure.</summary>
    /// <param name="explained">Its territory explained.</param>
    /// <param name="structure">Code of the structure.</param>
    /// <param name="nameOf">The name of who is paid, by code; empty where it has none.</param>
    /// <param name="language">The language.</param>
    internal static IReadOnlyList<string> OfStructure(
        BonusTerritoireExplanation explained, string structure, Func<string, string> nameOf, CultureInfo language)
    {
        var opening = new Opening(explained.Result.Year, language);
        var lines = Lines(explained).Where(line => line.Line.Lot.Structure == structure).ToArray();
        var name = lines.Select(line => line.Line.Lot.Name).FirstOrDefault(each => each.Length > 0);
        var who = name is null ? structure : $"{name} ({structure})";
        var payees = lines.Select(line => line.Line.Lot.Payee).Distinct().Where(payee => payee != structure)
            .Select(payee => nameOf(payee) is { Length: > 0 } known ? $"{known} ({payee})" : payee).ToArray();
        return
        [
            opening.Lead(who, lines, payees.Length == 0 ? null : string.Join(", ", payees)),
            .. OpeningKind.Of(lines).SelectMany(opening.Told),
        ];
    }

    /// <summary>What opens the explanation of a territory.</summary>
    internal static IReadOnlyList<string> OfTerritory(BonusTerritoireExplanation explained, CultureInfo language)
    {
        var (opening, result) = (new Opening(explained.Result.Year, language), explained.Result);
        var who = result.Territory.Name.Length > 0 ? result.Territory.Name : result.Territory.Code;
        var lines = Lines(explained).ToArray();
        var structures = result.Lines.Where(line => line.Amount is not null).Select(line => line.Lot.Structure).Distinct().Count();
        return
        [
            opening.Lead(who, lines, null),
            .. structures > 1 ? new[] { opening.Say("structures", structures) } : [],
            .. OpeningKind.Of(lines).SelectMany(opening.Told),
            .. opening.Before(result),
        ];
    }

    private static IEnumerable<(BonusLine Line, ExplanationStep Root)> Lines(BonusTerritoireExplanation explained) =>
        explained.Result.Lines.Zip(explained.Lines, (line, explanation) => (line, explanation.Root));

    private string Lead(string who, IReadOnlyList<(BonusLine Line, ExplanationStep Root)> lines, string? payee)
    {
        var amounts = lines.Select(line => line.Line.Amount).OfType<Bounds>().ToArray();
        var key = (amounts.Length, lines.Any(line => line.Line.Statut == AmountStatut.Indetermine), payee) switch
        {
            (0, true, _) => "inconnu",
            (0, false, _) => "rien",
            (_, _, null) => "recoit",
            _ => "recoit-paye",
        };
        return Say(key, who, _year, Euros(Bounds.Sum(amounts)), payee ?? "");
    }

    /// <summary>What is decided for lots that are alike.</summary>
    private IEnumerable<string> Told(OpeningKind kind)
    {
        var unit = kind.First.Lot.Service == Territories.Service.Eaje ? "places" : "unites";
        var places = Say(unit, Number(kind.Count), Opened(kind), kind.Count);
        if (kind.Base is not { } basis)
        {
            var why = kind.First.Reasons is [var reason, ..] ? reason.Message(_language) : "";
            yield return Say(kind.First.Statut == AmountStatut.Exclu ? "exclues" : "inconnues", places, why, "", kind.Count);
            yield break;
        }

        yield return Say(Decision(kind), places, Product(kind, basis), Quotient(kind), kind.Count);
        foreach (var sentence in Measures(kind))
        {
            yield return sentence;
        }
    }

    /// <summary>Which rule gave a place its amount.</summary>
    private static string Decision(OpeningKind kind) => kind.First.Offre == Offre.Existante
        ? Has(kind, "R4-quotient") ? "quotient" : Has(kind, "R4-notifie") ? "notifie" : "sans-cej"
        : Has(kind, "C-montant") ? "reservataire"
        : Has(kind, "R5-montant-prioritaire") ? kind.First.Lot.IsInQpv ? "qpv" : "zone"
        : Has(kind, "R5-montant-inconnu") ? "zone-inconnue"
        : Has(kind, "R5-montant-tranche") ? kind.Base!.Value.IsExact ? "tranche" : "tranche-inconnue"
        : "nouvelles";

    /// <summary>What else bears on it: floor, rattrapage, revaluation, trajectoire, months.</summary>
    private IEnumerable<string> Measures(OpeningKind kind)
    {
        if (kind["R4-plancher"] is { } floor && kind["R4-quotient"] is { Amount: { } before } && floor.Amount != before)
        {
            yield return Say("plancher", floor.Value(_language));
        }

        if (kind["R4-rattrapage"] is { Operands: [_, var added] })
        {
            yield return Say("rattrapage", added.Value(_language));
        }

        if (kind["R4-revalorisation"] is { Operands: [_, var raise] })
        {
            yield return raise.Amount is { Numerators.Max: null } or null
                ? Say("revalorisation-inconnue")
                : Say("revalorisation", raise.Value(_language));
        }

        if (kind.Trajectoire != 0m && kind["T-montant"] is { } paid)
        {
            yield return kind["T-croissance"] is { Amount: not null } growth
                ? Say("trajectoire", paid.Value(_language), growth.Value(_language), Euros(kind.Trajectoire))
                : Say("trajectoire-inconnue", paid.Value(_language), Euros(kind.Trajectoire));
        }

        if (kind.First.PartYear.Months != MonthsOfYear)
        {
            yield return Say("mois", Number(kind.First.PartYear.Months));
        }
    }

    /// <summary>Before the bonus: what the CEJ paid, what of it is still due, and what has changed.</summary>
    private IEnumerable<string> Before(BonusTerritoireResult result)
    {
        if (result.PsejDue is { } due && due != 0m)
        {
            yield return Say("psej-maintenue", Euros(due), Number(result.PsejPart.Months));
        }

        if (result is { PsejPerYear: { } psej, Difference: { } difference } && psej != 0m)
        {
            yield return difference == 0m ? Say("moyen-constant", Euros(psej)) : Say("avant", Euros(psej), Euros(difference));
        }
    }

    /// <summary>When they opened: the day where it is one, else the years.</summary>
    private string Opened(OpeningKind kind)
    {
        LocalDate[] days = [.. kind.Lines.Select(line => line.Lot.Opening).Distinct().Order()];
        return days.Length == 1 ? Say("ouvertes-le", MessageText.Format(days[0], _words))
            : days[0].Year == days[^1].Year ? Say("ouvertes-en", days[0].Year)
            : Say("ouvertes-de", days[0].Year, days[^1].Year);
    }

    /// <summary>
    /// Places × amount per place × months = amount, the trajectoire apart; where the year has several amounts, what they make alone.
    /// </summary>
    private string Product(OpeningKind kind, Bounds basis)
    {
        var months = kind.First.PartYear.Months;
        if (kind.Unit is not { } unit || kind["S4-heures-payees"] is not null)
        {
            return Euros(basis);
        }

        var each = StepText.Amount(unit, Units.Euros, _words);
        return Say(
            months == MonthsOfYear ? "produit" : "produit-mois", Number(kind.Count), unit.IsExact ? each : $"({each})",
            Euros(unit.Numerators.Times(kind.Count * months).Round(unit.Denominator * MonthsOfYear, 2)), Number(months));
    }

    private string Quotient(OpeningKind kind) => kind["R4-quotient"] is { Operands: [var psej, var places] } quotient
        ? Say("division", psej.Value(_language), places.Value(_language), quotient.Value(_language))
        : "";

    private static bool Has(OpeningKind kind, string step) => kind[step] is not null;

    private string Number(decimal number) => StepText.Amount(ExactBounds.Of(number), "", _words);

    private string Euros(Bounds amount) => StepText.Amount(ExactBounds.Of(amount), Units.Euros, _words);

    private string Say(string key, params object[] arguments) => Sentences.Of($"ouverture.{key}", _language, arguments);
}
