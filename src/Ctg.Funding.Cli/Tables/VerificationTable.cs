using System.Globalization;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Output;
using Ctg.Funding.Verifications;
using Spectre.Console;

namespace Ctg.Funding.Cli.Tables;

/// <summary>The table for people: the first differences, and what explains each best.</summary>
internal static class VerificationTable
{
    internal static void Write(IAnsiConsole console, IReadOnlyCollection<VerifiedAmount> rows, CultureInfo language)
    {
        if (rows.Count == 0)
        {
            return;
        }

        (string Key, bool IsAmount)[] headers =
        [
            ("table.structure", false), ("table.annee", false), ("table.calcule", true), ("table.notifie", true), ("table.verdict", false),
            ("table.explication", false),
        ];
        var table = new PeopleTable(headers.Select(header => (Sentences.Of(header.Key, language), header.IsAmount)));
        foreach (var row in rows)
        {
            table.Add(
                row.Structure.Length > 0 ? row.Structure : row.Territory,
                row.Year.ToString(CultureInfo.InvariantCulture),
                row.Computed is { } computed ? TableText.Range(computed) : "",
                row.Notified is { } notified ? TableText.Euros(notified) : "",
                Words.Shown(row.Verdict, language),
                row.Diagnoses.Count > 0 ? VerificationFiles.Told(row.Diagnoses[0], language)
                    : row.IsUnexplained ? Sentences.Of("verifier.inexplique", language)
                    : "");
        }

        table.Write(console);
    }
}
