using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Explanations;
using NodaTime;

namespace Ctg.Funding.Terms;

/// <summary>
/// How a rule is carried out. A rule is written once over this: plainly, it works numbers out and nothing is kept; recorded, the same calls
/// also keep operands, operation, figures and grounds. The runtime compiles each rule for each way, so that nothing asks which one it is.
/// </summary>
internal interface IWork
{
    /// <summary>Gets the figures that the run has read.</summary>
    public UsedFigures Used { get; }

    /// <summary>What many territories share by a key; a record makes it for each, since its steps are the territory's own.</summary>
    public TValue Share<TKey, TFrom, TValue>(Shared<TKey, TValue> shared, TKey key, TFrom from, Func<TFrom, TValue> make)
        where TKey : notnull;

    /// <summary>A number that the user gave, or did not.</summary>
    public Term Given(string owner, string column, string unit, Bounds? amount);

    /// <summary>A day that the user gave, or did not.</summary>
    public Day Given(string owner, string column, LocalDate? date);

    /// <summary>A word that the user gave, or did not.</summary>
    public Mark Said(string owner, string column, string? word);

    /// <summary>A fact of one of the lots, which the user says by yes or no in the column of its name.</summary>
    public Mark Said<TFact>(int index, TFact fact, bool isSo)
        where TFact : struct, Enum;

    /// <summary>A figure, and the amount that is taken from it.</summary>
    public Term Take(CardFigure figure, Bounds amount);

    /// <summary>Rows of a figure's table, numbered from 1, and the amount that they give.</summary>
    public Term TakeRows(CardFigure figure, IReadOnlyList<int> rows, Bounds amount);

    /// <summary>A number that follows from a figure or a choice, such as the 12 months of H-06.</summary>
    public Term Follow(CardFigure figure, string part, string unit, Bounds amount);

    /// <summary>The day on which a figure changes.</summary>
    public Day Change(CardFigure figure, LocalDate day);

    /// <summary>A figure that decides something, and gives no number.</summary>
    public Mark Heed(CardFigure figure);

    /// <summary>A figure that is shown among the grounds, and is none of those that results list.</summary>
    public Mark Show(CardFigure figure);

    /// <summary>A number worked out by the operation from its operands.</summary>
    public Term Compute(
        StepKind kind, string about, StepOperation operation, ReadOnlySpan<Term> operands, ReadOnlySpan<Mark> grounds = default,
        object? argument = null);

    /// <summary>A number that the rule itself has worked out, and the operation by which anyone can do so again.</summary>
    public Term Settle(
        StepKind kind, string about, StepOperation operation, ExactBounds amount, ReadOnlySpan<Mark> operands,
        ReadOnlySpan<Mark> grounds = default, IReadOnlyList<Diagnostic>? reasons = null, object? argument = null);

    /// <summary>A number that the rule itself has worked out from what only a record asks for.</summary>
    public Term Settle<TFrom>(
        StepKind kind, string about, StepOperation operation, ExactBounds amount, TFrom from, Func<TFrom, Mark[]> operands);

    /// <summary>Nothing is due, for what stands as grounds.</summary>
    public Term Nothing(StepKind kind, string about, params ReadOnlySpan<Mark> grounds);

    /// <summary>Nothing is due, for what stands as grounds, which only a record looks at.</summary>
    public Cents Nothing<TFrom>(StepKind kind, string about, TFrom from, Func<TFrom, Mark[]> grounds);

    /// <summary>An amount to the cent that the rule itself has worked out from others.</summary>
    public Cents Settle(StepKind kind, string about, StepOperation operation, Cents amount, Cents first, ReadOnlySpan<Cents> others);

    /// <summary>An amount to the cent that the rule itself has worked out from what only a record asks for.</summary>
    public Cents Settle<TFrom>(
        StepKind kind, string about, StepOperation operation, Cents amount, TFrom from, Func<TFrom, Mark[]> operands);

    /// <summary>The sum of terms added one by one.</summary>
    public Term Add(StepKind kind, string about, in TermSum sum, params ReadOnlySpan<Mark> grounds);

    /// <summary>A number that cannot be worked out, and what is missing.</summary>
    public Term Miss(StepKind kind, string about, IReadOnlyList<Diagnostic> missing, params ReadOnlySpan<Mark> grounds);

    /// <summary>A day worked out by the operation.</summary>
    public Day Compute(StepKind kind, string about, StepOperation operation, ReadOnlySpan<Day> operands, params ReadOnlySpan<Mark> grounds);

    /// <summary>A number that the rule has counted from days.</summary>
    public Term Count(StepKind kind, string about, StepOperation operation, int count, ReadOnlySpan<Day> days, Mark ground);

    /// <summary>
    /// A quantity times an amount per unit, over the full year, in whole numbers; what it was made from and its grounds only a record asks
    /// for.
    /// </summary>
    public Whole Weigh<TFrom>(
        StepKind kind, string about, Whole amount, WholeScale scale, TFrom from, Func<TFrom, Mark[]> operands, Func<TFrom, Mark[]> grounds);

    /// <summary>An amount in whole numbers that the rule itself has worked out, and the sum it is, which only a record asks for.</summary>
    public Whole Settle<TFrom>(Whole amount, WholeScale scale, TFrom from, Func<TFrom, (StepKind Kind, string About, WholeSum Sum)> made);

    /// <summary>The sum of amounts in whole numbers; the only one as it is.</summary>
    public Whole Add(StepKind kind, string about, WholeScale scale, in WholeSum sum);

    /// <summary>What several whole amounts share, in their order, which only a record looks at.</summary>
    public Mark Gather(StepKind kind, StepOperation operation, Bounds total, IEnumerable<Whole> amounts);

    /// <summary>A word that two days decide.</summary>
    public Mark Tell(StepKind kind, string about, StepOperation operation, string word, ReadOnlySpan<Day> days, ReadOnlySpan<Mark> grounds);

    /// <summary>Name under which the inputs of one of the lots, or projects, of the run are kept.</summary>
    public string Owner(int index);

    /// <summary>A name made of parts, for what the step is about; nothing is made where nothing is recorded.</summary>
    public string Name(string first, string second);
}
