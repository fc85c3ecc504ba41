using System.Globalization;
using Language = Ctg.Funding.Diagnostics.MessageText.Language;

namespace Ctg.Funding.Explanations;

/// <summary>The operation of a step written out, with the names or with the values of its operands.</summary>
internal static class StepFormula
{
    private const int MostTerms = 6;

    internal static string Of(ExplanationStep step, Func<ExplanationStep, string> term, Language language)
    {
        string[] Terms() => [.. step.Operands.Select(term)];
        return step.Operation switch
        {
            StepOperation.None or StepOperation.Zero => "",
            StepOperation.Same => term(step.Operands[0]),
            StepOperation.Sum => Sum(step, term, language),
            StepOperation.Difference or StepOperation.Gap or StepOperation.LowDifference => string.Join(" − ", Terms()),
            StepOperation.Quotient => string.Join(" ÷ ", Terms()),
            StepOperation.Product or StepOperation.Percent => string.Join(" × ", Terms()),
            StepOperation.Prorata => Prorata(Terms()),
            StepOperation.ProrataToCent => Worded("op.RoundToCent", language, Prorata(Terms())),
            StepOperation.SumToCent => Worded("op.RoundToCent", language, Sum(step, term, language)),
            StepOperation.Mean => Mean(step, term, language),
            StepOperation.Months or StepOperation.Days or StepOperation.MonthsIfTouched => Period(step, term, language),
            _ => Worded($"op.{step.Operation}", language, Terms()),
        };
    }

    private static string Sum(ExplanationStep step, Func<ExplanationStep, string> term, Language language)
    {
        var shown = string.Join(" + ", step.Operands.Take(MostTerms).Select(term));
        var count = step.Operands.Count.ToString(CultureInfo.InvariantCulture);
        return step.Operands.Count <= MostTerms ? shown : Worded("op.SumOfMany", language, shown, count);
    }

    private static string Prorata(string[] terms) => string.Join(" × ", terms[..^1]) + " ÷ " + terms[^1];

    private static string Mean(ExplanationStep step, Func<ExplanationStep, string> term, Language language) => step.Operands.Count == 2
        ? term(step.Operands[0])
        : Worded("op.Mean", language, string.Join(" + ", step.Operands.Chunk(2).Select(pair => $"{term(pair[0])} × {term(pair[1])}")));

    /// <summary>Opening, first day due, closing where there is one, then the first and last day of the period of the scale.</summary>
    private static string Period(ExplanationStep step, Func<ExplanationStep, string> term, Language language)
    {
        var starts = step.Operands.Where((_, i) => i is 0 or 1 or 3).Where(operand => operand.Date is not null).Select(term);
        var ends = step.Operands.Where((_, i) => i is 2 or 4).Where(operand => operand.Date is not null).Select(term);
        return Worded($"op.{step.Operation}", language, string.Join(" ; ", starts), string.Join(" ; ", ends));
    }

    private static string Worded(string key, Language language, params string[] terms) =>
        StepText.Said(key, language, [.. terms, string.Join(" ; ", terms)]);
}
