using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Payments;
using NodaTime;

namespace Ctg.Funding.Cli.Output;

/// <summary>What is paid each month, by kind of receipt, gathered as receipts are written.</summary>
internal sealed class PaymentTotals
{
    internal static readonly ReceiptKind[] Kinds = Enum.GetValues<ReceiptKind>();

    private readonly SortedDictionary<YearMonth, Bounds[]> _months = [];
    private readonly HashSet<FigureValue> _figures = new(ReferenceEqualityComparer.Instance);

    /// <summary>Gets how many receipts there are.</summary>
    internal long Count { get; private set; }

    /// <summary>Gets everything that is paid.</summary>
    internal Bounds Total => Bounds.Sum(Months.Select(month => month.Total));

    /// <summary>Gets the figures of the calendar.</summary>
    internal IReadOnlyCollection<FigureValue> Figures => _figures;

    /// <summary>Gets what is paid each month, by kind of receipt.</summary>
    internal IEnumerable<(YearMonth Month, IReadOnlyList<Bounds> ByKind, Bounds Total)> Months =>
        _months.Select(month => (month.Key, (IReadOnlyList<Bounds>)month.Value, Bounds.Sum(month.Value)));

    internal void Add(PaymentSchedule schedule)
    {
        foreach (var receipt in schedule.Receipts)
        {
            Count++;
            if (!_months.TryGetValue(receipt.Month, out var byKind))
            {
                _months.Add(receipt.Month, byKind = [.. Kinds.Select(_ => Bounds.Of(0))]);
            }

            byKind[(int)receipt.Kind] = byKind[(int)receipt.Kind].Plus(receipt.Amount);
        }

        _figures.UnionWith(schedule.Figures);
    }
}
