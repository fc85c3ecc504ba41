using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;
using NodaTime;

namespace Ctg.Funding.Baremes;

/// <summary>The laws that figures state about one another (<c>dans</c>, <c>au_moins</c>, <c>part_de</c>), checked on every day one of them
/// changes.</summary>
internal static class BaremeConsistency
{
    internal static IReadOnlyList<Diagnostic> Check(Bareme bareme) =>
        [.. bareme.Figures.SelectMany(figure => CheckFigure(bareme, figure)).Distinct()];

    private static IEnumerable<Diagnostic> CheckFigure(Bareme bareme, Figure figure)
    {
        if ((figure.Within ?? figure.AtLeast ?? figure.PartOf) is not { } otherId)
        {
            yield break;
        }

        var dates = bareme.ValuesOf(figure.Id).Concat(bareme.ValuesOf(otherId))
            .SelectMany(value => value.ChangeDays).Distinct().Order();
        foreach (var date in dates)
        {
            if (bareme.Find(figure.Id, date) is not { } value || bareme.Find(otherId, date)?.Amount is not { } other)
            {
                continue;
            }

            foreach (var amount in AmountsOf(value))
            {
                if (Contradiction(figure, amount, date, otherId, other) is { } fault)
                {
                    yield return fault;
                }
            }
        }
    }

    private static IEnumerable<Bounds> AmountsOf(FigureValue value) =>
        value.Rows.Select(row => (Bounds?)row.Amount).Append(value.Amount).OfType<Bounds>();

    private static Diagnostic? Contradiction(Figure figure, Bounds amount, LocalDate date, string otherId, Bounds other) => figure switch
    {
        { Within: not null } when amount.Min < other.Min || amount.Max > other.Max =>
            Fault(
                Codes.OutsideRange,
                figure,
                amount.Min < other.Min ? amount.Min : amount.Max!.Value,
                date,
                otherId,
                other.Min,
                other.Max!.Value),
        { AtLeast: not null } when amount.Min < other.Max =>
            Fault(Codes.BelowOther, figure, amount.Min, date, otherId, other.Max!.Value),
        { PartOf: not null } when !amount.IsExact || amount.Max > other.Min =>
            Fault(Codes.NotAPart, figure, date, otherId, other.Min),
        _ => null,
    };

    private static Diagnostic Fault(string code, Figure figure, params object[] arguments) =>
        new(code, DiagnosticSeverity.Error, [figure.Id, .. arguments]) { Path = $"$.figures.{figure.Id}" };
}
