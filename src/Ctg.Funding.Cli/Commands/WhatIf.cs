using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Cli.Reports;
using Ctg.Funding.Cli.Text;
using Ctg.Funding.Scenarios;
using NodaTime;

namespace Ctg.Funding.Cli.Commands;

/// <summary>What if: which figure matters, what reaches a target, a grid over two values. The answer is a table, or CSV where it is piped.</summary>
internal sealed class WhatIf
{
    private const int Axes = 2;

    internal required BatchOptions Options { get; init; }

    internal required InventoryPaths Paths { get; init; }

    internal required int Year { get; init; }

    internal required string? Territory { get; init; }

    internal required bool IsSensitivity { get; init; }

    internal required decimal? Goal { get; init; }

    internal required bool OfPlaces { get; init; }

    internal required bool IsInQpv { get; init; }

    internal required IReadOnlyList<GridParameter> Grid { get; init; }

    private CultureInfo Language => Options.Language;

    internal int Run(bool hasScenarios, CancellationToken cancellation)
    {
        if (hasScenarios)
        {
            throw new CliException("CTG9045");
        }

        using var baremeFile = Options.OpenBareme();
        var bareme = BaremeSource.Load(baremeFile, Options.AcceptsDeduced, Language);
        new YearSpan(Year, Year).CheckAgainst(bareme);
        using var files = InventoryFiles.Open(Paths, Options.Open, bareme);
        var log = Options.LogToStandardError();
        var inventory = LoadedInventory.Read(files, bareme, log, Options.WarnOfUnknown);
        if (Territory is not null && inventory.Territories.IndexOf(Territory) is null)
        {
            throw new CliException("CTG9033", Sentences.Of("sujet.nom.territoire", Language), Territory);
        }

        if (IsSensitivity)
        {
            Sensitivities(inventory.Inputs);
        }
        else if (Goal is { } target)
        {
            Goals(inventory.Inputs, target);
        }
        else
        {
            Cells(inventory.Inputs, cancellation);
        }

        ToldRows.End(log, Language);
        return log.Refusals > 0 ? ExitCode.DoneWithRefusals : ExitCode.Done;
    }

    private void Sensitivities(ScenarioInputs inputs) => Listing.Write(
        ["figure", "libelle", "total_bas_min", "total_bas_max", "total_haut_min", "total_haut_max", "amplitude", "connu"],
        [.. Sensitivity.Of(inputs, Year, Territory).Select(line => new[]
        {
            line.Value.Figure.Id, Language.Name == "en" ? line.Value.Figure.LabelEn : line.Value.Figure.LabelFr, Euros(line.AtLow.Min), Euros(line.AtLow.Max),
            Euros(line.AtHigh?.Min), Euros(line.AtHigh?.Max), Euros(line.Swing), Sentences.Of(line.Swing is null ? "sensibilite.sans-maximum" : "sensibilite.fourchette", Language),
        })]);

    private void Goals(ScenarioInputs inputs, decimal target)
    {
        var territory = Territory ?? throw new CliException("CTG9048");
        bool[] readings = [true, false];
        var rows = readings.Select(isSure =>
        {
            var goal = OfPlaces ? Scenarios.Goal.Places(inputs, territory, Year, target, IsInQpv, isSure) : Scenarios.Goal.Amount(inputs, territory, Year, target, isSure);
            var format = OfPlaces ? "0" : NumberFormat.Euros;
            return new[]
            {
                Sentences.Of(isSure ? "objectif.sur" : "objectif.au-mieux", Language), goal.Value?.ToString(format, Options.Numbers) ?? Sentences.Of("objectif.hors-atteinte", Language), Euros(goal.Total.Min), Euros(goal.Total.Max),
                goal.Below?.ToString(format, Options.Numbers) ?? "", Euros(goal.TotalBelow?.Min), Euros(goal.TotalBelow?.Max),
            };
        });
        Listing.Write(["lecture", OfPlaces ? "places" : "montant_place", "total_min", "total_max", "juste_avant", "total_avant_min", "total_avant_max"], [.. rows]);
    }

    private void Cells(ScenarioInputs inputs, CancellationToken cancellation)
    {
        if (Grid.Count != Axes)
        {
            throw new CliException("CTG9047", Grid[0].Name, Axes);
        }

        var (first, second) = (Grid[0], Grid[1]);
        var rows = from a in first.Values
                   from b in second.Values
                   let total = Total(inputs, cancellation, (first.Name, a), (second.Name, b))
                   select new[] { a.ToString("0.####", Options.Numbers), b.ToString("0.####", Options.Numbers), Euros(total.Base?.Min), Euros(total.Changed?.Min), Euros(total.Changed?.Max), Euros(total.Low), Euros(total.High) };
        Listing.Write([first.Name, second.Name, "base_min", "total_min", "total_max", "difference_basse", "difference_haute"], [.. rows]);
    }

    private ScenarioComparer? _comparer;

    private AmountChange Total(ScenarioInputs inputs, CancellationToken cancellation, params (string Name, decimal Value)[] values)
    {
        cancellation.ThrowIfCancellationRequested();
        var scenario = values.Aggregate(new Scenario("grille"), (sofar, each) => With(sofar, each.Name, each.Value, inputs.Bareme));
        if (scenario.FaultsOver(inputs.Bareme) is [var fault, ..])
        {
            throw new CliException("CTG9049", string.Join(", ", values.Select(each => $"{each.Name}={each.Value}")), $"{fault.Code} {fault.Message(Language)}");
        }

        _comparer ??= new ScenarioComparer(Territory is null ? inputs : new ScenarioInputs([.. inputs.Territories.Where(each => each.Code == Territory)], [.. inputs.Lots.Where(lot => lot.Territory == Territory)], inputs.Bareme), [Year]);
        return _comparer.Compare(scenario).Total(Year);
    }

    private Scenario With(Scenario scenario, string name, decimal value, Bareme bareme) => name switch
    {
        "places" when value == 0 => scenario,
        "places" => scenario with { Additions = [.. scenario.Additions, new LotAddition(Territory ?? "*", "grille", decimal.Truncate(value), new LocalDate(Year, 1, 1)) { IsInQpv = IsInQpv }] },
        "psej" => scenario with { Territories = [.. scenario.Territories, new TerritoryChange { Psej = value }] },
        "tranche" when value is >= 1 and <= 99 => scenario with { Territories = [.. scenario.Territories, new TerritoryChange { Tranche = (int)value }] },
        _ when bareme.Figures.Any(figure => figure.Id == name) => scenario with { Bareme = scenario.Bareme with { Coefficients = new Dictionary<string, decimal>(scenario.Bareme.Coefficients) { [name] = value } } },
        _ => throw new CliException("CTG9050", name),
    };

    private string Euros(decimal? amount) => amount?.ToString(NumberFormat.Euros, Options.Numbers) ?? "";
}
