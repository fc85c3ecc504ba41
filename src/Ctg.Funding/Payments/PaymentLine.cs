using System.Text.Json.Serialization;
using Ctg.Funding.Basics;

namespace Ctg.Funding.Payments;

/// <summary>An amount due to a payee for a year: a PSEJ to a collectivity, or a bonus to a manager.</summary>
[JsonConverter(typeof(PaymentLineConverter))]
public sealed record PaymentLine
{
    private const int CentDecimals = 2;

    /// <summary>Creates a line.</summary>
    /// <param name="payee">Code of who is paid: the collectivity, or the manager; not blank.</param>
    /// <param name="year">Year that the amount is due for.</param>
    /// <param name="regime">Under what it is paid.</param>
    /// <param name="amount">Euros for the year, to the cent.</param>
    /// <exception cref="ArgumentException"><paramref name="payee"/> is blank, or <paramref name="amount"/> was never set.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="amount"/> is negative, or not in whole cents; or <paramref name="regime"/> is not a value of the type.
    /// </exception>
    public PaymentLine(string payee, int year, Regime regime, Bounds amount)
    {
        Guard.Set(amount, nameof(amount));
        if (amount.Min < 0 || !IsInCents(amount.Min) || !IsInCents(amount.Max ?? 0))
        {
            throw new ArgumentOutOfRangeException(nameof(amount), amount, "Must be at least 0 and in whole cents.");
        }

        Payee = Guard.Code(payee, nameof(payee));
        Year = year;
        Regime = Guard.Word(regime, nameof(regime));
        Amount = amount;
    }

    /// <summary>Code of who is paid.</summary>
    public string Payee { get; }

    /// <summary>Year that the amount is due for.</summary>
    public int Year { get; }

    /// <summary>Under what it is paid.</summary>
    public Regime Regime { get; }

    /// <summary>Euros for the year, to the cent.</summary>
    public Bounds Amount { get; }

    private static bool IsInCents(decimal amount) => decimal.Round(amount, CentDecimals) == amount;
}
