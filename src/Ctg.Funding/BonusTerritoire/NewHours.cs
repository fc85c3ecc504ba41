using Ctg.Funding.Baremes;
using Ctg.Funding.Diagnostics;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>
/// §4: the new hours of a year that are paid, no more than a share of the contracted ones. The cap is on the hours of the year: those that opened
/// first take theirs first (H-18). Hours are counted times the months, or days, they run, so that nothing is divided.
/// </summary>
internal sealed class NewHours
{
    private readonly Dictionary<int, HourPart[]> _parts;

    private NewHours(Dictionary<int, HourPart[]> parts, Diagnostic? reason)
    {
        _parts = parts;
        Reason = reason;
    }

    /// <summary>Gets why the hours that are paid are not known exactly.</summary>
    internal Diagnostic? Reason { get; }

    /// <summary>What is paid of each lot and segment; <see langword="null"/> where no cap binds the service.</summary>
    internal static NewHours? Of(IReadOnlyList<PlaceLot> lots, IEnumerable<int> newOnes, Func<PlaceLot, int[]> counted, decimal? contracted, int fullYear, YearScale scale)
    {
        if (scale.NewUnitsCap is not { } figure)
        {
            return null;
        }

        var percent = figure.ServesIn(scale.Year) ? figure.Amount : null;
        var cap = percent is { } known && contracted is { } hours ? known.Times(hours * fullYear / 100) : (Bounds?)null;
        var parts = new Dictionary<int, HourPart[]>();
        var inOrder = new List<(int, int, HourPart)>();
        var before = 0m;
        var rank = new LotRank(lots);
        var order = newOnes.OrderBy(i => lots[i].From).ThenBy(i => i, rank);
        foreach (var i in scale.ServesOldestHoursFirst ? order : order.Reverse())
        {
            parts[i] = [.. counted(lots[i]).Select((count, segment) =>
            {
                var part = new HourPart(lots[i].Units * count, before, cap);
                before += part.Done;
                inOrder.Add((i, segment, part));
                return part;
            })];
        }

        var isOpen = before > 0 && parts.Values.Any(each => each.Any(part => !part.Paid.IsExact));
        var reason = !isOpen ? null
            : percent is { IsExact: false } ? new Diagnostic(Codes.RangeOnly, DiagnosticSeverity.Notice, figure.Figure)
            : percent is null ? new Diagnostic(Codes.CapNotPublic, DiagnosticSeverity.Notice, figure.Figure, scale.Year)
            : new Diagnostic(Codes.ContractedHoursUnknown, DiagnosticSeverity.Notice, figure.Figure);
        return new NewHours(parts, reason) { Contracted = contracted, InOrder = inOrder };
    }

    internal decimal? Contracted { get; private init; }

    /// <summary>Gets the hours of every lot and segment in the order in which they are served.</summary>
    internal IReadOnlyList<(int Lot, int Segment, HourPart Part)> InOrder { get; private init; } = [];

    internal IReadOnlyList<HourPart>? Of(int lot) => _parts.GetValueOrDefault(lot);
}
