using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Explanations;
using Ctg.Funding.Payments.Rules;
using Ctg.Funding.Terms;

namespace Ctg.Funding.Payments;

/// <summary>
/// The recorded run of what makes a receipt: the lines of its payee and year, each followed down where its origin is told.
/// </summary>
internal static class PaymentExplanations
{
    internal static Explanation Of(ReceiptKind kind, IReadOnlyList<(PaymentLine Line, Explanation? Origin)> dues, Bareme bareme)
    {
        PaymentLine[] lines = [.. dues.Select(due => due.Line)];
        string[] names = [.. lines.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"ligne-{i + 1}"))];
        var card = PaymentCard.Of(bareme, lines[0])!;
        var work = new RecordedWork(new UsedFigures(card.All), new Derivation(), names);
        foreach (var (name, (line, origin)) in names.Zip(dues))
        {
            if (origin is not null && origin.Root.Amount?.Numerators != line.Amount)
            {
                throw new ArgumentException($"The {line.Amount} due to {line.Payee} is not what is explained.", nameof(dues));
            }

            if (origin is not null)
            {
                work.Derivation.Follow(name, "montant_du", $"{name}/", origin.Root);
            }
        }

        Bounds? By(Bareme figures) => Amount(
            kind, dues.Select(due => due.Origin is { } origin ? origin.Recalculation.Amount(figures) : due.Line.Amount), lines, figures);
        Bounds?[]? If(ExplanationStep leaf)
        {
            var i = Array.FindIndex(names, name => leaf.Id.StartsWith($"{name}/", StringComparison.Ordinal));
            return i < 0 ? null : dues[i].Origin?.Recalculation.IfGiven(leaf.As(leaf.Id[(names[i].Length + 1)..], [], []))
                ?.Select(answer => Amount(kind, lines.Select((line, at) => at == i ? answer : line.Amount), lines, bareme)).ToArray();
        }

        var receipts = Instalments.Of(work, card, lines[0].Regime, Instalments.Due(work, lines));
        var root = receipts.Single(receipt => receipt.Kind == kind).Amount.Step!;
        return new Explanation(root, [new("montant", root)], new(bareme, By) { IfGiven = If });
    }

    /// <summary>The receipt again with other amounts due, or other figures; <see langword="null"/> where an amount is not known.</summary>
    private static Bounds? Amount(ReceiptKind kind, IEnumerable<Bounds?> amounts, PaymentLine[] lines, Bareme bareme)
    {
        Bounds?[] all = [.. amounts];
        return all.Contains(null)
            ? null
            : PaymentCalendar.Of([.. lines.Select((line, i) => new PaymentLine(line.Payee, line.Year, line.Regime, all[i]!.Value))], bareme)
                .Receipts.Single(receipt => receipt.Kind == kind).Amount;
    }
}
