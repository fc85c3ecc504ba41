using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Payments;

namespace Ctg.Funding.Cli.Structures;

/// <summary>
/// What a payee receives, told apart by structure: to the cent, the receipts of a structure add up to what it is due, and those of the
/// structures to what the payee receives.
/// </summary>
/// <remarks>
/// Low bounds are shared by what each structure is due at least, and what high bounds have more by how much more it may be due: so no
/// bound crosses the other. Where the payee has no maximum, a structure that has one is paid it as if it were alone.
/// </remarks>
internal static class StructureReceipts
{
    private const int CentsPerEuro = 100;

    private static readonly ReceiptKind[] Kinds = [ReceiptKind.FirstAdvance, ReceiptKind.SecondAdvance, ReceiptKind.Balance];

    /// <param name="payee">What the payee is due.</param>
    /// <param name="receipts">What it receives.</param>
    /// <param name="bareme">The figures.</param>
    internal static IEnumerable<(StructureDues Structure, Receipt Receipt)> Of(
        PayeeDues payee, IReadOnlyList<Receipt> receipts, Bareme bareme)
    {
        var byYear = receipts.Where(receipt => receipt.Kind != ReceiptKind.Psej).GroupBy(receipt => receipt.Year)
            .SelectMany(year => OfYear(payee, year.Key, [.. year], bareme)).ToLookup(each => each.Structure, each => each.Receipt);
        return payee.Structures.SelectMany(structure =>
            byYear[structure].OrderBy(receipt => receipt.Month).ThenBy(receipt => receipt.Year).ThenBy(receipt => receipt.Kind)
                .Select(receipt => (structure, receipt)));
    }

    private static IEnumerable<(StructureDues Structure, Receipt Receipt)> OfYear(
        PayeeDues payee, int year, Receipt[] receipts, Bareme bareme)
    {
        var due = payee.Structures.Where(structure => structure.Of(year) != 0m).ToArray();
        if (due.Length == 1)
        {
            return receipts.Select(receipt => (due[0], receipt));
        }

        var inOrder = Kinds.Select(kind => receipts.Single(receipt => receipt.Kind == kind)).ToArray();
        var low = Shares([.. inOrder.Select(receipt => Cents(receipt.Amount.Min))], [.. due.Select(each => Cents(each.Of(year).Min))]);
        var more = More(payee.Payee, year, inOrder, due, bareme);
        return due.SelectMany((structure, i) => inOrder.Select((receipt, kind) => (structure, receipt with
        {
            Amount = new Bounds(Euros(low[kind][i]), structure.Of(year).Max is null ? null : Euros(low[kind][i] + more[kind][i])),
        })));
    }

    /// <summary>What each structure may receive more than its least, cents, by kind of receipt.</summary>
    private static long[][] More(string payee, int year, Receipt[] receipts, StructureDues[] due, Bareme bareme)
    {
        long[] widths = [.. due.Select(each => each.Of(year) is { Max: { } most, Min: var least } ? Cents(most - least) : 0)];
        if (receipts.All(receipt => receipt.Amount.Max is not null))
        {
            return Shares([.. receipts.Select(receipt => Cents(receipt.Amount.Max!.Value - receipt.Amount.Min))], widths);
        }

        var more = Kinds.Select(_ => new long[due.Length]).ToArray();
        for (var i = 0; i < due.Length; i++)
        {
            if (widths[i] > 0)
            {
                foreach (var receipt in PaymentCalendar.Of([new PaymentLine(payee, year, Regime.Ctg, Euros(widths[i]))], bareme).Receipts)
                {
                    more[Array.IndexOf(Kinds, receipt.Kind)][i] = Cents(receipt.Amount.Min);
                }
            }
        }

        return more;
    }

    /// <summary>Each of some totals shared by weights that add up to what they add up to, so that no share is below 0.</summary>
    internal static long[][] Shares(long[] totals, long[] weights)
    {
        var left = weights.ToArray();
        var shares = new long[totals.Length][];
        for (var i = 0; i < totals.Length; i++)
        {
            shares[i] = Share(totals[i], weights, left);
            for (var j = 0; j < left.Length; j++)
            {
                left[j] -= shares[i][j];
            }
        }

        return shares;
    }

    /// <summary>Shares cut to the cent, then a cent each to the largest remainders that have some left, the first ones first.</summary>
    private static long[] Share(long total, long[] weights, long[] left)
    {
        var all = weights.Aggregate((Int128)0, (sum, weight) => sum + weight);
        if (all == 0)
        {
            return new long[weights.Length];
        }

        long[] shares = [.. weights.Select((weight, i) => Math.Min(left[i], (long)((Int128)total * weight / all)))];
        int[] byRemainder =
            [.. Enumerable.Range(0, weights.Length).OrderByDescending(i => (Int128)total * weights[i] % all)];
        var missing = total - shares.Sum();
        while (missing > 0)
        {
            foreach (var i in byRemainder.Where(i => shares[i] < left[i]).Take((int)Math.Min(missing, weights.Length)))
            {
                shares[i]++;
                missing--;
            }
        }

        return shares;
    }

    private static long Cents(decimal euros) => (long)(euros * CentsPerEuro);

    private static decimal Euros(long cents) => (decimal)cents / CentsPerEuro;
}
