using System.Globalization;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Pages;

/// <summary>The rules of the bonus territoire, a sentence or two each, for who reads a report.</summary>
internal static class ReportRules
{
    private static readonly string[] Rules = ["R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "BT-C", "BT-T", "§4", "PS-1"];

    internal static IEnumerable<(string Rule, string Words)> Of(CultureInfo language) =>
        Rules.Select(rule => (rule, Sentences.Of($"regle.{rule}", language)));

    /// <summary>Where a rule stands in the page; empty where it does not.</summary>
    internal static string PlaceOf(string rule, CultureInfo language)
    {
        var known = rule.StartsWith("PS-", StringComparison.Ordinal) ? "PS-1" : rule;
        return Sentences.Find($"regle.{known}", language) is null ? "" : "regle-" + known.Replace("§", "s", StringComparison.Ordinal);
    }
}
