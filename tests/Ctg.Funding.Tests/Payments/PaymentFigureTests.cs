using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Payments;
using Ctg.Funding.Tests.Psej;
using Xunit;

namespace Ctg.Funding.Tests.Payments;

/// <summary>Every value of every figure of the calendar, when changed, changes some receipt.</summary>
public sealed class PaymentFigureTests
{
    /// <summary>Gets each figure of the document; each has one value.</summary>
    public static TheoryData<string> Figures => [.. Bareme.BuiltIn.Documents.Single(document => document.Name == "versements").Values.Keys];

    [Theory]
    [MemberData(nameof(Figures))]
    public void A_value_that_changes_changes_some_receipt(string id)
    {
        var value = Assert.Single(Bareme.BuiltIn.ValuesOf(id));
        var content = value.Choice is { } choice
            ? $"\"choix\": \"{value.Figure.Choices.First(each => each != choice)}\""
            : FormattableString.Invariant($"\"montant\": {value.Amount!.Value.Min + 1}");

        Assert.NotEqual(Receipts(Bareme.BuiltIn), Receipts(Contract.Figure(id, content)));
    }

    private static string Receipts(Bareme bareme)
    {
        PaymentLine[] lines = [new("C", 2019, Regime.Cej, Bounds.Of(1_000m)), new("M", 2023, Regime.Ctg, Bounds.Of(1_000m))];
        return string.Join('\n', PaymentCalendar.Of(lines, bareme).Receipts.Select(receipt => string.Create(CultureInfo.InvariantCulture, $"{receipt}")));
    }
}
