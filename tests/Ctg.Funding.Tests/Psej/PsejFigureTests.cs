using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Psej;
using Ctg.Funding.Territories;
using NodaTime.Text;
using Xunit;

namespace Ctg.Funding.Tests.Psej;

/// <summary>Every value of every PSEJ figure, when changed, changes some result.</summary>
public sealed class PsejFigureTests
{
    /// <summary>Gets each value of the document by figure and first day.</summary>
    public static TheoryData<string, string> Values =>
        [.. Bareme.BuiltIn.Documents.Single(document => document.Name == "psej").Values
            .SelectMany(figure => figure.Value.Select(value => (figure.Key, LocalDatePattern.Iso.Format(value.From))))];

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_that_changes_changes_some_result(string id, string from)
    {
        var value = Bareme.BuiltIn.ValuesOf(id).Single(each => LocalDatePattern.Iso.Format(each.From) == from);
        var content = value switch
        {
            { Choice: { } choice } => $"\"choix\": \"{value.Figure.Choices.First(each => each != choice)}\"",
            { Amount: { } amount } => FormattableString.Invariant($"\"montant\": {amount.Min + 1}"),
            _ => "\"montant\": 1",
        };

        var changed = Contract.Local($$""" "{{id}}": { "valeurs": [ { "du": "{{from}}", "au": "{{LocalDatePattern.Iso.Format(value.To!.Value)}}", {{content}}, "sources": ["x"] } ] } """);

        Assert.NotEqual(Results(Bareme.BuiltIn), Results(changed));
    }

    private static string Results(Bareme bareme)
    {
        PsejAction[] actions =
        [
            .. Enum.GetValues<Service>().Select(service => new PsejAction($"{service}", "T", service, 60_000m) { Units = 1, CapacityBefore = 0 }),
            Contract.Older(100_000m),
            Contract.Older(100_000m, "G") with { Capacity = 44.2m },
        ];
        var years = new[] { 2010, 2014, 2018 }.SelectMany(first => PsejCalculator.CalculateYears(new Cej("CEJ", first), actions, bareme));
        return string.Join('\n', years.SelectMany(result => result.Lines.Select(line => string.Create(CultureInfo.InvariantCulture, $"{result.Year} {line.Amount}")).Append($"{result.PilotageExcess}")));
    }
}
