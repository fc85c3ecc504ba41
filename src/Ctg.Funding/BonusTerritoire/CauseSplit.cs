using System.Collections.Immutable;
using System.Globalization;
using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Explanations;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>
/// Why a territory gets more or less than its PSEJ in a year, euros, to the cent: the causes add up to the difference, without remainder.
/// They are one reading of the figures, all at their low bound or all at their high one.
/// </summary>
public readonly record struct CauseSplit
{
    /// <summary>Every cause, in the order of result files: a measure has its own.</summary>
    internal static readonly IReadOnlyList<BonusCause> Causes =
        [BonusCause.Volume, BonusCause.UnitAmount, .. BonusPart.Measures.Select(measure => measure.Cause), BonusCause.Timing];

    private readonly ImmutableArray<decimal> _amounts;

    internal CauseSplit(params ReadOnlySpan<decimal> amounts) => _amounts = [.. amounts];

    /// <summary>The causes as <c>causes.csv</c> names its columns, in its order.</summary>
    public static IReadOnlyList<string> Columns { get; } = ValueList.Of([.. Causes.Select(cause => cause.Column)]);

    /// <summary>The amount of each of <see cref="Columns"/>, euros for the year.</summary>
    public IReadOnlyList<decimal> Amounts => ValueList.Of<decimal>(_amounts.IsDefault ? new decimal[Causes.Count] : [.. _amounts]);

    /// <summary>New places at their own base amount, and existing ones more or fewer than the reference places.</summary>
    public decimal Volume => this[BonusCause.Volume];

    /// <summary>What an existing place gets above or below the PSEJ of a reference place: notified amount, floor, revaluations.</summary>
    public decimal UnitAmount => this[BonusCause.UnitAmount];

    /// <summary>Plan rebond, in new places.</summary>
    public decimal Rebond => this[BonusPart.Rebond.Cause];

    /// <summary>Rattrapage of existing places.</summary>
    public decimal Rattrapage => this[BonusPart.Rattrapage.Cause];

    /// <summary>What the priority zones (QPV, ZRR, FRR) bring above the territory's own tranche.</summary>
    public decimal ZoneUplift => this[BonusPart.ZoneUplift.Cause];

    /// <summary>Bonus trajectoire de développement (BT-T).</summary>
    public decimal Trajectoire => this[BonusPart.Trajectoire.Cause];

    /// <summary>
    /// Months in which places were not open yet, or no more, while the bonus was due; never above 0 but for a cent of rounding.
    /// </summary>
    public decimal Timing => this[BonusCause.Timing];

    /// <summary>Sum of the causes: the difference.</summary>
    public decimal Total => Amounts.Sum();

    private decimal this[BonusCause cause] =>
        _amounts.IsDefault ? 0 : _amounts[Causes.TakeWhile(each => !ReferenceEquals(each, cause)).Count()];

    /// <summary>The names of <see cref="Columns"/> for people, short.</summary>
    /// <param name="culture">Culture that chooses the language: French unless English.</param>
    public static IReadOnlyList<string> Names(CultureInfo culture) =>
        [.. Causes.Select(cause => StepText.Template($"cause.{cause.Column}", MessageText.LanguageOf(culture)))];

    /// <summary>The causes of several territories, services or years together.</summary>
    /// <param name="a">Some.</param>
    /// <param name="b">Some others.</param>
#pragma warning disable CA2225 // a sum of causes needs no other name
    public static CauseSplit operator +(CauseSplit a, CauseSplit b) => new([.. a.Amounts.Zip(b.Amounts, (x, y) => x + y)]);
#pragma warning restore CA2225

    /// <summary>Whether all causes are the same.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(CauseSplit other) => Amounts.SequenceEqual(other.Amounts);

    /// <inheritdoc/>
    public override int GetHashCode() => Total.GetHashCode();
}
