namespace Ctg.Funding.Terms;

/// <summary>A set of the figures of a card that are not the same all year, by their slot.</summary>
/// <remarks>Beyond 127 such figures they are no longer told apart: a set that has one is then equal to none.</remarks>
internal readonly struct FigureSet
{
    internal const int MostSlots = 127;

    private readonly UInt128 _slots;

    private FigureSet(UInt128 slots) => _slots = slots;

    /// <summary>The set of one figure; none for one that serves all year.</summary>
    internal static FigureSet Of(CardFigure figure) => figure.Slot < 0 ? default : new(UInt128.One << Math.Min(figure.Slot, MostSlots));

    public static FigureSet operator |(FigureSet a, FigureSet b) => new(a._slots | b._slots);

    internal bool Has(CardFigure figure) => figure.Slot is >= 0 and < MostSlots && (_slots >> figure.Slot & UInt128.One) != 0;

    /// <summary>Whether both hold the same figures, all told apart.</summary>
    internal bool IsSameAs(FigureSet other) => _slots == other._slots && (_slots >> MostSlots) == 0;
}
