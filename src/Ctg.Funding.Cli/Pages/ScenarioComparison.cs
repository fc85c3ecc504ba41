using System.Globalization;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Scenarios;

namespace Ctg.Funding.Cli.Pages;

/// <summary>Up to four scenarios beside what the report tells, for its year: of territories and of structures.</summary>
internal sealed class ScenarioComparison(IReadOnlyList<ScenarioResult> results, int year, CultureInfo language)
{
    /// <summary>As many as stand side by side on a page.</summary>
    internal const int Most = 4;

    internal IReadOnlyList<ScenarioResult> Results => results;

    /// <summary>Gets each territory and service, with its change under each scenario.</summary>
    internal IReadOnlyList<Row> Territories => field ??= Rows(result => result.Territories);

    /// <summary>Gets each structure, with its change under each scenario.</summary>
    internal IReadOnlyList<Row> Structures => field ??= Rows(result => result.Structures);

    /// <summary>How many territories, and structures, win, lose or may do either under a scenario.</summary>
    internal string Outcomes(ScenarioResult result)
    {
        int Count(IEnumerable<AmountChange> changes, Outcome outcome) =>
            changes.Count(each => each.Year == year && each.Outcome == outcome);
        string Of(IReadOnlyList<AmountChange> changes) => Sentences.Of(
            "scenario.sens", language, Count(changes, Outcome.Gagnant), Count(changes, Outcome.Perdant), Count(changes, Outcome.Incertain));
        return Sentences.Of("scenario.resultat", language, Of(result.Territories), Of(result.Structures));
    }

    /// <summary>The change of all territories together under a scenario.</summary>
    internal AmountChange Total(ScenarioResult result) => result.Total(year);

    /// <summary>What a scenario changes, a sentence each.</summary>
    internal IEnumerable<string> Words(Scenario scenario)
    {
        string Say(string key, params object[] arguments) => Sentences.Of($"scenario.{key}", language, arguments);
        foreach (var added in scenario.Additions)
        {
            var words = Say("ajout", added.Units, added.Structure, added.Territory, FigureText.Day(added.Opening));
            yield return added.IsInQpv ? $"{words} {Say("en-qpv")}" : words;
        }

        foreach (var removed in scenario.Removals)
        {
            yield return Say("retrait", removed.Structure);
        }

        foreach (var move in scenario.Moves)
        {
            yield return Say("passage", move.Structure, move.To, FigureText.Day(move.On));
        }

        foreach (var lots in scenario.Lots)
        {
            var of = string.Join(", ", lots.Structures.Concat(lots.Territories));
            yield return Say("lots", of.Length > 0 ? of : Say("tous"), Facts(lots, Say));
        }

        foreach (var change in scenario.Territories)
        {
            var of = string.Join(", ", change.Codes);
            yield return Say("territoires", of.Length > 0 ? of : Say("tous"), string.Join(", ", Facts(change, Say)));
        }

        if (scenario.Bareme.IsWithoutRebond)
        {
            yield return Say("sans-rebond");
        }

        if (scenario.Bareme.FrozenAt is { } day)
        {
            yield return Say("fige", FigureText.Day(day));
        }

        if (scenario.Bareme.FiguresJson.Length > 0)
        {
            yield return Say("figures");
        }
    }

    private static string Facts(LotChange lots, Func<string, object[], string> say) => string.Join(
        ", ",
        from fact in new[] { ("qpv", lots.IsInQpv), ("cofinancee", lots.IsCofinanced) }
        where fact.Item2 is not null
        select say($"lots.{fact.Item1}.{(fact.Item2 is true ? "oui" : "non")}", []));

    private static IEnumerable<string> Facts(TerritoryChange change, Func<string, object[], string> say)
    {
        (string Key, object? Value)[] facts =
        [
            ("psej", change.Psej), ("unites", change.ReferenceUnits), ("notifie", change.NotifiedAmount), ("tranche", change.Tranche),
            ("ctg", change.CtgEffect is { } effect ? FigureText.Day(effect) : null),
            ("cej", change.CejEnd is { } end ? FigureText.Day(end) : null),
        ];
        foreach (var (key, value) in facts.Where(fact => fact.Value is not null))
        {
            yield return say($"territoires.{key}", [value!]);
        }

        if (change.RuralZoning is not null)
        {
            yield return say("territoires.zone", []);
        }

        if (change.IsUnderRattrapage is { } isUnder)
        {
            yield return say($"territoires.rattrapage.{(isUnder ? "oui" : "non")}", []);
        }
    }

    /// <summary>What any scenario has, in the order of the first that has it.</summary>
    private Row[] Rows(Func<ScenarioResult, IEnumerable<AmountChange>> of)
    {
        var byKey = results.Select(result => of(result).Where(change => change.Year == year)
            .ToDictionary(change => (change.Territory, change.Service, change.Structure))).ToArray();
        return
        [
            .. byKey.SelectMany(changes => changes.Keys).Distinct().Select(key =>
                new Row([.. byKey.Select(changes => changes.GetValueOrDefault(key))])),
        ];
    }

    /// <summary>A territory or a structure.</summary>
    /// <param name="Changes">Its change under each scenario; <see langword="null"/> where one does not have it.</param>
    internal sealed record Row(IReadOnlyList<AmountChange?> Changes)
    {
        /// <summary>Gets any of the changes: all are of the same, from the same base.</summary>
        internal AmountChange Any => Changes.First(change => change is not null)!;
    }
}
