using System.Globalization;
using System.Text;
using Ctg.Funding.Baremes;
using FsCheck;
using FsCheck.Fluent;

namespace Ctg.Funding.Tests.Generators;

/// <summary>One figure of a local barème: its identifier, and its JSON member.</summary>
public sealed record LocalFigure(string Id, string Json)
{
    /// <summary>One value from a date on.</summary>
    public static LocalFigure Of(string id, string from, string content) =>
        new(id, $$"""
            "{{id}}": { "valeurs": [ { "du": "{{from}}", "sources": ["x"], {{content}} } ] }
            """);
}

/// <summary>The built-in barème completed by local figures.</summary>
public sealed record LocalBareme(IReadOnlyList<LocalFigure> Figures)
{
    /// <summary>Gets the public figures alone.</summary>
    public static LocalBareme None { get; } = new([]);

    /// <summary>Gets the completed barème.</summary>
    public Bareme Bareme { get; } = Read(Figures);

    /// <summary>The same with one figure more, or another value of it.</summary>
    public LocalBareme With(LocalFigure figure) => new([.. Figures.Where(each => each.Id != figure.Id), figure]);

    /// <summary>Whether a figure is given.</summary>
    public bool Gives(string id) => Figures.Any(figure => figure.Id == id);

    /// <inheritdoc/>
    public override string ToString() => Json(Figures);

    private static Bareme Read(IReadOnlyList<LocalFigure> figures)
    {
        var reading = Bareme.BuiltIn.Overlay(Encoding.UTF8.GetBytes(Json(figures)));
        return reading.Value ?? throw new InvalidOperationException(string.Join(" ", reading.Faults));
    }

    private static string Json(IReadOnlyList<LocalFigure> figures) =>
        $$"""{ "bareme": "test", "figures": { {{string.Join(", ", figures.Select(figure => figure.Json))}} } }""";
}

/// <summary>Generators of local barèmes that the product accepts: any figures together, each with any amount the laws between figures allow.</summary>
public static class LocalBaremes
{
    private const string From2020 = "2020-01-01";
    private const string From2021 = "2021-01-01";

    private static readonly string[] Starts = [From2021, "2022-01-01", "2022-04-15", "2024-07-01"];

    /// <summary>A local barème, half of the time empty. Line-by-line rounding (H-07) is left out: it makes no total of the territory.</summary>
    public static Gen<LocalBareme> Any() =>
        from isEmpty in Gen.Elements(true, false)
        from figures in Gen.CollectToList(new[] { NewPlaces, Rattrapage, Floor, Revaluation, Choices, Zoning, Top, Reserved, Development, OtherServices }, Sometimes)
        select isEmpty ? LocalBareme.None : new LocalBareme([.. figures.SelectMany(each => each)]);

    private static Gen<IReadOnlyList<LocalFigure>> Sometimes(Gen<IReadOnlyList<LocalFigure>> figures) =>
        from kind in Gen.Choose(0, 2)
        from given in figures
        select kind == 0 ? given : [];

    /// <summary>The range of new places, or a table of tranches inside the public one: a table must lie inside the range of its day.</summary>
    private static Gen<IReadOnlyList<LocalFigure>> NewPlaces => Gen.OneOf(
        from start in Gen.Elements(Starts)
        from amount in Amount(2_600, 3_600)
        select One(LocalFigure.Of("BT-N", start, amount)),
        from start in Gen.Elements(Starts)
        from poor in Amount(2_600, 3_600)
        from middle in Amount(2_600, 3_600)
        from rich in Amount(2_600, 3_600)
        from product in Gen.Choose(7, 40)
        from wealth in Gen.Choose(600, 1_900)
        from hasLast in Gen.Elements(true, false)
        select One(LocalFigure.Of("BT-Nt", start, $$""" "tableau": [ { "tranche": 2, "produit_max": {{product}}000000, {{poor}} }, { "tranche": 3, "potentiel_financier_max": {{wealth}}, "niveau_de_vie_max": 21000, {{middle}} }{{(hasLast ? $", {{ \"tranche\": 4, {rich} }}" : "")}} ] """)));

    private static Gen<IReadOnlyList<LocalFigure>> Rattrapage =>
        from start in Gen.Elements(Starts)
        from amount in Amount(0, 1_200)
        select One(LocalFigure.Of("BT-R", start, amount));

    private static Gen<IReadOnlyList<LocalFigure>> Floor =>
        from amount in Amount(0, 3_000)
        select One(LocalFigure.Of("BT-F", From2020, amount));

