using System.Collections.Immutable;
using Ctg.Funding.Basics;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>What a line's amount is made of, euros for the year, to the cent (rule R8).</summary>
/// <remarks>
/// Where every part is exact the parts add up to the amount; the base takes the cent that rounding leaves. Where parts are
/// ranges, the low base goes with the high uplift: they are two readings of one unknown tranche.
/// </remarks>
public readonly record struct BonusSplit
{
    private readonly ImmutableArray<Bounds> _measures;

    internal BonusSplit(Bounds basis, ImmutableArray<Bounds> measures)
    {
        Base = basis;
        _measures = measures;
    }

    /// <summary>Amount before the measures beside it.</summary>
    public Bounds Base { get; }

    /// <summary>Part of the 2021 plan rebond in a new place.</summary>
    public decimal Rebond => this[BonusPart.Rebond].Min;

    /// <summary>Rattrapage of existing places.</summary>
    public Bounds Rattrapage => this[BonusPart.Rattrapage];

    /// <summary>Amount taken less what the territory's own tranche would have given.</summary>
    public Bounds ZoneUplift => this[BonusPart.ZoneUplift];

    /// <summary>Bonus trajectoire de développement (BT-T).</summary>
    public Bounds Trajectoire => this[BonusPart.Trajectoire];

    /// <summary>
    /// The measures beside the base as result files name them, in their order; where a file has two columns, without <c>_min</c> and
    /// <c>_max</c>.
    /// </summary>
    public static IReadOnlyList<string> Columns { get; } = ValueList.Of([.. BonusPart.Measures.Select(measure => measure.Column)]);

    /// <summary>The amount of each of <see cref="Columns"/>, euros for the year.</summary>
    public IReadOnlyList<Bounds> Measures => ValueList.Of([.. _measures]);

    internal Bounds this[BonusPart part]
    {
        get
        {
            for (var i = 0; i < BonusPart.Measures.Length; i++)
            {
                if (ReferenceEquals(BonusPart.Measures[i], part))
                {
                    return _measures[i];
                }
            }

            throw new InvalidOperationException($"{part.Column} is no measure.");
        }
    }

    /// <summary>Whether both are made of the same parts.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(BonusSplit other) => Base == other.Base && _measures.AsSpan().SequenceEqual(other._measures.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Base, _measures.IsDefaultOrEmpty ? default : _measures[0]);
}
