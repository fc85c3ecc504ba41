using Ctg.Funding.Explanations;

namespace Ctg.Funding.Payments;

/// <summary>Who is paid what, and when, and the derivation of each receipt (rule R9).</summary>
public sealed class PaymentExplanation
{
    private readonly Func<Receipt, Explanation> _explain;

    internal PaymentExplanation(PaymentSchedule schedule, Func<Receipt, Explanation> explain) => (Schedule, _explain) = (schedule, explain);

    /// <summary>The schedule, the same as <see cref="PaymentCalendar.Of"/> gives.</summary>
    public PaymentSchedule Schedule { get; }

    /// <summary>Why a receipt is what it is: what is due for the year, the share that is advanced, what is left, the month.</summary>
    /// <param name="receipt">One of the receipts of the schedule.</param>
    /// <exception cref="ArgumentException">It is not.</exception>
    public Explanation Of(Receipt receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        return Schedule.Receipts.Contains(receipt)
            ? _explain(receipt)
            : throw new ArgumentException($"{receipt} is not of the schedule.", nameof(receipt));
    }
}
