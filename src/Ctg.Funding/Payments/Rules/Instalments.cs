using Ctg.Funding.Basics;
using Ctg.Funding.Explanations;
using Ctg.Funding.Terms;

namespace Ctg.Funding.Payments.Rules;

/// <summary>
/// R9: what is due for a year as receipts: the PSEJ whole, a bonus as two advances and the balance, which takes what is left.
/// </summary>
internal static class Instalments
{
    /// <summary>What the lines of one payee, year and regime come to.</summary>
    internal static Term Due<TWork>(TWork work, IReadOnlyList<PaymentLine> lines)
        where TWork : struct, IWork
    {
        var sum = new TermSum(1);
        for (var i = 0; i < lines.Count; i++)
        {
            sum.Add(work.Given(work.Owner(i), "montant_du", Units.Euros, lines[i].Amount));
        }

        return work.Add(PaymentSteps.Due, "", sum);
    }

    internal static IReadOnlyList<(ReceiptKind Kind, Term Amount)> Of<TWork>(TWork work, PaymentCard card, Regime regime, Term due)
        where TWork : struct, IWork
    {
        Mark In(ReceiptKind kind) => work.Heed(card.MonthOf(kind));
        if (regime == Regime.Cej)
        {
            return [(ReceiptKind.Psej, work.Compute(PaymentSteps.Psej, "", StepOperation.Same, [due], [In(ReceiptKind.Psej)]))];
        }

        var first = Advance(work, PaymentSteps.FirstAdvance, card.FirstShare, due, due, [In(ReceiptKind.FirstAdvance)]);
        var left = work.Compute(PaymentSteps.Left, "", StepOperation.Difference, [due, first]);
        var (second, balance) = Rest(work, card, due, left, [In(ReceiptKind.SecondAdvance)], [In(ReceiptKind.Balance)]);
        return [(ReceiptKind.FirstAdvance, first), (ReceiptKind.SecondAdvance, second), (ReceiptKind.Balance, balance)];
    }

    /// <summary>
    /// Where two amounts are a few cents apart, rounding up both advances of the greater one may leave it the smaller balance: it then
    /// keeps that of the lesser one, and its second advance gives the missing cents back, so that no bound crosses the other.
    /// </summary>
    /// <remarks>
    /// The first advance grows by no more than the amount does: the second has grown by at least what the balance misses.
    /// </remarks>
    private static (Term Second, Term Balance) Rest<TWork>(
        TWork work, PaymentCard card, Term due, Term left, Mark[] inSecond, Mark[] inBalance)
        where TWork : struct, IWork
    {
        var alone = Advance(work, PaymentSteps.SecondAdvance, card.SecondShare, due, left, inSecond);
        var (all, taken) = (left.Amount.Numerators, alone.Amount.Numerators);
        if (!(all.Max - taken.Max < all.Min - taken.Min))
        {
            return (alone, work.Compute(PaymentSteps.Balance, "", StepOperation.Difference, [left, alone], inBalance));
        }

        alone = Advance(work, PaymentSteps.SecondCrossing, card.SecondShare, due, left, []);
        var balance = work.Compute(PaymentSteps.BalanceKept, "", StepOperation.LowDifference, [left, alone], inBalance);
        return (work.Compute(PaymentSteps.SecondGivingBack, "", StepOperation.Difference, [left, balance], inSecond), balance);
    }

    /// <summary>
    /// A share of what is due, to the cent, half up, no more than what is left. One known as a range is taken at its least.
    /// </summary>
    private static Term Advance<TWork>(TWork work, StepKind kind, CardFigure share, Term due, Term left, Mark[] month)
        where TWork : struct, IWork
    {
        var percent = work.Take(share, Bounds.Of(share.Value.Amount!.Value.Min));
        var part = work.Compute(PaymentSteps.Part, share.Id, StepOperation.Percent, [percent, due]);
        var rounded = work.Compute(PaymentSteps.Rounded, share.Id, StepOperation.RoundToCent, [part]);
        return work.Compute(kind, "", StepOperation.Min, [left, rounded], month);
    }
}
