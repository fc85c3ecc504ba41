using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Payments;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Scenarios;

/// <summary>One year of a projection: what is due for it, to the collectivity and to each manager.</summary>
public sealed record ProjectedYear
{
    internal ProjectedYear(Territory territory, int year, Bounds? psej, BeforeAfter? bonus)
    {
        Territory = territory;
        Year = year;
        Psej = psej;
        Bonus = bonus;
    }

    /// <summary>The territory.</summary>
    public Territory Territory { get; }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>PSEJ due for the year, euros, to the cent; <see langword="null"/> where it is not known.</summary>
    public Bounds? Psej { get; }

    /// <summary>The bonus of the year, beside what the CEJ paid; <see langword="null"/> before the bonus exists.</summary>
    public BeforeAfter? Bonus { get; }

    /// <summary>Bonus due for the year, euros; 0 before it exists, <see langword="null"/> where only indeterminate lines are.</summary>
    public Bounds? BonusTotal => Bonus is null ? Bounds.Of(0) : Bonus.Result.Total;

    /// <summary>PSEJ and bonus due for the year, euros; <see langword="null"/> where one of them is not known.</summary>
    public Bounds? Total => Psej + BonusTotal;

    /// <summary>Whether an indeterminate line is missing from the total.</summary>
    public bool IsPartial => Psej is null || Bonus is { Result.IsPartial: true };

    /// <summary>Who is due what for the year (rule R9): the collectivity its PSEJ, each manager its bonus, line by line. What is not known
    /// is left out: see <see cref="IsPartial"/>.</summary>
    public IReadOnlyList<PaymentLine> Dues => ValueList.Of<PaymentLine>(
    [
        .. Psej is { } psej && psej != 0m ? [new PaymentLine(Territory.Code, Year, Regime.Cej, psej)] : Array.Empty<PaymentLine>(),
        .. (Bonus?.Result.Lines ?? []).Where(line => line.Amount is not null)
            .Select(line => new PaymentLine(line.Lot.Payee, Year, Regime.Ctg, line.Amount!.Value)),
    ]);

    /// <summary>What the reader should know of the year.</summary>
    public IReadOnlyList<Diagnostic> Notices { get; internal init => field = ValueList.Of(value); } = ValueList.None<Diagnostic>();

    /// <summary>Every figure that the year uses, by identifier then date.</summary>
    public IReadOnlyList<FigureValue> Figures { get; internal init => field = ValueList.Of(value); } = ValueList.None<FigureValue>();
}
