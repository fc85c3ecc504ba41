using Ctg.Funding.Baremes;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Explanations;
using Ctg.Funding.Payments;
using Ctg.Funding.Psej;
using Ctg.Funding.Territories;
using Ctg.Funding.Tests.Generators;
using Ctg.Funding.Tests.Psej;
using FsCheck.Xunit;
using NodaTime;
using Xunit;

namespace Ctg.Funding.Tests.Explanations;

/// <summary>What holds for the explanation of every contract and every receipt, and for those that follow one amount into another.</summary>
[Properties(Arbitrary = [typeof(Contracts), typeof(Dues), typeof(Inventories)], MaxTest = 200)]
public sealed class PsejAndPaymentLaws
{
    private const string From2006 = "\"valeurs\": [ { \"du\": \"2006-01-01\", \"sources\": [\"x\"],";

    /// <summary>The public figures, and local ones that are ranges, of another reading, or missing.</summary>
    private static readonly Bareme[] Baremes =
    [
        Bareme.BuiltIn,
        Contract.Local($$""" "PS-PRIX-EAJE": { {{From2006}} "min": 7.1234, "max": 9.5 } ] }, "PS-PRIX-ALSH": { {{From2006}} "montant": 3 } ] } """),
        Contract.Local($$""" "H-09": { {{From2006}} "choix": "pour-cent" } ] }, "PS-4": { {{From2006}} "min": 2.5, "max": 4 } ] }, "PS-5": { {{From2006}} "min": 5, "max": 15 } ] } """),
        Contract.Local($$""" "PS-1": { {{From2006}} "min": 50, "max": 60 } ] }, "PS-2": { {{From2006}} "min": 80, "max": 90 } ] }, "PS-6": { {{From2006}} "min": 60, "max": 65 } ] } """),
    ];

    [Property]
    public void The_explanation_of_a_contract_computed_again_gives_what_was_recorded_and_is_the_result(IReadOnlyList<PsejAction> actions, byte bareme, byte year)
    {
        var figures = Baremes[bareme % Baremes.Length];
        var explained = PsejCalculator.Explain(Contract.Cej, actions, 2016 + (year % 4), figures);
        var result = PsejCalculator.Calculate(Contract.Cej, actions, 2016 + (year % 4), figures);

        Assert.Equal(result, explained.Result);
        Assert.Equal(
            [result.Total, result.Accueil, result.Pilotage, result.PilotageExcess],
            new[] { "montant", "accueil", "pilotage", "depassement_pilotage" }.Select(column => ExplanationLaws.Amount(explained.Total, column)));
        foreach (var (line, explanation) in result.Lines.Zip(explained.Lines))
        {
            Assert.Equal([line.Amount, line.Rate, line.NetCost, line.CappedCost], new[] { "montant", "taux", "cout_net", "cout_plafonne" }.Select(column => ExplanationLaws.Amount(explanation, column)));
        }

        foreach (var explanation in explained.Lines.Append(explained.Total))
        {
            Check(explanation);
            Assert.All(explanation.Figures.Concat(explanation.Hypotheses), value => Assert.Contains(value, result.Figures));
        }
    }

    [Property(MaxTest = 50)]
    public void A_contract_that_is_not_exact_says_what_would_narrow_it_and_none_of_it_widens(IReadOnlyList<PsejAction> actions, byte bareme)
    {
        var total = PsejCalculator.Explain(Contract.Cej, actions, 2016, Baremes[bareme % Baremes.Length]).Total;

        Assert.All(total.Narrowings, narrowing => Assert.True(narrowing.WidthLeft is not { } left || narrowing.WidthNow is not { } now || left <= now + 0.01m, narrowing.Missing.Id));
        Assert.True(total.Root.Amount is { IsExact: true } || total.Narrowings.Count > 0, "Nothing says why.");
    }

    [Property]
    public void What_contracts_give_a_territory_is_explained_for_each_of_its_years(IReadOnlyList<PsejAction> actions, IReadOnlyList<PsejAction> others, byte bareme)
    {
        foreach (var account in Accounts(actions, others, Baremes[bareme % Baremes.Length]))
        {
            foreach (var (year, amount) in account.Years)
            {
                Assert.Equal(amount, account.Explain(year).Root.Amount?.Numerators);
                Check(account.Explain(year));
            }

            Assert.Equal(account.LastYear, ExplanationLaws.Amount(account.Explain(), "psej"));
            Check(account.Explain());
        }
    }

