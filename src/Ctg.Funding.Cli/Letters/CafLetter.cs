using System.Globalization;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Verifications;

namespace Ctg.Funding.Cli.Letters;

/// <summary>The letter to the Caf: the differences, the questions that they raise, and the calculation of each.</summary>
/// <param name="differences">What is not as notified, the greatest first.</param>
/// <param name="count">How many differences there are in all.</param>
/// <param name="notified">How many amounts are notified.</param>
/// <param name="years">The years, as they were asked for.</param>
/// <param name="language">The language.</param>
internal sealed class CafLetter(
    IReadOnlyList<CafLetter.Difference> differences, long count, long notified, string years, CultureInfo language)
{
    internal const string Name = "courrier";

    private const int MostCauses = 3;

    internal string Title => Say("courrier.titre", years);

    internal void WriteTo(ILetter letter)
    {
        letter.Heading(1, Title);
        letter.Paragraph(Say("courrier.bonjour"));
        letter.Paragraph(Say("courrier.objet", count, notified));
        letter.Heading(2, Say("courrier.ecarts"));
        letter.Table(
            [
                Say("table.structure"), Say("table.annee"), Say("table.notifie"), Say("table.calcule"), Say("table.difference"),
            ],
            2,
            [.. differences.Select(each => RowOf(each))]);
        if (count > differences.Count)
        {
            letter.Paragraph(Say("courrier.autres", differences.Count, count));
        }

        letter.Heading(2, Say("courrier.questions"));
        foreach (var difference in differences)
        {
            Ask(letter, difference);
        }

        letter.Paragraph(Say("courrier.reserve"));
        letter.Paragraph(Say("courrier.fin"));
        letter.Heading(2, Say("courrier.calculs"));
        foreach (var difference in differences.Where(each => each.Calculation.Length > 0))
        {
            letter.Heading(3, Subject(difference));
            letter.Fixed(difference.Calculation);
        }
    }

    private static string[] RowOf(Difference difference) =>
    [
        difference.Name, difference.Row.Year.ToString(CultureInfo.InvariantCulture), Euros(difference.Row.Notified),
        difference.Row.Computed is { } computed ? TableText.Range(computed) : "", Euros(difference.Row.Difference),
    ];

    private void Ask(ILetter letter, Difference difference)
    {
        var row = difference.Row;
        letter.Heading(3, Subject(difference));
        var (given, computed) = (Euros(row.Notified), row.Computed is { } bounds ? TableText.Range(bounds) : "");
        var causes = row.Diagnoses.Where(each => each.Fit != Fit.Possible).Take(MostCauses).ToArray();
        letter.Paragraph(row.Verdict switch
        {
            Verdict.AbsentDeLaNotification => Say("courrier.absent-notification", computed),
            Verdict.AbsentDuCalcul => Say("courrier.absent-calcul", given),
            _ => Say(causes.Length > 0 ? "courrier.question" : "courrier.inexplique", given, computed),
        });
        if (causes.Length > 0)
        {
            letter.Bullets([.. causes.Select(cause => string.Join(" + ", cause.Causes.Select(each => each.Sentence.Message(language))))]);
        }
    }

    private static string Subject(Difference difference) =>
        $"{difference.Name}, {difference.Row.Year.ToString(CultureInfo.InvariantCulture)}";

    private static string Euros(decimal? amount) => amount is { } known ? TableText.Euros(known) : "";

    private string Say(string key, params object[] arguments) => Sentences.Of(key, language, arguments);

    /// <summary>A difference.</summary>
    /// <param name="Row">What it is.</param>
    /// <param name="Name">Code and name of the structure, or of the territory.</param>
    /// <param name="Calculation">Why the amount is what it is; empty where there is none.</param>
    internal sealed record Difference(VerifiedAmount Row, string Name, string Calculation);
}
