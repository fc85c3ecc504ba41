using System.Globalization;
using Ctg.Funding.Cli.Explain;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Cli.Letters;
using Ctg.Funding.Scenarios;
using Ctg.Funding.Verifications;

namespace Ctg.Funding.Cli.Commands;

/// <summary>Gives the differences of a letter their names and their calculations, explained a territory at a time.</summary>
internal sealed class LetterMaterial(InventoryFiles files, ScenarioInputs inputs, CultureInfo language)
{
    internal IReadOnlyList<CafLetter.Difference> Of(IReadOnlyList<VerifiedAmount> rows)
    {
        var wanted = rows.Select(row => row.Territory).ToHashSet(StringComparer.Ordinal);
        var territories = inputs.ByTerritory().Where(each => wanted.Contains(each.Territory.Code))
            .ToDictionary(each => (each.Territory.Code, each.Territory.Service));
        var made = new CafLetter.Difference[rows.Count];
        foreach (var group in rows.Index().GroupBy(row => (row.Item.Territory, row.Item.Service, row.Item.Year)))
        {
            if (!territories.TryGetValue((group.Key.Territory, group.Key.Service), out var own))
            {
                foreach (var (i, row) in group)
                {
                    made[i] = new CafLetter.Difference(row, Visible.Of($"{row.Territory} {row.Structure}".TrimEnd()), "");
                }

                continue;
            }

            var explained = files.Explain(own.Territory, own.Lots, group.Key.Year);
            foreach (var (i, row) in group)
            {
                var lot = Array.Find(own.Lots, each => each.Structure == row.Structure);
                var explanation = row.Structure.Length == 0 ? explained.Total : lot is null ? null : explained.OfStructure(row.Structure);
                var subject = new Subject
                {
                    Territory = row.Territory,
                    TerritoryName = own.Territory.Name,
                    Service = row.Service,
                    Structure = row.Structure.Length == 0 ? null : row.Structure,
                    Year = row.Year,
                };
                var name = row.Structure.Length == 0 ? $"{row.Territory} {own.Territory.Name}" : $"{row.Structure} {lot?.Name}";
                made[i] = new CafLetter.Difference(
                    row, Visible.Of(name.TrimEnd()),
                    explanation is null ? "" : PlainExplanation.Of(new ExplanationPage(subject, explanation, language)));
            }
        }

        return made;
    }
}
