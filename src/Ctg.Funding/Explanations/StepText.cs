using System.Globalization;
using System.Resources;
using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;
using Language = Ctg.Funding.Diagnostics.MessageText.Language;

namespace Ctg.Funding.Explanations;

/// <summary>Names, sentences and values of steps, in both languages, the same on every machine.</summary>
internal static class StepText
{
    private const char NarrowNoBreakSpace = '\u202F';
    private const char NoBreakSpace = '\u00A0';

    private static readonly ResourceManager Resources = new("Ctg.Funding.Explanations.Steps", typeof(StepText).Assembly);

    private static readonly NumberFormatInfo French =
        new() { NumberDecimalSeparator = ",", NumberGroupSeparator = NarrowNoBreakSpace.ToString() };

    private static readonly NumberFormatInfo English = new() { NumberDecimalSeparator = ".", NumberGroupSeparator = "," };

    internal static string Name(ExplanationStep step, Language language) => step switch
    {
        { Date: not null, Figure: not null } => Template("nom.debut-figure", language).Replace("{0}", step.Kind, StringComparison.Ordinal),
        { Figure: { } value, Amount: not null } when step.Unit is Units.Months or Units.Days =>
            Template($"nom.annee-{step.Unit}", language) + $" ({value.Figure.Id})",
        { Figure: { } value } => $"{value.Figure.Label(language)} ({value.Figure.Id})",
        _ => Filled($"nom.{step.Kind}", step, language),
    };

    internal static string Sentence(ExplanationStep step, Language language) => step switch
    {
        { Reasons: [var reason, ..], Amount: null } => reason.Message(CultureOf(language)),
        { Sources.Count: > 0 } => Said(
            "phrase.entree-publiee", language, string.Join(" ; ", step.Sources.Select(source => $"{source.File.Label}, {source.Content}"))),
        { Origin: StepOrigin.Entree } => Template("phrase.entree", language),
        { Figure: { } value } => FigureSentence(value, language),
        _ => Filled($"phrase.{step.Kind}", step, language),
    };

    internal static string Value(ExplanationStep step, Language language) => step switch
    {
        { Figure: { IsKnown: false, IsBeforeMeasure: false } } => Template("valeur.non-publie", language),
        { Amount: { } amount } => Amount(amount, step.Unit, language),
        { Date: { } date } => MessageText.Format(date, language),
        { Word: { } word } => Word(word, language),
        { Figure: { Rows.Count: > 0 } } => Template("valeur.tableau", language),
        { Origin: StepOrigin.Entree } => Template("valeur.vide", language),
        _ => Template("valeur.sans", language),
    };

    /// <summary>An amount in its unit: one value, a range, or a minimum.</summary>
    internal static string Amount(ExactBounds amount, string unit, Language language)
    {
        var rounded = amount.Rounded;
        string Text(decimal number) => Number(number, unit, language);
        var text = amount switch
        {
            { IsExact: true } => Text(rounded.Min),
            { Numerators.Max: null } => Said("valeur.minimum", language, Text(rounded.Min)),
            _ => Said("valeur.fourchette", language, Text(rounded.Min), Text(rounded.Max!.Value)),
        };
        return text + UnitText(unit, rounded, language);
    }

    internal static string Template(string key, Language language) =>
        Find(key, language) ?? throw new InvalidOperationException($"No text for {key}.");

    /// <summary>A text with values put into it.</summary>
    internal static string Said(string key, Language language, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, Template(key, language), values);

    private static string? Find(string key, Language language) =>
        Resources.GetString(key, language == Language.English ? CultureInfo.GetCultureInfo("en") : CultureInfo.InvariantCulture);

    private static CultureInfo CultureOf(Language language) => CultureInfo.GetCultureInfo(language == Language.English ? "en" : "fr");

    private static string Filled(string key, ExplanationStep step, Language language) => step.Arguments.Count == 0
        ? Template(key, language)
        : Said(key, language, [.. step.Arguments.Select(argument => Argument(argument, language))]);

    /// <summary>
    /// An argument that is itself a key of the resources is said in the language asked for; a code that only looks like one stays.
    /// </summary>
    private static string Argument(object argument, Language language) =>
        argument is string key && key.StartsWith("mot.", StringComparison.Ordinal)
        ? Find(key, language) ?? key
        : MessageText.Format(argument, language);

    private static string FigureSentence(FigureValue value, Language language) =>
        Said(value.IsHypothesis ? "phrase.hypothese" : "phrase.figure", language, MessageText.Format(value.From, language));

    private static string Word(string word, Language language) => Find($"mot.{word}", language) ?? word;

    /// <summary>Euros to the cent where they are whole cents, else to four decimals, as amounts per place are.</summary>
    private static string Number(decimal number, string unit, Language language)
    {
        var isMoney = unit.StartsWith(Units.Euros, StringComparison.Ordinal);
        var isWholeCents = number == Math.Round(number, 2);
        var format = isMoney switch
        {
            true when number == Math.Truncate(number) => "#,##0",
            true when isWholeCents => "#,##0.00",
            _ => "#,##0.####",
        };
        return number.ToString(format, language == Language.French ? French : English);
    }

    private static string UnitText(string unit, Bounds amount, Language language)
    {
        if (unit.Length == 0)
        {
            return "";
        }

        var key = $"unite.{unit}";
        var isOne = amount is { Min: 1, Max: 1 };
        var text = isOne && unit is (Units.Places or Units.Days) ? Template(key + ".un", language) : Template(key, language);
        return NoBreakSpace + text;
    }
}
