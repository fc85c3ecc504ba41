using Ctg.Funding.Basics;
using Ctg.Funding.Explanations;
using Ctg.Funding.Terms;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>What one place gets over a full year, and what that is made of (R8).</summary>
/// <param name="Total">The whole.</param>
/// <param name="Base">The amount before the measures beside it.</param>
/// <param name="Measures">What each measure brings; one that is not there brings nothing.</param>
internal sealed record UnitTerms(Term Total, Term Base, (BonusPart Part, Term Amount)[] Measures)
{
    /// <summary>Gets which parts it has, a bit each by <see cref="BonusPart.Index"/>.</summary>
    internal int Parts
    {
        get
        {
            var parts = 1 << BonusPart.Base.Index;
            foreach (var (part, _) in Measures)
            {
                parts |= 1 << part.Index;
            }

            return parts;
        }
    }

    /// <summary>Gets whether every part of it is known exactly.</summary>
    internal bool IsSplitExactly
    {
        get
        {
            foreach (var (_, amount) in Measures)
            {
                if (!amount.IsExact)
                {
                    return false;
                }
            }

            return Base.IsExact;
        }
    }

    internal static UnitTerms Of(Term amount) => new(amount, amount, []);

    /// <summary>The part of a measure, or of the base; <see langword="null"/> where it is nothing.</summary>
    internal Term? this[BonusPart part]
    {
        get
        {
            if (ReferenceEquals(part, BonusPart.Base))
            {
                return Base;
            }

            foreach (var (measure, amount) in Measures)
            {
                if (ReferenceEquals(measure, part))
                {
                    return amount;
                }
            }

            return null;
        }
    }

    /// <summary>The number of the whole, or of a part; <see langword="null"/> where it is nothing, or not known.</summary>
    internal ExactBounds? AmountOf(BonusPart? part) =>
        (part is null ? Total : this[part]) is { IsKnown: true } term ? term.Amount : null;

    /// <summary>The most decimals of any numerator, over a denominator.</summary>
    internal int DecimalsOver(decimal denominator)
    {
        var most = Math.Max(Total.DecimalsOver(denominator), Base.DecimalsOver(denominator));
        foreach (var (_, amount) in Measures)
        {
            most = Math.Max(most, amount.DecimalsOver(denominator));
        }

        return most;
    }

    internal UnitTerms With(BonusPart part, Term amount) => this with { Measures = [.. Measures, (part, amount)] };

    /// <summary>The same over another denominator.</summary>
    internal UnitTerms Over(decimal denominator)
    {
        if (IsOver(denominator))
        {
            return this;
        }

        var measures = new (BonusPart, Term)[Measures.Length];
        for (var i = 0; i < measures.Length; i++)
        {
            measures[i] = (Measures[i].Part, Measures[i].Amount.Over(denominator));
        }

        return new(Total.Over(denominator), Base.Over(denominator), measures);
    }

    /// <summary>Whether both pay the same, part by part, by the same figures.</summary>
    internal bool IsSameAs(UnitTerms other)
    {
        if (
            Total.IsKnown != other.Total.IsKnown
                || Total.Amount != other.Total.Amount
                || Base.Amount != other.Base.Amount
                || !Total.Figures.IsSameAs(other.Total.Figures))
        {
            return false;
        }

        foreach (var part in BonusPart.Measures)
        {
            if ((this[part]?.Amount.Numerators ?? Zero) != (other[part]?.Amount.Numerators ?? Zero))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsOver(decimal denominator)
    {
        foreach (var (_, amount) in Measures)
        {
            if (!amount.IsOver(denominator))
            {
                return false;
            }
        }

        return Total.IsOver(denominator) && Base.IsOver(denominator);
    }

    private static Bounds Zero { get; } = Bounds.Of(0);
}
