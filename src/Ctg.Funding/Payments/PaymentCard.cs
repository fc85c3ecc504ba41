using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Terms;
using NodaTime;

namespace Ctg.Funding.Payments;

/// <summary>The figures of the calendar as they stand for what is due for one year (H-08).</summary>
internal sealed class PaymentCard
{
    private readonly CardFigures _figures;

    private PaymentCard(Bareme bareme, int year) =>
        _figures = new CardFigures(bareme, new LocalDate(year, 1, 1), [.. PaymentFigures.OfCtg, .. PaymentFigures.OfCej]);

    internal IReadOnlyList<CardFigure> All => _figures.All;

    internal CardFigure FirstShare => _figures[PaymentFigures.FirstShare];

    internal CardFigure SecondShare => _figures[PaymentFigures.SecondShare];

    /// <summary>The card of the year of a line, kept with the barème; <see langword="null"/> where no calendar is known for it.</summary>
    internal static PaymentCard? Of(Bareme bareme, PaymentLine line) =>
        line.Year is > 0 and <= Bareme.LastYear
        && bareme.Card((line.Year, 0), static (figures, key) => new PaymentCard(figures, key.Of)) is var card
        && card._figures.Has(line.Regime == Regime.Cej ? PaymentFigures.OfCej : PaymentFigures.OfCtg) ? card : null;

    /// <summary>The figure that gives the month of a receipt.</summary>
    internal CardFigure MonthOf(ReceiptKind kind) => _figures[kind switch
    {
        ReceiptKind.Psej => PaymentFigures.CejMonth,
        ReceiptKind.FirstAdvance => PaymentFigures.FirstMonth,
        ReceiptKind.SecondAdvance => PaymentFigures.SecondMonth,
        _ => PaymentFigures.BalanceMonth,
    }];

    /// <summary>R9: advances in the year itself, the rest the year after.</summary>
    internal YearMonth MonthOf(ReceiptKind kind, int dueFor) => new(
        kind is ReceiptKind.FirstAdvance or ReceiptKind.SecondAdvance ? dueFor : dueFor + 1,
        int.Parse(MonthOf(kind).Value.Choice!, CultureInfo.InvariantCulture));
}
