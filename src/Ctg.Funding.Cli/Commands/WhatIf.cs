using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Cli.Output;
using Ctg.Funding.Cli.Tables;
using Ctg.Funding.Scenarios;
using NodaTime;

namespace Ctg.Funding.Cli.Commands;

/// <summary>
/// What if: which figure matters, what reaches a target, a grid over two values. The answer is a table, or CSV where it is piped or has a
/// file.
/// </summary>
internal sealed class WhatIf(WhatIfRequest request, Session session)
{
    private const int Axes = 2;
    private const string AxisFormat = "0.####";

    private ScenarioComparer? _comparer;

    private CultureInfo Language => session.Language;

    internal int Run(CancellationToken cancellation)
    {
        using var baremeFile = session.Open(InputRole.Bareme);
        var bareme = session.Load(baremeFile);
        var year = new YearSpan(request.Year, request.Year);
        year.CheckAgainst(bareme);
        using var files = session.OpenInventory(bareme);
        var log = session.LogToStandardError();
        var inventory = LoadedInventory.Read(files, bareme, log, session.WarnOfUnknown);
        if (request.Territory is { } territory && inventory.Territories.IndexOf(territory) is null)
        {
            throw new CliException("CTG9033", Sentences.Of("sujet.nom.territoire", Language), territory);
        }

        if (request.IsSensitivity)
        {
            Sensitivities(inventory.Inputs);
        }
        else if (request.Goal is { } target)
        {
            Goals(inventory.Inputs, target);
        }
        else
        {
            Cells(inventory.Inputs, cancellation);
        }

        if (Unconfirmed.Of(bareme, year) is { } unconfirmed)
        {
            session.Say(unconfirmed.Told(Language));
        }

        ToldRows.End(log, Language);
        return log.Refusals > 0 ? ExitCode.DoneWithRefusals : ExitCode.Done;
    }

    private void Sensitivities(ScenarioInputs inputs) => Answer(
        ["figure", "libelle", "total_bas_min", "total_bas_max", "total_haut_min", "total_haut_max", "amplitude", "connu"],
        [.. Sensitivity.Of(inputs, request.Year, request.Territory).Select(line => new Listing.Cell[]
        {
            line.Value.Figure.Id, FigureText.Label(line.Value.Figure, Language), Euros(line.AtLow.Min), Euros(line.AtLow.Max),
            Euros(line.AtHigh?.Min), Euros(line.AtHigh?.Max), Euros(line.Swing),
            Worded(line.Swing is null ? "sensibilite.sans-maximum" : "sensibilite.fourchette"),
        })]);

    private void Goals(ScenarioInputs inputs, decimal target)
    {
        var territory = request.Territory ?? throw new CliException("CTG9048");
        bool[] readings = [true, false];
        var rows = readings.Select(isSure =>
        {
            var goal = request.OfPlaces
                ? Scenarios.Goal.Places(inputs, territory, request.Year, target, request.IsInQpv, isSure)
                : Scenarios.Goal.Amount(inputs, territory, request.Year, target, isSure);
            var format = request.OfPlaces ? "0" : NumberFormat.Euros;
            var isOpen = !isSure && goal is { Value: null, Total.Max: null };
            return new Listing.Cell[]
            {
                Worded(isSure ? "objectif.sur" : "objectif.au-mieux"),
                goal.Value is { } value
                    ? Listing.Cell.Of(value, format)
                    : Worded(isOpen ? "objectif.sans-maximum" : "objectif.hors-atteinte"),
                Euros(goal.Total.Min), Euros(goal.Total.Max), Listing.Cell.Of(goal.Below, format), Euros(goal.TotalBelow?.Min),
                Euros(goal.TotalBelow?.Max),
            };
        });
        Answer(
            [
                "lecture", request.OfPlaces ? "places" : "montant_place", "total_min", "total_max", "juste_avant", "total_avant_min",
                "total_avant_max",
            ],
            [.. rows]);
    }

