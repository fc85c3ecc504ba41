using Ctg.Funding.Explanations;

namespace Ctg.Funding.Terms;

/// <summary>
/// An amount of the run as whole numbers over the run's one denominator (<see cref="WholeScale"/>): nothing is rounded before R7.
/// </summary>
/// <param name="Low">Low numerator.</param>
/// <param name="High">High numerator; of no meaning where there is no maximum.</param>
/// <param name="IsOpen">Whether no maximum is known.</param>
/// <param name="Step">The recorded step.</param>
internal readonly record struct Whole(Int128 Low, Int128 High, bool IsOpen, ExplanationStep? Step)
{
    internal bool IsExact => !IsOpen && Low == High;

    public static implicit operator Mark(Whole whole) => new(whole.Step, default);

    public static Whole operator +(Whole a, Whole b) => checked(new(a.Low + b.Low, a.High + b.High, a.IsOpen || b.IsOpen, null));

    public static Whole operator *(long quantity, in Whole unit)
    {
        var low = Wide.Product(quantity, unit.Low);
        return new(low, unit.Low == unit.High ? low : Wide.Product(quantity, unit.High), unit.IsOpen, null);
    }
}
