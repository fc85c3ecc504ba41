using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;

namespace Ctg.Funding.Psej;

/// <summary>PS-1: the net cost of an action, and what leaves it open.</summary>
/// <param name="Capped">Gross cost, no more than the ceiling, euros.</param>
/// <param name="Net">Capped cost less the revenue, never below 0, euros.</param>
/// <param name="Reason">Why the ceiling leaves it open; <see langword="null"/> where it does not.</param>
/// <param name="Ceiling">The figure that gives the ceiling; <see langword="null"/> where the action gives it.</param>
internal sealed record PsejCost(Bounds Capped, Bounds Net, Diagnostic? Reason, FigureValue? Ceiling)
{
    internal static PsejCost Of(PsejAction action, PsejScale scale)
    {
        var price = action.CostCeiling is null ? scale.PriceOf(action.Service) : null;
        var perUnit = price is null ? null : scale.Amount(price);
        var ceiling = action.CostCeiling is { } given ? Bounds.Of(given) : action.Units is { } units ? perUnit?.Times(units) : null;

        // A cost whose ceiling is not known counts for anything between nothing and the whole of it.
        var capped = ceiling is { } most ? Bounds.Of(action.GrossCost).CappedBy(most) : new Bounds(0, action.GrossCost);
        var net = new Bounds(Math.Max(0, capped.Min - action.Revenue), Math.Max(0, capped.Max!.Value - action.Revenue));
        var reason = (perUnit, action.Units) switch
        {
            _ when price is null => null,
            (null, _) => Open(Codes.PriceNotPublic, action.Code, price.Figure),
            (_, null) => Open(Codes.UnitsMissing, action.Code, price.Figure),
            ({ IsExact: false }, _) => Open(Codes.RangeOnly, price.Figure),
            _ => null,
        };
        return new PsejCost(capped, net, reason, price);
    }

    private static Diagnostic Open(string code, params object[] arguments) => new(code, DiagnosticSeverity.Notice, [.. arguments]);
}
