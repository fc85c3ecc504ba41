using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Cli.Explain;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Cli.Output;
using Ctg.Funding.Explanations;
using Ctg.Funding.Payments;
using Ctg.Funding.Scenarios;
using Ctg.Funding.Territories;
using NodaTime;
using NodaTime.Text;

namespace Ctg.Funding.Cli.Commands;

/// <summary>
/// What <c>expliquer</c> is asked about the receipts of a month, of one payee; as JSON, of all: down to the lots, or the PSEJ, paid.
/// </summary>
/// <param name="month">The month.</param>
/// <param name="request">What is asked: who is paid, or nobody.</param>
/// <param name="bareme">The figures.</param>
/// <param name="notFound">Says that there is no such thing, and what there is.</param>
internal sealed class ReceiptQuestion(
    YearMonth month, ExpliquerRequest request, Bareme bareme, Func<string, string, IEnumerable<string>, CliException> notFound)
{
    internal static YearMonth Month(string text) =>
        YearMonthPattern.Iso.Parse(text) is { Success: true, Value: var month } ? month : throw new CliException("CTG9056", text);

    internal IEnumerable<(Subject Subject, Explanation Explanation)> Answers(
        InventoryFiles files, TerritoryInventory territories, PlaceLot[][] lots)
    {
        // Advances are paid in the year itself, balances and the PSEJ the year after.
        int[] years = [month.Year - 1, month.Year];
        var dues = (
            from i in territories.InOrder
            from year in years
            where year >= Projection.FirstYear(bareme) && year <= BonusTerritoireCalculator.LastYear
            from due in DuesOf(files, territories.Territories[i], lots[i], year, territories.HistoryOf(i))
            select due).ToArray();
        var explained = PaymentCalendar.Explain([.. dues.Select(due => due.Line)], bareme, i => dues[i].OriginOf());
        var inMonth = explained.Schedule.Receipts.Where(receipt => receipt.Month == month).ToArray();
        var payees = inMonth.Select(receipt => receipt.Payee).Distinct().ToArray();
        if (payees.Length == 0)
        {
            throw notFound("versement", PaymentsFiles.Of(month), explained.Schedule.Months.Select(each => PaymentsFiles.Of(each.Month)));
        }

        if (request.Payee is { } asked && !payees.Contains(asked))
        {
            throw notFound("beneficiaire", asked, payees);
        }

        return request.Payee is null && payees.Length > 1 && !request.TakesAll
            ? throw new CliException("CTG9031", ExplanationRun.Some(payees))
            : inMonth.Where(receipt => request.Payee is null || receipt.Payee == request.Payee)
                .Select(receipt => (new Subject { Receipt = receipt, Year = receipt.Year }, explained.Of(receipt)));
    }

    /// <summary>What a territory gives rise to for a year, and why each amount is what it is, told when it is asked for.</summary>
    private IEnumerable<(PaymentLine Line, Func<Explanation?> OriginOf)> DuesOf(
        InventoryFiles files, Territory territory, PlaceLot[] lots, int year, PsejHistory history)
    {
        var projected = Projection.Of(territory, lots, year, year, bareme, history)[0];
        var bonus = new Lazy<BonusTerritoireExplanation>(() => files.Explain(territory, lots, year));
        var lines = projected.Bonus?.Result.Lines ?? [];
        var paid = new Queue<int>(lines.Index().Where(line => line.Item.Amount is not null).Select(line => line.Index));
        foreach (var due in projected.Dues)
        {
            var lot = due.Regime == Regime.Ctg ? paid.Dequeue() : -1;
            if (due.Amount != Bounds.Of(0))
            {
                yield return (due, lot >= 0 ? () => bonus.Value.Lines[lot] : () => PsejOf(files, due, territory, bonus));
            }
        }
    }

    /// <summary>
    /// Why that PSEJ is due: what the CEJ gave that year, or what the transition leaves; <see langword="null"/> where it was given.
    /// </summary>
    private Explanation? PsejOf(InventoryFiles files, PaymentLine due, Territory territory, Lazy<BonusTerritoireExplanation> bonus)
    {
        var account = files.AccountOf(territory);
        var isOfCej = account is not null && due.Year <= account.CejEnd.Year && account.Years.ContainsKey(due.Year);
        Explanation?[] told =
        [
            isOfCej && (due.Year < account!.CejEnd.Year || territory.IsPsejEstimated) ? account.Explain(due.Year) : null,
            due.Year >= BonusTerritoireCalculator.FirstYear(bareme) ? bonus.Value.PsejDue : null,
        ];
        return told.FirstOrDefault(each => each?.Root.Amount?.Numerators == due.Amount);
    }
}
