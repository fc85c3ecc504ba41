using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;

namespace Ctg.Funding.Baremes;

/// <summary>A figure of the rules: its name, unit and rule, and its dated values.</summary>
public sealed record Figure : IMessageWord
{
    internal Figure(string id, string labelFr, string labelEn, string unit, string rule, FigureForm form, IReadOnlyList<string> choices)
    {
        Id = id;
        LabelFr = labelFr;
        LabelEn = labelEn;
        Unit = unit;
        Rule = rule;
        Form = form;
        Choices = ValueList.Of(choices);
    }

    /// <summary>Identifier in the rules, such as <c>BT-N</c> or <c>H-06</c>.</summary>
    public string Id { get; }

    /// <summary>Name in French.</summary>
    public string LabelFr { get; }

    /// <summary>Name in English.</summary>
    public string LabelEn { get; }

    /// <summary>Unit, such as <c>EUR/place/an</c> (euros per place per full year).</summary>
    public string Unit { get; }

    /// <summary>Rule that uses it, such as <c>R5</c>.</summary>
    public string Rule { get; }

    /// <summary>What its values hold.</summary>
    public FigureForm Form { get; }

    /// <summary>The choices it allows; empty where it is not a choice.</summary>
    public IReadOnlyList<string> Choices { get; }

    /// <summary>Gets the figure whose range holds every amount of this one; <see langword="null"/> where none does.</summary>
    internal string? Within { get; init; }

    /// <summary>Gets the figure whose maximum this one is never below; <see langword="null"/> where there is none.</summary>
    internal string? AtLeast { get; init; }

    /// <summary>Gets the figure that this one is an exact part of; <see langword="null"/> where there is none.</summary>
    internal string? PartOf { get; init; }

    /// <summary>Whether it is a modelling choice that no text settles.</summary>
    public bool IsHypothesis => Id.StartsWith("H-", StringComparison.Ordinal);

    /// <summary>Identifier and English name, for logs.</summary>
    public override string ToString() => $"{Id} ({LabelEn})";

    string IMessageWord.In(MessageText.Language language) => $"{Id} ({Label(language)})";

    /// <summary>Name in a language.</summary>
    internal string Label(MessageText.Language language) => language == MessageText.Language.French ? LabelFr : LabelEn;
}
