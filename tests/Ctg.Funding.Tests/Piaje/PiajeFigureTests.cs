using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Piaje;
using NodaTime.Text;
using Xunit;

namespace Ctg.Funding.Tests.Piaje;

/// <summary>Every value of every PIAJE figure, when changed, changes some result.</summary>
public sealed class PiajeFigureTests
{
    /// <summary>Gets each value of the document by figure and first day.</summary>
    public static TheoryData<string, string> Values =>
        [.. Bareme.BuiltIn.Documents.Single(document => document.Name == "piaje").Values
            .SelectMany(figure => figure.Value.Select(value => (figure.Key, LocalDatePattern.Iso.Format(value.From))))];

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_that_changes_changes_some_result(string id, string from)
    {
        var value = Bareme.BuiltIn.ValuesOf(id).Single(each => LocalDatePattern.Iso.Format(each.From) == from);
        var end = value.To is { } to ? $"\"au\": \"{LocalDatePattern.Iso.Format(to)}\", " : "";
        var content = value switch
        {
            { Choice: { } choice } => $"\"choix\": \"{value.Figure.Choices.First(each => each != choice)}\"",
            { Amount: { } amount } => FormattableString.Invariant($"\"montant\": {amount.Min + 1}"),
            _ => "\"montant\": 1",
        };

        var changed = Project.Local($$""" "{{id}}": { "valeurs": [ { "du": "{{from}}", {{end}}{{content}}, "sources": ["x"] } ] } """);

        Assert.NotEqual(Results(Bareme.BuiltIn), Results(changed));
    }

    private static string Results(Bareme bareme)
    {
        string[] days = ["2019-03-01", "2020-06-01", "2021-06-01", "2022-12-31", "2023-06-01", "2024-06-01", "2026-06-01"];
        var projects = from filed in days
                       from decided in days
                       where string.CompareOrdinal(filed, decided) <= 0
                       from structure in new[] { TypeStructure.Psu, TypeStructure.Paje, TypeStructure.Mam }
                       from project in new[] { Project.All(filed, decided), Project.All(filed, decided, 100_000m), Project.All(filed, decided) with { IsInPriorityZone = false }, Project.Plain(filed, decided) }
                       select project with { Structure = structure, PotentielFinancier = 900.5m };
        var edges = new[] { Project.Enlarging(40, 4), Project.Plain("2021-06-01", null) with { Structure = TypeStructure.Paje, CoverageRate = 58.5m, PotentielFinancier = 100m } }
            .Concat(days[1..3].Select(day => Project.All(day, day) with { Structure = TypeStructure.Mam, PotentielFinancier = 100m }));
        return string.Join('\n', projects.Concat(edges).Select(project => Text(PiajeCalculator.Calculate(project, bareme))));
    }

    private static string Text(PiajeResult result) => string.Create(
        CultureInfo.InvariantCulture,
        $"{result.IsEligible} {result.SubsidisedPlaces} {result.MaximumGrant} {result.DutyYears} {result.StartUpAid} {result.StartUpAidDutyYears} {result.Repayment(5)} {string.Join(' ', result.Versions.Select(version => $"{version.SumPerPlace} {version.PerPlaceCap}"))}");
}
