using System.Globalization;
using Ctg.Funding.Basics;
using Ctg.Funding.Cli.Demands;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Structures;
using Ctg.Funding.Cli.Workbooks;
using Ctg.Funding.Payments;

namespace Ctg.Funding.Cli.Pages;

/// <summary>The sheets of the workbook about structures: what each gets, when, the budget of who is paid, and what to ask for.</summary>
internal static class StructureSheets
{
    /// <summary>A sheet has a little more than a million rows.</summary>
    private const int MostRows = 1_000_000;

    private const int MostStructuresInFull = 2000;

    private static readonly string[] BudgetColumns = ["du", "recu", "recu-exercice", "recu-anterieur", "reste"];

    /// <summary>The name of each sheet, its columns, and its rows: text, numbers, or nothing.</summary>
    internal static IEnumerable<(string Name, string[] Columns, IEnumerable<object?[]> Rows)> Of(ReportData data)
    {
        yield return (
            "structures",
            [
                "territoire", "structure", "nom", "gestionnaire", "nom-gestionnaire", "places",
                .. data.Accounts.Take(1).SelectMany(account => account.Years).SelectMany(year => Ends($"{year.Year}")), "raison",
            ],
            data.Accounts.Take(MostRows).Select(account =>
            {
                var told = account.Years.Single(year => year.Year == data.Year);
                return (object?[])
                [
                    account.Territory.Code, account.Structure, account.Name, account.Payee, account.ManagerName, told.Units,
                    .. account.Years.SelectMany(year => Ends(year.Amount)),
                    StructureReason.Of(told, account.Territory.Service, data.Language),
                ];
            }));
        yield return (
            "versements", ["structure", "nom", "beneficiaire", "mois", "annee", "nature", .. Ends("montant")],
            Receipts(data).Take(MostRows).Select(each => (object?[])
            [
                each.Structure.Structure, each.Structure.Name, each.Receipt.Payee, Output.PaymentsFiles.Of(each.Receipt.Month),
                each.Receipt.Year, Sentences.Of($"nature.{Output.PaymentsFiles.Of(each.Receipt.Kind)}", data.Language),
                .. Ends(each.Receipt.Amount),
            ]));
        yield return (
            "budget", ["beneficiaire", "nom", "exercice", "regime", .. BudgetColumns.SelectMany(Ends)],
            data.Budget.Take(MostRows).Select(row => (object?[])
            [
                row.Payee.Payee, row.Payee.Name, row.Year.Year, data.Say($"regime.{Output.BudgetFile.Of(row.Year.Regime)}"),
                .. row.Year.Amounts.SelectMany(amount => Ends(amount)),
            ]));
        if (data.Demands is { } demands)
        {
            yield return (
                "demandes", ["demande", "inconnus", "sans-maximum", "au-moins", "euros-regles", "euros-possibles", "annees", "structures"],
                demands.Select(demand => (object?[])
                [
                    DemandLetter.Asked(demand, data.Language), demand.Unknown, demand.Unbounded, demand.AtLeast, demand.Settled,
                    demand.Possible, DemandLetter.YearsOf(demand), DemandLetter.Named(demand.Structures),
                ]));
        }
    }

    /// <summary>Writes rows in the styles of their columns.</summary>
    internal static void Write(SheetWriter sheet, IEnumerable<object?[]> rows)
    {
        foreach (var row in rows)
        {
            sheet.StartRow();
            foreach (var cell in row)
            {
                if (cell is string text)
                {
                    sheet.Text(Visible.Of(text));
                }
                else
                {
                    sheet.Number(cell is null ? null : Convert.ToDecimal(cell, CultureInfo.InvariantCulture));
                }
            }
        }
    }

    /// <summary>Every receipt; of many structures, those of the year told in detail alone.</summary>
    private static IEnumerable<(PayeeDues Payee, StructureDues Structure, Receipt Receipt)> Receipts(ReportData data) =>
        data.ByStructure.Where(each => data.Accounts.Count <= MostStructuresInFull || each.Receipt.Month.Year == data.Year);

    private static string[] Ends(string column) => [$"{column}-min", $"{column}-max"];

    private static object?[] Ends(Bounds? amount) => [amount?.Min, amount?.Max];
}
