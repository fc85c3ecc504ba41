using Ctg.Funding.Basics;
using Ctg.Funding.Payments;

namespace Ctg.Funding.Cli.Commands;

/// <summary>What each payee is due for each year, kept as small as it can be: payees are as many as structures.</summary>
internal sealed class DueLedger(YearSpan years)
{
    private readonly Dictionary<string, Account> _payees = new(StringComparer.Ordinal);

    internal int Count => _payees.Count;

    internal void Add(PaymentLine line)
    {
        if (!_payees.TryGetValue(line.Payee, out var account))
        {
            _payees.Add(line.Payee, account = new Account());
        }

        var amounts = line.Regime == Regime.Cej ? account.Cej ??= Nothing() : account.Ctg ??= Nothing();
        amounts[line.Year - years.First] = amounts[line.Year - years.First].Plus(line.Amount);
    }

    /// <summary>The dues of some payees at a time, by payee code.</summary>
    internal IEnumerable<IReadOnlyList<PaymentLine>> InOrder(int payeesAtOnce) =>
        _payees.OrderBy(payee => payee.Key, StringComparer.Ordinal).Chunk(payeesAtOnce)
            .Select(chunk =>
                (IReadOnlyList<PaymentLine>)[.. chunk.SelectMany(payee => LinesOf(payee.Key, payee.Value))]);

    private Bounds[] Nothing() => [.. years.All.Select(_ => Bounds.Of(0))];

    /// <summary>A year for which nothing is due has no line.</summary>
    private IEnumerable<PaymentLine> LinesOf(string payee, Account due) =>
        LinesOf(payee, due.Cej, Regime.Cej).Concat(LinesOf(payee, due.Ctg, Regime.Ctg));

    private IEnumerable<PaymentLine> LinesOf(string payee, Bounds[]? amounts, Regime regime) =>
        (amounts ?? [])
            .Select((amount, i) => new PaymentLine(payee, years.First + i, regime, amount)).Where(line => line.Amount != Bounds.Of(0));

    private sealed class Account
    {
        internal Bounds[]? Cej { get; set; }

        internal Bounds[]? Ctg { get; set; }
    }
}
