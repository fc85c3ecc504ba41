using System.Globalization;
using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;

namespace Ctg.Funding.Explanations;

/// <summary>A figure or an input that leaves an amount a range, or unknown, and what the amount would be if it were known.</summary>
public sealed class Narrowing
{
    internal Narrowing(ExplanationStep missing, ExactBounds? now, IReadOnlyList<Bounds?> ifKnown)
    {
        Missing = missing;
        Now = now?.Rounded;
        IfKnown = ifKnown;
    }

    /// <summary>The figure or the input: a leaf of the explanation.</summary>
    public ExplanationStep Missing { get; }

    /// <summary>The amount as it stands, euros; <see langword="null"/> where there is none.</summary>
    public Bounds? Now { get; }

    /// <summary>The amount, euros, if the figure were at its lowest, then at its highest where it has one; for an input, under each answer
    /// it may have. Empty where nothing can be said without it.</summary>
    public IReadOnlyList<Bounds?> IfKnown { get; }

    /// <summary>Euros between the low and the high bound as they stand; <see langword="null"/> where there is no maximum, or no
    /// amount.</summary>
    public decimal? WidthNow => Width(Now);

    /// <summary>Most euros that would be left between the bounds if it were known; <see langword="null"/> where that still leaves no
    /// maximum, or cannot be told.</summary>
    public decimal? WidthLeft => IfKnown.Count > 0 && IfKnown.All(amount => amount?.Max is not null) ? IfKnown.Max(Width) : null;

    /// <summary>What knowing it would change, in a sentence.</summary>
    /// <param name="culture">Culture that chooses the language.</param>
    public string Sentence(CultureInfo culture)
    {
        var language = MessageText.LanguageOf(culture);
        string Say(string key, params object[] arguments) => StepText.Said(key, language, [StepText.Name(Missing, language), .. arguments]);
        string Euros(decimal amount) => StepText.Amount(ExactBounds.Of(amount), Units.Euros, language);
        var amounts = string.Join(
            StepText.Template("reduction.ou", language),
            IfKnown.OfType<Bounds>().Distinct().Select(amount => StepText.Amount(ExactBounds.Of(amount), Units.Euros, language)));
        return this switch
        {
            { IfKnown: [] } => Say("reduction.manquante"),
            { Missing.Origin: StepOrigin.Entree, IfKnown.Count: 1 } => Say("reduction.au-moins", amounts),
            { Missing.Origin: StepOrigin.Entree } => Say("reduction.donnee", amounts),
            { Missing.Figure.IsKnown: false } => Say("reduction.sans-maximum", amounts),
            { WidthNow: { } now, WidthLeft: { } left } => Say("reduction.exacte", Euros(now), Euros(left)),
            { Missing.Amount: null } => Say("reduction.confirmation", amounts),
            _ => Say("reduction.valeurs", amounts),
        };
    }

    private static decimal? Width(Bounds? amount) => amount?.Max - amount?.Min;
}
