using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Diagnostics;
using NodaTime;

namespace Ctg.Funding.Explanations;

/// <summary>One step of the derivation of an amount: what was computed, from what, by which rule. Recorded by the calculation
/// itself.</summary>
public sealed class ExplanationStep
{
    internal ExplanationStep(string id, string kind, StepOrigin origin, string rule, string unit)
    {
        Id = id;
        Kind = kind;
        Origin = origin;
        Rule = rule;
        Unit = unit;
    }

    /// <summary>Identifier, stable for the same input: kind, then what it is about, such as <c>R4-quotient</c> or
    /// <c>R7-ligne/lot-12</c>.</summary>
    public string Id { get; }

    /// <summary>Kind of step, such as <c>R4-quotient</c>; for an input its column, for a figure its identifier.</summary>
    public string Kind { get; }

    /// <summary>Where the value comes from.</summary>
    public StepOrigin Origin { get; }

    /// <summary>Rule applied, such as <c>R4</c>; that of the figure for a figure, empty for an input.</summary>
    public string Rule { get; }

    /// <summary>Unit of the value, such as <c>EUR</c>, <c>EUR/place</c>, <c>places</c>, <c>mois</c>, <c>date</c> or <c>choix</c>.</summary>
    public string Unit { get; }

    /// <summary>How the value comes from the operands.</summary>
    public StepOperation Operation { get; internal init; }

    /// <summary>The value where it is a number; <see langword="null"/> where it is not one, or not known.</summary>
    public ExactBounds? Amount { get; internal init; }

    /// <summary>The value where it is a date; <see langword="null"/> where it is not one, or not given.</summary>
    public LocalDate? Date { get; internal init; }

    /// <summary>The value where it is a word, such as a choice; <see langword="null"/> where it is not one, or not given.</summary>
    public string? Word { get; internal init; }

    /// <summary>The figure; <see langword="null"/> for other steps.</summary>
    public FigureValue? Figure { get; internal init; }

    /// <summary>Rows of the figure's table that serve, from 1, in its order; empty where it is not a table.</summary>
    public IReadOnlyList<int> FigureRows { get; internal init; } = [];

    /// <summary>Where an input was read in files of public data; empty where it was given, and for other steps.</summary>
    public IReadOnlyList<Provenance> Sources { get; internal init; } = [];

    /// <summary>Steps that the operation works on, in order.</summary>
    public IReadOnlyList<ExplanationStep> Operands { get; internal init; } = [];

    /// <summary>Steps that decided which operation applies: choices, dates, memberships.</summary>
    public IReadOnlyList<ExplanationStep> Grounds { get; internal init; } = [];

    /// <summary>Why there is no amount, or no exact one; empty where there is nothing to say.</summary>
    public IReadOnlyList<Diagnostic> Reasons { get; internal init; } = [];

    /// <summary>Whether nothing is under it: an input, a figure or a hypothesis.</summary>
    public bool IsLeaf => Origin != StepOrigin.Calcul;

    internal IReadOnlyList<object> Arguments { get; init; } = [];

    /// <summary>Short name, such as "montant par place".</summary>
    /// <param name="culture">Culture that chooses the language: French unless English.</param>
    public string Name(CultureInfo culture) => StepText.Name(this, MessageText.LanguageOf(culture));

    /// <summary>What the step does, in a sentence for someone who does not know the circulars.</summary>
    /// <param name="culture">Culture that chooses the language.</param>
    public string Sentence(CultureInfo culture) => StepText.Sentence(this, MessageText.LanguageOf(culture));

    /// <summary>The value with its unit, such as "2 702,7027 € par place", or the range it is in.</summary>
    /// <param name="culture">Culture that chooses the language.</param>
    public string Value(CultureInfo culture) => StepText.Value(this, MessageText.LanguageOf(culture));

    /// <summary>The operation with the names of its operands; empty for a leaf.</summary>
    /// <param name="culture">Culture that chooses the language.</param>
    public string FormulaInNames(CultureInfo culture)
    {
        var language = MessageText.LanguageOf(culture);
        return StepFormula.Of(this, operand => StepText.Name(operand, language), language);
    }

    /// <summary>The operation with the values of its operands; empty for a leaf.</summary>
    /// <param name="culture">Culture that chooses the language.</param>
    public string FormulaInNumbers(CultureInfo culture)
    {
        var language = MessageText.LanguageOf(culture);
        return StepFormula.Of(this, operand => StepText.Value(operand, language), language);
    }

    /// <summary>The same step under another name, over other steps.</summary>
    internal ExplanationStep As(
        string id, IReadOnlyList<ExplanationStep> operands, IReadOnlyList<ExplanationStep> grounds) => new(id, Kind, Origin, Rule, Unit)
        {
            Operation = Operation,
            Amount = Amount,
            Date = Date,
            Word = Word,
            Figure = Figure,
            FigureRows = FigureRows,
            Sources = Sources,
            Operands = operands,
            Grounds = grounds,
            Reasons = Reasons,
            Arguments = Arguments,
        };

    /// <summary>Identifier and value, for logs.</summary>
    public override string ToString() => $"{Id} = {Value(CultureInfo.GetCultureInfo("en"))}";
}
