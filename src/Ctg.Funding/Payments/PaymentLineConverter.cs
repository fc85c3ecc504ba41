using Ctg.Funding.Basics;

namespace Ctg.Funding.Payments;

/// <summary>
/// Reads and writes a <see cref="PaymentLine"/> as JSON, its members in camelCase. Required: <c>payee</c>, <c>year</c>, <c>regime</c>,
/// <c>amount</c>.
/// </summary>
public sealed class PaymentLineConverter : InputConverter<PaymentLine>
{
    internal override PaymentLine Declare(Members<PaymentLine> members) => new(
        members.Text("payee", line => line.Payee),
        members.Integer("year", line => line.Year),
        members.Word("regime", line => line.Regime),
        members.Bounds("amount", line => line.Amount));
}
