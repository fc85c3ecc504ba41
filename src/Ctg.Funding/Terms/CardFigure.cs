using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;

namespace Ctg.Funding.Terms;

/// <summary>A value of a figure as it stands on the card of a year: resolved once, so that no rule looks anything up.</summary>
internal sealed class CardFigure
{
    internal CardFigure(FigureValue value, int year)
    {
        Value = value;
        Serves = value.ServesIn(year);
        Amount = value.AmountIn(year);
        Rows = Serves ? value.Rows : [];
        IsCarriedOver = value.IsCarriedOverIn(year);
    }

    internal FigureValue Value { get; }

    internal string Id => Value.Figure.Id;

    /// <summary>Gets whether the value can be used for the year.</summary>
    internal bool Serves { get; }

    /// <summary>Gets the amount where it serves; <see langword="null"/> where it is not public, or a table.</summary>
    internal Bounds? Amount { get; }

    /// <summary>Gets the rows of its table where it serves.</summary>
    internal IReadOnlyList<FigureRow> Rows { get; }

    internal bool IsCarriedOver { get; }

    /// <summary>Gets why an amount that rests on it is not exact: only its range is public, or nothing that bounds it from above.</summary>
    internal Diagnostic WhyOpen => Amount is { Max: not null } ? RangeOnly : NoUpperBound;

    internal Diagnostic RangeOnly => field ??= new(Codes.RangeOnly, DiagnosticSeverity.Notice, Value.Figure);

    internal Diagnostic NoUpperBound => field ??= new(Codes.NoUpperBound, DiagnosticSeverity.Notice, Value.Figure);

    /// <summary>Gets whether the measure exists: a text does not say that it had not begun.</summary>
    internal bool IsInForce => !Value.IsBeforeMeasure;

    /// <summary>Gets its place among all the figures of the card, which are in the order of results.</summary>
    internal int Index { get; set; }

    /// <summary>Gets its place among those that are not the same all year; −1 for one that is.</summary>
    internal int Slot { get; set; } = -1;
}