    private static Gen<IReadOnlyList<LocalFigure>> Revaluation => Gen.OneOf(
        from amount in Amount(0, 200)
        select One(LocalFigure.Of("BT-V", "2025-01-01", amount)),
        from edge in Gen.Choose(500, 2_500)
        from width in Gen.Choose(1, 1_000)
        from low in Amount(0, 300)
        from middle in Amount(0, 300)
        from high in Amount(0, 300)
        select One(LocalFigure.Of("BT-V", "2025-01-01", $$""" "tableau": [ { "montant_place_max": {{edge}}, {{low}} }, { "montant_place_max": {{edge + width}}, {{middle}} }, { {{high}} } ] """)),
        from low in Amount(0, 300)
        from middle in Amount(0, 300)
        from high in Amount(0, 300)
        from hasLast in Gen.Elements(true, false)
        select One(LocalFigure.Of("BT-V", "2025-01-01", $$""" "tableau": [ { "tranche": 1, {{low}} }, { "tranche": 2, {{middle}} }, { "tranche": 3, {{high}} }{{(hasLast ? $", {{ {low} }}" : "")}} ] """)));

    private static Gen<IReadOnlyList<LocalFigure>> Development =>
        from start in Gen.Elements("2022-06-15", "2025-11-01", "2028-01-01")
        from low in Amount(0, 200)
        from high in Amount(0, 400)
        from day in Gen.Elements("fin-annee", "terme")
        from count in Gen.Elements("2023-01-01", "inconnues")
        from transfer in Gen.Elements("ouverture", "entree")
        select (IReadOnlyList<LocalFigure>)
        [
            LocalFigure.Of("BT-T", start, $$""" "tableau": [ { "croissance_min": 10.5, {{high}} }, { "croissance_min": 2, {{low}} } ] """),
            Choice("H-15", day), Choice("H-16", count), Choice("H-17", transfer),
        ];

    private static Gen<IReadOnlyList<LocalFigure>> OtherServices =>
        from start in Gen.Elements(Starts)
        from hour in Amount(0, 5)
        from post in Amount(10_000, 30_000)
        from cap in Amount(0, 60)
        from order in Gen.Elements("anciennes", "recentes")
        select (IReadOnlyList<LocalFigure>)
        [
            LocalFigure.Of("BS-ALSH", start, hour), LocalFigure.Of("BS-RPE", start, post), LocalFigure.Of("BS-PLAFOND", start, cap), Choice("H-18", order),
        ];

    private static Gen<IReadOnlyList<LocalFigure>> Top =>
        from start in Gen.Elements(Starts)
        from amount in Amount(3_600, 4_200)
        select One(LocalFigure.Of("BT-N1", start, amount));

    private static Gen<IReadOnlyList<LocalFigure>> Reserved =>
        from start in Gen.Elements("2022-06-15", "2025-01-01", "2026-01-01")
        from amount in Amount(2_000, 4_000)
        from zone in Gen.Elements("seul-montant", "tranche-1")
        select (IReadOnlyList<LocalFigure>)[LocalFigure.Of("BT-C", start, amount), Choice("H-20", zone)];

    private static Gen<IReadOnlyList<LocalFigure>> Zoning =>
        from zone in Gen.Elements("zrr", "frr", "aucune")
        select One(LocalFigure.Of("H-05", "2023-01-01", $$""" "zonage": { "zone": "{{zone}}" } """));

    private static Gen<IReadOnlyList<LocalFigure>> Choices =>
        from switches in Gen.Elements("mois", "jour")
        from reference in Gen.Elements("veille-ctg", "jour-ctg")
        from counts in Gen.Elements("inventaire", "inconnues")
        from rattrapage in Gen.Elements("addition", "plancher")
        from partYear in Gen.Elements("mois", "jours", "aucun")
        select (IReadOnlyList<LocalFigure>)[Choice("H-01", switches), Choice("H-02", reference), Choice("H-03", counts), Choice("H-04", rattrapage), Choice("H-06", partYear)];

    private static LocalFigure Choice(string id, string choice) => LocalFigure.Of(id, From2020, $"\"choix\": \"{choice}\"");

    private static IReadOnlyList<LocalFigure> One(LocalFigure figure) => [figure];

    /// <summary>An amount, or a range, between two numbers of euros, in cents.</summary>
    private static Gen<string> Amount(int least, int most) =>
        from one in Gen.Choose(least * 100, most * 100)
        from other in Gen.Choose(least * 100, most * 100)
        from isExact in Gen.Elements(true, false)
        select isExact
            ? string.Create(CultureInfo.InvariantCulture, $"\"montant\": {one / 100m}")
            : string.Create(CultureInfo.InvariantCulture, $"\"min\": {Math.Min(one, other) / 100m}, \"max\": {Math.Max(one, other) / 100m}");
}
