using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Scenarios;

/// <summary>What a scenario says that is outside the limits of inputs, each with its JSON path: asked before it is applied, which would
/// throw.</summary>
internal static class ScenarioLimits
{
    internal static IEnumerable<Diagnostic> Faults(Scenario scenario) =>
    [
        .. scenario.Territories.SelectMany((change, i) => OfTerritory(change, $"$.territoires[{i}]")),
        .. scenario.Lots.SelectMany((change, i) => Of(change.Units, Limit.Places, $"$.lots[{i}].places")),
        .. scenario.Additions.SelectMany((addition, i) => OfAddition(addition, $"$.ajouter[{i}]")),
    ];

    internal static IEnumerable<Diagnostic> Of(decimal? number, Limit limit, string path) => number is { } given && !limit.Admits(given)
        ? [Fault(Codes.ScenarioLimit, path, given, limit.Lowest, limit.Highest, limit.Decimals)]
        : [];

    private static IEnumerable<Diagnostic> OfTerritory(TerritoryChange change, string path) =>
    [
        .. Of(change.Psej, Limit.Euros, $"{path}.psej"),
        .. Of(change.ReferenceUnits, Limit.ReferenceUnits, $"{path}.unites_reference"),
        .. Of(change.NotifiedAmount, Limit.Euros, $"{path}.montant_notifie"),
        .. Of(change.Tranche, Limit.Tranche, $"{path}.tranche"),
    ];

    private static IEnumerable<Diagnostic> OfAddition(LotAddition addition, string path) =>
    [
        .. Of(addition.Units, ServiceFate.Of(addition.Service).LotUnits, $"{path}.places"),
        .. addition.Closing is { } closing && closing < addition.Opening
            ? [Fault(Codes.EmptyPeriod, $"{path}.date_fermeture", addition.Structure, closing, addition.Opening)]
            : Array.Empty<Diagnostic>(),
    ];

    private static Diagnostic Fault(string code, string path, params object[] arguments) =>
        new(code, DiagnosticSeverity.Error, [.. arguments]) { Path = path };
}
