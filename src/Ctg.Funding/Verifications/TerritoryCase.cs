using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.BonusTerritoire.Rules;
using Ctg.Funding.Payments;
using Ctg.Funding.Scenarios;
using Ctg.Funding.Territories;
using NodaTime;

namespace Ctg.Funding.Verifications;

/// <summary>A territory's year under verification: calculated once as the inputs say, then as often as there is something to try.</summary>
internal sealed class TerritoryCase
{
    private readonly ScenarioInputs _inputs;
    private readonly Verifier _verifier;
    private readonly LineTable _table = new();
    private readonly PartYear[] _parts;
    private readonly Offre?[] _offers;

    internal TerritoryCase(Territory territory, IReadOnlyList<PlaceLot> lots, int year, Verifier verifier)
    {
        (Territory, Year, _verifier) = (territory, year, verifier);
        Lots = Numbered(lots);
        _inputs = new ScenarioInputs([territory], Lots, verifier.Bareme);
        Base = Calculate(_inputs);
        Result = _table.Result(Lots);
        _parts = [.. Enumerable.Range(0, Lots.Count).Select(_table.PartYearOf)];
        _offers = [.. Enumerable.Range(0, Lots.Count).Select(_table.OffreOf)];
    }

    internal Territory Territory { get; }

    internal int Year { get; }

    /// <summary>Gets the PSEJ of the years of the CEJ before its last, where they are known.</summary>
    internal PsejHistory History { get; init; } = PsejHistory.None;

    internal IReadOnlyList<PlaceLot> Lots { get; }

    internal Trial Base { get; }

    /// <summary>Gets what stands beside the amounts as the inputs say.</summary>
    internal BonusTerritoireResult Result { get; }

    internal Bareme Bareme => _verifier.Bareme;

    /// <summary>Gets the day from which the bonus is due (rule R2).</summary>
    internal LocalDate Start => Transition.StartOfBonus(Territory);

    internal Offre? OffreOf(int lot) => _offers[lot];

    /// <summary>The months of the year that count for a lot; days where they are counted by day.</summary>
    internal PartYear PartYearOf(int lot) => _parts[lot];

    /// <summary>The same year under a scenario; <see langword="null"/> where the figures cannot be changed so.</summary>
    internal Trial? Try(Scenario scenario) => _verifier.With(scenario.Bareme) is { } bareme
        ? Calculate((scenario with { Bareme = BaremeChange.None }).Apply(_inputs with { Bareme = bareme }))
        : null;

    /// <summary>What a row would be under a trial: the amount, or its advances (rule R9).</summary>
    internal Bounds? Read(Trial trial, string structure, bool takesAdvances) => trial.Of(structure) is { } amount
        ? takesAdvances ? AdvancesOf(amount) : amount
        : null;

    private Bounds AdvancesOf(Bounds amount) => Bounds.Sum(
        PaymentCalendar.Of([new PaymentLine(Territory.Code, Year, Regime.Ctg, amount)], Bareme).Receipts
            .Where(receipt => receipt.Kind is ReceiptKind.FirstAdvance or ReceiptKind.SecondAdvance)
            .Select(receipt => receipt.Amount));

    private Trial Calculate(ScenarioInputs inputs)
    {
        var lots = inputs.Lots;
        BonusTerritoireCalculator.Fill(inputs.Territories[0], LotTable.Of(lots), Year, inputs.Bareme, _table);
        var amounts = new Bounds?[lots.Count];
        for (var i = 0; i < amounts.Length; i++)
        {
            amounts[i] = _table.StatutOf(i) switch
            {
                AmountStatut.Exclu => Bounds.Of(0),
                AmountStatut.Indetermine => null,
                _ => _table.AmountOf(i).Euros,
            };
        }

        return new Trial(lots, amounts);
    }

    /// <summary>Scenarios speak of a lot by its line: lots that have none, or share one, are numbered in their order.</summary>
    private static IReadOnlyList<PlaceLot> Numbered(IReadOnlyList<PlaceLot> lots) =>
        lots.All(lot => lot.Line > 0) && lots.DistinctBy(lot => lot.Line).Count() == lots.Count
            ? lots
            : [.. lots.Select((lot, i) => lot with { Line = i + 1 })];
}