    private void Cells(ScenarioInputs inputs, CancellationToken cancellation)
    {
        if (request.Grid.Count != Axes || request.Grid[0].Name == request.Grid[1].Name)
        {
            throw new CliException("CTG9060", string.Join(", ", request.Grid.Select(axis => axis.Name)));
        }

        var (first, second) = (request.Grid[0], request.Grid[1]);
        var rows = from a in first.Values
                   from b in second.Values
                   let total = Total(inputs, cancellation, (first.Name, a), (second.Name, b))
                   select new[]
                   {
                       Listing.Cell.Of(a, AxisFormat),
                       Listing.Cell.Of(b, AxisFormat),
                       Euros(total.Base?.Min),
                       Euros(total.Changed?.Min),
                       Euros(total.Changed?.Max),
                       Euros(total.Low),
                       Euros(total.High),
                   };
        Answer([first.Name, second.Name, "base_min", "total_min", "total_max", "difference_basse", "difference_haute"], [.. rows]);
    }

    /// <summary>CSV to the file asked for, or where it is piped; a table where one is asked for, or on a terminal.</summary>
    private void Answer(IReadOnlyList<string> columns, IReadOnlyList<Listing.Cell[]> rows)
    {
        if (session.HasPath)
        {
            WholeFile.Write(session.OutputPath, stream => Listing.WriteCsv(stream, columns, rows, session.Numbers));
        }
        else if (session.WritesToStandardOutput || !session.ShowsTable)
        {
            Listing.WriteToStandardOutput(columns, rows, session.Numbers);
        }

        if (session.ShowsTable)
        {
            Listing.WriteTable(Language, columns, rows, session.Numbers);
        }
    }

    private AmountChange Total(ScenarioInputs inputs, CancellationToken cancellation, params (string Name, decimal Value)[] values)
    {
        cancellation.ThrowIfCancellationRequested();
        var scenario = values.Aggregate(new Scenario("grille"), (sofar, each) => With(sofar, each.Name, each.Value, inputs.Bareme));
        if (scenario.FaultsOver(inputs.Bareme) is [var fault, ..])
        {
            throw new CliException(
                "CTG9049", string.Join(", ", values.Select(each => $"{each.Name}={each.Value}")),
                $"{fault.Code} {fault.Message(Language)}");
        }

        _comparer ??= new ScenarioComparer(
            request.Territory is null
                ? inputs
                : new ScenarioInputs(
                    [.. inputs.Territories.Where(each => each.Code == request.Territory)],
                    [.. inputs.Lots.Where(lot => lot.Territory == request.Territory)], inputs.Bareme),
            [request.Year]);
        return _comparer.Compare(scenario).Total(request.Year);
    }

    private Scenario With(Scenario scenario, string name, decimal value, Bareme bareme) => name switch
    {
        "places" when value == 0 => scenario,
        "places" =>
            scenario with
            {
                Additions =
                [
                    .. scenario.Additions,
                    new LotAddition(
                        request.Territory ?? "*", "grille", value, new LocalDate(request.Year, 1, 1)) { IsInQpv = request.IsInQpv },
                ],
            },
        "psej" => scenario with { Territories = [.. scenario.Territories, new TerritoryChange { Psej = value }] },
        "tranche" when value is >= 1 and <= 99 && decimal.IsInteger(value) =>
            scenario with { Territories = [.. scenario.Territories, new TerritoryChange { Tranche = (int)value }] },
        _ when bareme.Figures.Any(figure => figure.Id == name) =>
            scenario with
            {
                Bareme = scenario.Bareme with
                {
                    Coefficients = new Dictionary<string, decimal>(scenario.Bareme.Coefficients) { [name] = value },
                },
            },
        _ => throw new CliException("CTG9050", name),
    };

    private Listing.Cell Worded(string key) => Listing.Cell.Worded(language => Sentences.Of(key, language), Language);

    private static Listing.Cell Euros(decimal? amount) => Listing.Cell.Of(amount, NumberFormat.Euros);
}
