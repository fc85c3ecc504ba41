using Ctg.Funding.Basics;

namespace Ctg.Funding.Payments;

/// <summary>Reads and writes a <see cref="PaymentLine"/> as JSON, its members in camelCase. Required: <c>payee</c>, <c>year</c>, <c>regime</c>, <c>amount</c>.</summary>
public sealed class PaymentLineConverter : InputConverter<PaymentLine>
{
    internal override PaymentLine Read(MemberReader members) => new(members.Text("payee"), members.Integer("year"), members.Word<Regime>("regime"), members.Bounds("amount"));

    internal override void Write(MemberWriter members, PaymentLine value)
    {
        members.Add("payee", value.Payee);
        members.Add("year", value.Year);
        members.AddWord("regime", value.Regime);
        members.Add("amount", value.Amount);
    }
}
