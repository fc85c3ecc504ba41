using Ctg.Funding.Scenarios;

namespace Ctg.Funding.Cli.Output;

/// <summary>Which changes a comparison shows, and in what order.</summary>
internal sealed record ComparisonView
{
    internal static readonly string[] Filters = ["changes", "gagnants", "perdants", "incertains", "tous"];
    internal static readonly string[] Orders = ["difference", "code"];

    internal string Filter { get; init; } = "changes";

    internal string Order { get; init; } = "difference";

    internal string? Territory { get; init; }

    internal string? Structure { get; init; }

    internal IEnumerable<AmountChange> Of(IEnumerable<AmountChange> changes)
    {
        var shown = changes.Where(Shows);
        return Order == "code"
            ? shown.OrderBy(change => change.Territory, StringComparer.Ordinal)
                .ThenBy(change => change.Service).ThenBy(change => change.Structure, StringComparer.Ordinal)
            : shown.OrderByDescending(change => Math.Abs(change.Low ?? decimal.MaxValue))
                .ThenBy(change => change.Territory, StringComparer.Ordinal).ThenBy(change => change.Service)
                .ThenBy(change => change.Structure, StringComparer.Ordinal);
    }

    private bool Shows(AmountChange change) =>
        (Territory is null || change.Territory == Territory)
        && (Structure is null || change.Structure.Length == 0 || change.Structure == Structure)
        && Filter switch
        {
            "gagnants" => change.Outcome == Outcome.Gagnant,
            "perdants" => change.Outcome == Outcome.Perdant,
            "incertains" => change.Outcome == Outcome.Incertain,
            "tous" => true,
            _ => change.Outcome != Outcome.Inchange,
        };
}