    [Property(MaxTest = 100)]
    public void A_territory_is_followed_down_to_the_costs_of_the_actions_that_its_PSEJ_was_estimated_from(Inventory inventory, IReadOnlyList<PsejAction> actions, IReadOnlyList<PsejAction> others)
    {
        var (territory, account) = Estimated(inventory, actions, others);
        var explained = BonusTerritoireCalculator.Explain(territory, inventory.Lots, inventory.Year, inventory.Local.Bareme, account.Explain());

        Assert.Equal(BonusTerritoireCalculator.Calculate(territory, inventory.Lots, inventory.Year, inventory.Local.Bareme), explained.Result);
        foreach (var explanation in explained.Lines.Append(explained.Total).Append(explained.All))
        {
            Check(explanation);
            Assert.DoesNotContain(explanation.Steps, step => step.Kind == "psej_estimee");
        }

        Assert.Contains(explained.Total.Steps, step => step.Kind == "cout");
    }

    [Property]
    public void Every_receipt_computed_again_gives_what_was_recorded(IReadOnlyList<PaymentLine> lines)
    {
        var explained = PaymentCalendar.Explain(lines, Bareme.BuiltIn);

        Assert.Equal(PaymentCalendar.Of(lines, Bareme.BuiltIn), explained.Schedule);
        foreach (var receipt in explained.Schedule.Receipts)
        {
            Assert.Equal(receipt.Amount, ExplanationLaws.Amount(explained.Of(receipt), "montant"));
            Check(explained.Of(receipt));
        }
    }

    [Property(MaxTest = 50)]
    public void A_receipt_is_followed_down_to_the_lots_and_the_PSEJ_that_it_pays(Inventory inventory, IReadOnlyList<PsejAction> actions, IReadOnlyList<PsejAction> others)
    {
        var (territory, account) = Estimated(inventory, actions, others);
        var explained = BonusTerritoireCalculator.Explain(territory, inventory.Lots, inventory.Year, inventory.Local.Bareme, account.Explain());
        (PaymentLine Line, Explanation Origin)[] dues =
        [
            .. explained.Result.PsejDue is { } psej ? [(new PaymentLine("T", inventory.Year, Regime.Cej, psej), explained.PsejDue!)] : Array.Empty<(PaymentLine, Explanation)>(),
            .. explained.Lines.Zip(explained.Result.Lines).Where(pair => pair.Second.Amount is not null).Select(pair => (new PaymentLine("M", inventory.Year, Regime.Ctg, pair.Second.Amount!.Value), pair.First)),
        ];
        var calendar = PaymentCalendar.Explain([.. dues.Select(due => due.Line)], Bareme.BuiltIn, i => dues[i].Origin);

        foreach (var receipt in calendar.Schedule.Receipts)
        {
            Check(calendar.Of(receipt));
            Assert.DoesNotContain(calendar.Of(receipt).Steps, step => step.Kind == "montant_du");
        }
    }

    private static (Territory Territory, PsejAccount Account) Estimated(Inventory inventory, IReadOnlyList<PsejAction> actions, IReadOnlyList<PsejAction> others)
    {
        PsejAction[] own = [.. actions.Select((action, i) => new PsejAction($"{i}", "T", Service.Eaje, action.GrossCost)
        {
            CostCeiling = action.CostCeiling,
            Units = action.Units,
            PrestationDeService = action.PrestationDeService,
            CapacityBefore = action.CapacityBefore,
            Capacity = action.Capacity,
            PreviousRate = action.PreviousRate,
        })];
        var account = Accounts(own, others, inventory.Local.Bareme).Single(each => (each.Territory, each.Service) == ("T", Service.Eaje));
        return (inventory.Territory with { Psej = account.LastYear, IsPsejEstimated = true, NotifiedAmount = null, CejEnd = new LocalDate(2021, 12, 31) }, account);
    }

    private static IReadOnlyList<PsejAccount> Accounts(IReadOnlyList<PsejAction> actions, IReadOnlyList<PsejAction> others, Bareme bareme) =>
        PsejAccounts.Of([(Contract.Cej, actions), (new Cej("AUTRE", 2018), others)], bareme);

    private static void Check(Explanation explanation)
    {
        ExplanationLaws.AssertReplays(explanation);
        ExplanationLaws.AssertGrounded(explanation);
    }
}
