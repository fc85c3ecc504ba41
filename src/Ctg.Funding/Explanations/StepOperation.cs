namespace Ctg.Funding.Explanations;

/// <summary>How a step is computed from its operands, on the low and on the high bound alike. A bound that is not known stays so unless
/// said otherwise.</summary>
public enum StepOperation
{
    /// <summary>Nothing is computed: a leaf, or an outcome that its grounds decide.</summary>
    None,

    /// <summary>Nothing is due, for the reasons given as grounds: 0.</summary>
    Zero,

    /// <summary>The operand, as it is.</summary>
    Same,

    /// <summary>Sum of the operands.</summary>
    Sum,

    /// <summary>First operand less all the others, low bound from low bounds, high from high.</summary>
    Difference,

    /// <summary>First operand less the second as two independent ranges: lowest less highest, at least 0, to highest less lowest, at least
    /// 0 too.</summary>
    Gap,

    /// <summary>First operand divided by the second.</summary>
    Quotient,

    /// <summary>Product of the operands.</summary>
    Product,

    /// <summary>Product of all operands but the last, divided by the last.</summary>
    Prorata,

    /// <summary>Product of the operands but the last divided by the last, then to the cent, half up.</summary>
    ProrataToCent,

    /// <summary>Product of the two operands, the first in percent.</summary>
    Percent,

    /// <summary>First operand as a percentage of the second.</summary>
    PercentOf,

    /// <summary>Largest of the operands.</summary>
    Max,

    /// <summary>Smallest of the operands; one without a known maximum does not bind.</summary>
    Min,

    /// <summary>From the low bound of the first operand to the high bound of the second: which one applies is not known.</summary>
    Span,

    /// <summary>From 0 to the operand's high bound: whether it applies is not known.</summary>
    Possible,

    /// <summary>The operand to the cent, half up.</summary>
    RoundToCent,

    /// <summary>Mean of the first, third... operands weighted by the second, fourth..., to four decimals, half up.</summary>
    Mean,

    /// <summary>Sum of the operands, to the cent, half up: what the lines of a territory share.</summary>
    SumToCent,

    /// <summary>The first operand's share, to the cent, of the second, whose operands all have one: cut to the cent, then a cent each to
    /// the largest remainders (rule R7).</summary>
    LargestRemainders,

    /// <summary>The first operand raised by the row, of the second, in whose band it is.</summary>
    Bands,

    /// <summary>The latest of the dates.</summary>
    Later,

    /// <summary>The day after the date.</summary>
    DayAfter,

    /// <summary>The day before the date.</summary>
    DayBefore,

    /// <summary>The date, or the first of the next month where it is not the first of one.</summary>
    FirstOfMonth,

    /// <summary>Months whose first day is on or after the first two dates and the fourth, and on or before the third, where given, and the
    /// fifth.</summary>
    Months,

    /// <summary>Days on or after the first two dates and the fourth, and on or before the third, where given, and the fifth.</summary>
    Days,

    /// <summary>All months from the fourth to the fifth date, where the first three touch the year at all.</summary>
    MonthsIfTouched,

    /// <summary>Whole years left of the first operand, in years, once the months of the second are over.</summary>
    WholeYears,

    /// <summary>Years left of the first operand, in years, once the months of the second are over, a started one counting whole.</summary>
    StartedYears,

    /// <summary>Whether the first date is on or before the second.</summary>
    OnOrBefore,

    /// <summary>The operand's low bound.</summary>
    Low,

    /// <summary>The operand's high bound.</summary>
    High,

    /// <summary>
    /// The first operand's share, to the cent, of the third, of which the operands of the second are the exact causes: each is cut to the
    /// cent below, then a cent each goes to, or comes from, the largest remainders, or the smallest, of those that are not nothing; the
    /// first of them takes what is less than a cent.
    /// </summary>
    ShareOfDifference,

    /// <summary>The operand to four decimals, half up, as rates are.</summary>
    RoundToFourDecimals,

    /// <summary>First operand less the second on the low bound, and the same on the high one, which would be lower.</summary>
    LowDifference,
}
