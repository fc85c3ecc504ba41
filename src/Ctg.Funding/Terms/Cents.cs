using Ctg.Funding.Basics;
using Ctg.Funding.Explanations;

namespace Ctg.Funding.Terms;

/// <summary>An amount to the cent, and the step that gave it where the run is recorded.</summary>
/// <param name="Low">Low bound, cents.</param>
/// <param name="High">High bound, cents; <see cref="Open"/> where no maximum is known.</param>
/// <param name="Step">The recorded step.</param>
internal readonly record struct Cents(long Low, long High, ExplanationStep? Step = null)
{
    /// <summary>Cents of a bound that is not known.</summary>
    internal const long Open = long.MinValue;

    private const decimal PerEuro = 100;

    internal Bounds Euros => new(EurosOf(Low), High == Open ? null : EurosOf(High));

    internal static decimal EurosOf(long cents) => cents / PerEuro;

    public static implicit operator Mark(Cents cents) => new(cents.Step, default);
}
