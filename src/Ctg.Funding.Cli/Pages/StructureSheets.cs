using Ctg.Funding.Basics;
using Ctg.Funding.Cli.Demands;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Structures;
using Ctg.Funding.Payments;

namespace Ctg.Funding.Cli.Pages;

/// <summary>The sheets of the workbook about structures: what each gets, when, the budget of who is paid, and what to ask for.</summary>
internal static class StructureSheets
{
    /// <summary>A sheet has a little more than a million rows.</summary>
    private const int MostRows = 1_000_000;

    private const int MostStructuresInFull = 2000;

    private static readonly string[] BudgetColumns = ["du", "recu", "recu-exercice", "recu-anterieur", "reste"];

    internal static IEnumerable<(string Name, IEnumerable<Dictionary<string, object?>> Rows)> Of(ReportData data)
    {
        yield return (data.Say("feuille.structures"), data.Accounts.Take(MostRows).Select(account => XlsxReport.Row(data, [
            ("territoire", account.Territory.Code), ("structure", account.Structure), ("nom", account.Name),
            ("gestionnaire", account.Payee), ("nom-gestionnaire", account.ManagerName),
            ("places", account.Years.Single(year => year.Year == data.Year).Units),
            .. account.Years.SelectMany(year => Ends($"{year.Year}", year.Amount)),
            ("raison", StructureReason.Of(
                account.Years.Single(year => year.Year == data.Year), account.Territory.Service, data.Language)),
        ])));
        yield return (data.Say("feuille.versements"), Receipts(data).Take(MostRows).Select(each => XlsxReport.Row(data, [
            ("structure", each.Structure.Structure), ("nom", each.Structure.Name), ("beneficiaire", each.Receipt.Payee),
            ("mois", Output.PaymentsFiles.Of(each.Receipt.Month)), ("annee", each.Receipt.Year),
            ("nature", Sentences.Of($"nature.{Output.PaymentsFiles.Of(each.Receipt.Kind)}", data.Language)),
            .. Ends("montant", each.Receipt.Amount),
        ])));
        yield return (data.Say("feuille.budget"), data.Budget.Take(MostRows).Select(row => XlsxReport.Row(data, [
            ("beneficiaire", row.Payee.Payee), ("nom", row.Payee.Name), ("exercice", row.Year.Year),
            ("regime", data.Say($"regime.{Output.BudgetFile.Of(row.Year.Regime)}")),
            .. BudgetColumns.Zip(row.Year.Amounts).SelectMany(amount => Ends(amount.First, amount.Second)),
        ])));
        if (data.Demands is { } demands)
        {
            yield return (data.Say("feuille.demandes"), demands.Select(demand => XlsxReport.Row(
                data, ("demande", DemandLetter.Asked(demand, data.Language)), ("inconnus", demand.Unknown),
                ("sans-maximum", demand.Unbounded), ("au-moins", demand.AtLeast), ("euros-regles", demand.Settled),
                ("euros-possibles", demand.Possible), ("annees", DemandLetter.YearsOf(demand)),
                ("structures", DemandLetter.Named(demand.Structures)))));
        }
    }

    /// <summary>The columns of amounts.</summary>
    internal static IEnumerable<string> Euros(ReportData data) =>
        data.Accounts.Take(1).SelectMany(account => account.Years.Select(year => $"{year.Year}")).Concat(BudgetColumns).Append("montant")
            .SelectMany(column => (string[])[$"{column}-min", $"{column}-max"]).Concat(["au-moins", "euros-regles", "euros-possibles"]);

    /// <summary>Every receipt; of many structures, those of the year told in detail alone.</summary>
    private static IEnumerable<(PayeeDues Payee, StructureDues Structure, Receipt Receipt)> Receipts(ReportData data) =>
        data.ByStructure.Where(each => data.Accounts.Count <= MostStructuresInFull || each.Receipt.Month.Year == data.Year);

    private static (string, object?)[] Ends(string column, Bounds? amount) =>
        [($"{column}-min", amount?.Min), ($"{column}-max", amount?.Max)];
}
