using System.Globalization;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Scenarios;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Cli.Output;

/// <summary>What is kept of a territory's year once its lines are written: enough for the table and the manifest.</summary>
internal sealed record TerritoryYearTotal(
    string Name, int Year, Bounds? Psej, Bounds? Total, Bounds? Difference, AmountStatut Statut, bool IsPartial)
{
    /// <summary>Gets the hypotheses that an exact amount rests on; empty where nobody asks.</summary>
    internal IReadOnlyList<string> Hypotheses { get; init; } = [];

    internal static TerritoryYearTotal Of(BonusTerritoireResult result, CultureInfo language, HypothesisTrials? trials)
    {
        var name = result.Territory.Name.Length > 0 ? $"{result.Territory.Code} {result.Territory.Name}" : result.Territory.Code;
        name += result.Territory.Service == Service.Eaje ? "" : $" ({Words.Shown(result.Territory.Service, language)})";
        return new TerritoryYearTotal(
            name, result.Year, result.PsejPerYear, result.Total, result.Difference, result.Statut, result.IsPartial)
        {
            Hypotheses = trials is not null && result.Statut == AmountStatut.Exact ? StatutText.Names(trials.Moving(result)) : [],
        };
    }
}
