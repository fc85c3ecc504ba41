using System.Globalization;
using Ctg.Funding.Basics;
using Ctg.Funding.Cli.Demands;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Structures;
using Ctg.Funding.Cli.Tables;
using Ctg.Funding.Payments;

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
        static StructureYear In(StructureAccount account, int year) => account.Years.Single(each => each.Year == year);
        TableColumn<StructureAccount>[] columns =
        [
            new(data.Head("structure"), account => account.Title),
            new(data.Head("gestionnaire"), account => account.PayeeTitle),
            new(data.Head("places"), account => In(account, data.Year).Units.ToString(NumberFormat.Units, NumberFormat.Comma)),
            .. data.YearsSideBySide.Select(year => new TableColumn<StructureAccount>(
                data.Head($"{year}"), null, account => In(account, year).Amount?.Min)
            {
                Shown = account => StructuresTable.Amount(In(account, year)),
            }),
            new(data.Head("raison"), account => StructureReason.Of(In(account, data.Year), account.Territory.Service, data.Language)),
        ];
        page.Table("structures", "structures", data.Say("structures.legende", data.Year), columns, Shown(page, data, data.Accounts));
    }

    /// <summary>What is paid in the year told in detail, a column a month.</summary>
    private static void Receipts(HtmlReport page, ReportData data)
    {
        var paid = data.ByStructure.Where(each => each.Receipt.Month.Year == data.Year)
            .GroupBy(each => each.Structure).OrderBy(structure => structure.Key.Line)
            .Select(structure => new StructurePaid(structure.Key, structure.First().Payee, [.. structure.Select(each => each.Receipt)]));
        var rows = Shown(page, data, paid);
        var months = rows.SelectMany(row => row.Receipts.Select(receipt => receipt.Month)).Distinct().Order();
        TableColumn<StructurePaid>[] columns =
        [
            new(data.Head("structure"), row => StructureAccount.Titled(row.Structure.Structure, row.Structure.Name)),
            new(data.Head("beneficiaire"), row => StructureAccount.Titled(row.Payee.Payee, row.Payee.Name)),
            .. months.Select(month => Amount<StructurePaid>(
                data.Head(Output.PaymentsFiles.Of(month)), row => row.In(receipt => receipt.Month == month))),
            Amount<StructurePaid>(data.Head("total"), row => row.In(_ => true)),
        ];
        page.Table("versements", "versements", data.Say("versements.legende", data.Year), columns, rows);
    }

    private static void Budget(HtmlReport page, ReportData data)
    {
        string[] amounts = ["du", "recu", "recu-exercice", "recu-anterieur", "reste"];
        TableColumn<(PayeeDues Payee, BudgetYear Year)>[] columns =
        [
            new(data.Head("beneficiaire"), row => StructureAccount.Titled(row.Payee.Payee, row.Payee.Name)),
            new(data.Head("exercice"), row => row.Year.Year.ToString(CultureInfo.InvariantCulture)),
            new(data.Head("regime"), row => data.Say($"regime.{Output.BudgetFile.Of(row.Year.Regime)}")),
            .. amounts.Select((column, i) =>
                Amount<(PayeeDues Payee, BudgetYear Year)>(data.Head(column), row => row.Year.Amounts.ElementAt(i))),
        ];
        page.Table("budget", "budget", data.Say("budget.legende"), columns, Shown(page, data, data.Budget));
    }

    private static void Demands(HtmlReport page, ReportData data)
    {
        if (data.Demands is not { } demands)
        {
            page.Note(data.Say("demandes.ailleurs"));
            return;
        }

        TableColumn<Demand>[] columns =
        [
            new(data.Head("demande"), demand => DemandLetter.Asked(demand, data.Language)),
            new(data.Head("enjeu"), demand => DemandLetter.Stake(demand, data.Language)),
            new(data.Head("structures"), demand => DemandLetter.Named(demand.Structures)),
        ];
        page.Table("demandes", "demandes", data.Say("demandes.legende", data.Year), columns, Shown(page, data, demands));
    }

    /// <summary>A column of bounds, sorted by the low one.</summary>
    private static TableColumn<T> Amount<T>(string head, Func<T, Bounds?> amount) => new(head, null, row => amount(row)?.Min)
    {
        Shown = row => amount(row) is { } bounds ? TableText.Range(bounds) : "",
    };

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

    /// <summary>What a structure is paid.</summary>
    private sealed record StructurePaid(StructureDues Structure, PayeeDues Payee, Receipt[] Receipts)
    {
        internal Bounds? In(Func<Receipt, bool> such) =>
            Receipts.Where(such).ToArray() is { Length: > 0 } receipts ? Bounds.Sum(receipts.Select(receipt => receipt.Amount)) : null;
    }
}
