using System.Globalization;
using Ctg.Funding.Basics;
using Ctg.Funding.Cli.Demands;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Structures;
using Ctg.Funding.Cli.Tables;

namespace Ctg.Funding.Cli.Pages;

/// <summary>The sections of the report about structures: what each gets and when, the budget of who is paid, and what to ask for.</summary>
internal static class StructureSections
{
    /// <summary>Of more rows a page is no reading any more: the workbook has them all.</summary>
    private const int MostRows = 300;

    internal static void Write(HtmlReport page, ReportData data)
    {
        Structures(page, data);
        Receipts(page, data);
        Budget(page, data);
        Demands(page, data);
    }

    private static void Structures(HtmlReport page, ReportData data)
    {
        int[] years = [.. data.YearsSideBySide];
        string[] columns = ["structure", "gestionnaire", "places", .. years.Select(year => $"{year}"), "raison"];
        var rows = Shown(page, data, data.Accounts);
        page.Table("structures", "structures", data.Say("structures.legende", data.Year), columns, rows, account =>
        {
            var told = account.Years.Single(year => year.Year == data.Year);
            page.Cell(account.Title, isHead: true);
            page.Cell(account.PayeeTitle);
            page.Cell(told.Units.ToString(NumberFormat.Units, NumberFormat.Comma));
            foreach (var year in account.Years.Where(year => years.Contains(year.Year)))
            {
                page.Amount(year.Amount, StructuresTable.Amount(year));
            }

            page.Cell(StructureReason.Of(told, account.Territory.Service, data.Language));
        });
    }

    /// <summary>What is paid in the year told in detail, a column a month.</summary>
    private static void Receipts(HtmlReport page, ReportData data)
    {
        var paid = data.ByStructure.Where(each => each.Receipt.Month.Year == data.Year).ToLookup(each => each.Structure);
        var months = paid.SelectMany(structure => structure.Select(each => each.Receipt.Month)).Distinct().Order().ToArray();
        string[] columns = ["structure", "beneficiaire", .. months.Select(Output.PaymentsFiles.Of), "total"];
        var rows = Shown(page, data, paid.OrderBy(structure => structure.Key.Line));
        page.Table("versements", "versements", data.Say("versements.legende", data.Year), columns, rows, structure =>
        {
            page.Cell(StructureAccount.Titled(structure.Key.Structure, structure.Key.Name), isHead: true);
            var payee = structure.First().Payee;
            page.Cell(StructureAccount.Titled(payee.Payee, payee.Name));
            foreach (var month in months)
            {
                Bounds[] amounts = [.. structure.Where(each => each.Receipt.Month == month).Select(each => each.Receipt.Amount)];
                page.Amount(amounts.Length == 0 ? null : Bounds.Sum(amounts));
            }

            page.Amount(Bounds.Sum(structure.Select(each => each.Receipt.Amount)));
        });
    }

    private static void Budget(HtmlReport page, ReportData data)
    {
        string[] columns = ["beneficiaire", "exercice", "regime", "du", "recu", "recu-exercice", "recu-anterieur", "reste"];
        page.Table("budget", "budget", data.Say("budget.legende"), columns, Shown(page, data, data.Budget), row =>
        {
            page.Cell(StructureAccount.Titled(row.Payee.Payee, row.Payee.Name), isHead: true);
            page.Cell(row.Year.Year.ToString(CultureInfo.InvariantCulture));
            page.Cell(data.Say($"regime.{Output.BudgetFile.Of(row.Year.Regime)}"));
            foreach (var amount in row.Year.Amounts)
            {
                page.Amount(amount);
            }
        });
    }

    private static void Demands(HtmlReport page, ReportData data)
    {
        if (data.Demands is not { } demands)
        {
            page.Note(data.Say("demandes.ailleurs"));
            return;
        }

        page.Table(
            "demandes", "demandes", data.Say("demandes.legende", data.Year), ["demande", "enjeu", "structures"], Shown(page, data, demands),
            demand =>
            {
                page.Cell(DemandLetter.Asked(demand, data.Language), isHead: true);
                page.Cell(DemandLetter.Stake(demand, data.Language));
                page.Cell(DemandLetter.Named(demand.Structures));
            });
    }

    /// <summary>The first rows, with a word on the others.</summary>
    private static T[] Shown<T>(HtmlReport page, ReportData data, IEnumerable<T> rows)
    {
        T[] first = [.. rows.Take(MostRows + 1)];
        if (first.Length > MostRows)
        {
            page.Note(data.Say("classeur", MostRows));
        }

        return [.. first.Take(MostRows)];
    }
}
