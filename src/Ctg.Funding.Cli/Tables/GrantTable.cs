using System.Globalization;
using Ctg.Funding.Basics;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Piaje;
using Ctg.Funding.Scenarios;
using Spectre.Console;

namespace Ctg.Funding.Cli.Tables;

/// <summary>The table for people: per project, the maximum grant, what is left, and the cap that binds.</summary>
internal static class GrantTable
{
    internal static void Write(IAnsiConsole console, IEnumerable<PiajeResult> results, HypothesisTrials trials, CultureInfo language)
    {
        string[] headers = ["table.projet", "table.places", "table.maximum", "table.reste", "table.plafond", "table.statut"];
        var table = new PeopleTable(
            headers.Select(header => (Sentences.Of(header, language), header is "table.places" or "table.maximum" or "table.reste")));

        foreach (var result in results)
        {
            table.Add(
                result.Project.Code,
                result.Project.CreatedPlaces.ToString(CultureInfo.InvariantCulture),
                result.Statut == AmountStatut.Exclu ? "–" : TableText.Range(result.MaximumGrant),
                result.Statut == AmountStatut.Exclu ? "–" : TableText.Range(result.RemainingCost),
                result.Version?.High.BindingCap is { } cap and not BindingCap.None ? Sentences.Of("plafond." + cap, language) : "",
                StatutText.Of(
                    result.Statut, isPartial: false, result.Statut == AmountStatut.Exact ? StatutText.Names(trials.Moving(result)) : [],
                    language));
        }

        table.Write(console);
    }
}
