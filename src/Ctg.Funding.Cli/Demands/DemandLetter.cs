using System.Globalization;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Letters;

namespace Ctg.Funding.Cli.Demands;

/// <summary>A letter to the Caf that asks for what is not known, ready to send once it is signed.</summary>
internal sealed record DemandLetter
{
    private const int MostNamed = 30;

    internal required string Title { get; init; }

    internal required IReadOnlyList<string> Opening { get; init; }

    /// <summary>Gets what is asked, in order: what it is, and why it matters.</summary>
    internal required IReadOnlyList<(string Asked, string Why)> Items { get; init; }

    internal required IReadOnlyList<string> Closing { get; init; }

    /// <summary>Gets the heading of the table of what each bears on.</summary>
    internal required string AnnexTitle { get; init; }

    internal required IReadOnlyList<string> Heads { get; init; }

    internal required IReadOnlyList<string[]> Rows { get; init; }

    /// <param name="demands">What is not known, ranked.</param>
    /// <param name="territories">Names of the territories.</param>
    /// <param name="structures">How many structures are computed.</param>
    /// <param name="years">The years asked for, such as <c>2024-2026</c>.</param>
    /// <param name="language">The language.</param>
    internal static DemandLetter Of(
        IReadOnlyList<Demand> demands, IReadOnlyList<string> territories, int structures, string years, CultureInfo language)
    {
        string Say(string key, params object[] arguments) => Sentences.Of($"lettre.{key}", language, arguments);
        return new DemandLetter
        {
            Title = Say("objet", years),
            Opening = demands.Count == 0
                ? [Say("bonjour"), Say("rien", structures, Named(territories), years)]
                : [Say("bonjour"), Say("pourquoi", structures, Named(territories), years), Say("ordre")],
            Items = [.. demands.Select(demand => (Asked(demand, language), Why(demand, language)))],
            Closing = [Say("merci"), Say("signature")],
            AnnexTitle = Say("annexe"),
            Heads = [Say("rang"), Say("demande"), Say("enjeu"), Say("annees"), Say("structures")],
            Rows =
            [
                .. demands.Select((demand, i) => (string[])
                [
                    (i + 1).ToString(CultureInfo.InvariantCulture), Asked(demand, language), Stake(demand, language), YearsOf(demand),
                    Named(demand.Structures),
                ]),
            ],
        };
    }

    internal void WriteTo(ILetter letter)
    {
        letter.Heading(1, Title);
        Paragraphs(letter, Opening);
        if (Items.Count > 0)
        {
            letter.Numbered(Items);
        }

        Paragraphs(letter, Closing);
        if (Rows.Count > 0)
        {
            letter.Heading(2, AnnexTitle);
            letter.Table(Heads, Heads.Count, Rows);
        }
    }

    internal static string Asked(Demand demand, CultureInfo language) => $"{demand.Label(language)} ({demand.Id})";

    /// <summary>What knowing it would settle, in a few words.</summary>
    internal static string Stake(Demand demand, CultureInfo language)
    {
        string Say(string key, params object[] arguments) => Sentences.Of($"lettre.enjeu-{key}", language, arguments);
        string[] all =
        [
            .. demand.Unknown > 0 ? new[] { Say("inconnu", demand.Unknown) } : [],
            .. demand.Unbounded > 0 ? new[] { Say("sans-maximum", demand.Unbounded, TableText.Euros(demand.AtLeast)) } : [],
            .. demand.Settled > 0 ? new[] { Say("euros", TableText.Euros(demand.Settled)) } : [],
            .. demand.Possible > 0 ? new[] { Say("possibles", TableText.Euros(demand.Possible)) } : [],
        ];
        return string.Join(" ; ", all);
    }

    internal static string YearsOf(Demand demand) => string.Join(", ", demand.Years);

    internal static string Named(IReadOnlyCollection<string> names) =>
        string.Join(", ", names.Take(MostNamed)) + (names.Count > MostNamed ? $", … ({names.Count})" : "");

    private static string Why(Demand demand, CultureInfo language) => Sentences.Of(
        "lettre.raison", language, Stake(demand, language), YearsOf(demand), demand.Structures.Count, Named(demand.Structures));

    private static void Paragraphs(ILetter letter, IReadOnlyList<string> paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            letter.Paragraph(paragraph);
        }
    }
}
