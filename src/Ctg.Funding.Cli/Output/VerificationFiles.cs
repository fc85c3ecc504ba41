using System.Globalization;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Verifications;

namespace Ctg.Funding.Cli.Output;

/// <summary>
/// Writes a verification: <c>verification.csv</c>, a row an amount, and <c>diagnostics.csv</c>, the explanations of each difference,
/// ranked.
/// </summary>
internal sealed class VerificationFiles : IDisposable
{
    internal const string AmountsName = "verification.csv";
    internal const string CausesName = "diagnostics.csv";

    private const string Unexplained = "inexplique";

    private static readonly string[] Keys = ["annee", "territoire", "structure", "service"];

    private readonly CsvOutput _amounts;
    private readonly CsvOutput _causes;
    private readonly CultureInfo _language;

    internal VerificationFiles(Stream amounts, Stream causes, NumberFormatInfo numbers, CultureInfo language)
    {
        _language = language;
        _amounts = new CsvOutput(
            amounts, numbers,
            [
                .. Keys, "calcule_min", "calcule_max", "notifie", "difference", "verdict", "cause", "ex_aequo", "explication", "recalculs",
                "recherche_interrompue",
            ]);
        _causes = new CsvOutput(
            causes, numbers,
            [
                .. Keys, "rang", "ex_aequo", "nature", "code", "explication", "ajustement", "montant_min", "montant_max", "reste",
                "ensemble", "contre",
            ]);
    }

    internal void Write(VerifiedAmount row)
    {
        WriteKeys(_amounts, row);
        _amounts.MinAndMax(row.Computed, NumberFormat.Euros);
        _amounts.Number(row.Notified, NumberFormat.Euros);
        _amounts.Number(row.Difference, NumberFormat.Euros);
        _amounts.Text(Words.Of(row.Verdict));
        var first = row.Diagnoses.Count > 0 ? row.Diagnoses[0] : null;
        _amounts.Text(first is not null ? KindsOf(first) : row.IsUnexplained ? Unexplained : "");
        _amounts.Text(first is null ? "" : Words.Of(first.IsTied));
        _amounts.Text(first is null ? row.IsUnexplained ? Sentences.Of("verifier.inexplique", _language) : "" : Told(first, _language));
        _amounts.Integer(row.Verdict == Verdict.Ecart ? row.Trials : (long?)null);
        _amounts.Text(row.Verdict == Verdict.Ecart ? Words.Of(row.IsCutShort) : "");
        _amounts.EndRow();
        foreach (var diagnosis in row.Diagnoses)
        {
            Write(row, diagnosis);
        }

        if (row.IsUnexplained)
        {
            WriteUnexplained(row);
        }
    }

    /// <summary>What an explanation says, for people.</summary>
    internal static string Told(Diagnosis diagnosis, CultureInfo language) =>
        string.Join(" + ", diagnosis.Causes.Select(cause => cause.Sentence.Message(language)));

    public void Dispose()
    {
        _amounts.Dispose();
        _causes.Dispose();
    }

    private static string KindsOf(Diagnosis diagnosis) => string.Join(" + ", diagnosis.Causes.Select(cause => Words.Of(cause.Kind)));

    private static void WriteKeys(CsvOutput output, VerifiedAmount row)
    {
        output.Integer(row.Year);
        output.Text(row.Territory);
        output.Text(row.Structure);
        output.Text(ServiceNames.Of(row.Service));
    }

    private void Write(VerifiedAmount row, Diagnosis diagnosis)
    {
        WriteKeys(_causes, row);
        _causes.Integer(diagnosis.Rank);
        _causes.Text(Words.Of(diagnosis.IsTied));
        _causes.Text(KindsOf(diagnosis));
        _causes.Text(string.Join(" + ", diagnosis.Causes.Select(cause => cause.Sentence.Code)));
        _causes.Text(Told(diagnosis, _language));
        _causes.Text(Words.Of(diagnosis.Fit));
        _causes.MinAndMax(diagnosis.Amount, NumberFormat.Euros);
        _causes.Number(diagnosis.Amount.Exact is { } exact ? row.Notified - exact : null, NumberFormat.Euros);
        _causes.Integer(diagnosis.Together);
        _causes.Integer(diagnosis.Against);
        _causes.EndRow();
    }

    private void WriteUnexplained(VerifiedAmount row)
    {
        WriteKeys(_causes, row);
        _causes.Empty();
        _causes.Empty();
        _causes.Text(Unexplained);
        _causes.Empty();
        _causes.Text(Sentences.Of("verifier.inexplique", _language));
        _causes.Empty();
        _causes.MinAndMax(null, NumberFormat.Euros);
        _causes.Number(row.Difference, NumberFormat.Euros);
        _causes.Empty();
        _causes.Empty();
        _causes.EndRow();
    }
}
