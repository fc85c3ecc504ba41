using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Cli.Text;
using Ctg.Funding.Piaje;
using Ctg.Funding.Scenarios;
using Spectre.Console;

namespace Ctg.Funding.Cli.Reports;

/// <summary>The table for people: per project, the maximum grant, what is left, and the cap that binds.</summary>
internal static class GrantTable
{
    internal static void Write(IAnsiConsole console, IEnumerable<PiajeResult> results, HypothesisTrials trials, CultureInfo language)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var (key, isAmount) in new[] { ("table.projet", false), ("table.places", true), ("table.maximum", true), ("table.reste", true), ("table.plafond", false), ("table.statut", false) })
        {
            var column = new TableColumn(Markup.Escape(Sentences.Of(key, language)));
            table.AddColumn(isAmount ? column.RightAligned().NoWrap() : column);
        }

        foreach (var result in results)
        {
            table.AddRow(
                Markup.Escape(TableText.Printable(result.Project.Code)),
                result.Project.CreatedPlaces.ToString(CultureInfo.InvariantCulture),
                result.Statut == AmountStatut.Exclu ? "–" : TableText.Range(result.MaximumGrant),
                result.Statut == AmountStatut.Exclu ? "–" : TableText.Range(result.RemainingCost),
                result.Version?.High.BindingCap is { } cap and not BindingCap.None ? Sentences.Of("plafond." + cap, language) : "",
                StatutText.Of(result.Statut, result.Statut == AmountStatut.Exact ? StatutText.Names(trials.Moving(result)) : [], language));
        }

        console.Write(table);
        console.WriteLine();
    }
}
