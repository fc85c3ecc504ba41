using Ctg.Funding.Baremes;
using Ctg.Funding.Terms;
using NodaTime;
using NodaTime.Text;

namespace Ctg.Funding.Piaje;

/// <summary>The figures of the PIAJE as they stand on one day, resolved once; there is none before its first text.</summary>
internal sealed class PiajeCard
{
    private readonly Bareme _bareme;
    private readonly CardFigure?[] _figures;

    private PiajeCard(Bareme bareme, LocalDate day)
    {
        _bareme = bareme;
        Day = day;
        Name = LocalDatePattern.Iso.Format(day);
        FirstDay = bareme.FirstDayOf(PiajeFigures.Socle.OfCreche.Id);
        IsAfterRebond = bareme.ValuesOf(PiajeFigures.Rebond.Id).Where(value => value.Choice == "oui").All(value => value.To < day);
        var count = 0;
        _figures = [.. PiajeFigures.All.Select(id => bareme.Find(id, day))
            .Select(value => value is null ? null : new CardFigure(value, day.Year) { Index = count++ })];
        All = [.. _figures.OfType<CardFigure>()];
    }

    internal LocalDate Day { get; }

    /// <summary>Gets the day, as steps are named by it.</summary>
    internal string Name { get; }

    /// <summary>Gets the first day of the first text.</summary>
    internal LocalDate FirstDay { get; }

    /// <summary>Gets whether the plan rebond is over.</summary>
    internal bool IsAfterRebond { get; }

    internal bool IsRebond => ChoiceOf(PiajeFigures.Rebond) == "oui";

    /// <summary>Gets every figure of the card, in the order of the rules.</summary>
    internal IReadOnlyList<CardFigure> All { get; }

    /// <summary>A figure, which stands on the card since its first text.</summary>
    internal CardFigure this[PiajeFigure figure] => _figures[figure.Index]!;

    /// <summary>The card of a day, kept with the barème.</summary>
    internal static PiajeCard Of(Bareme bareme, LocalDate day) => bareme.Card(
        (day.Year * 10_000 + day.Month * 100 + day.Day, 0),
        static (figures, key) => new PiajeCard(figures, new LocalDate(key.Of / 10_000, key.Of / 100 % 100, key.Of % 100)));

    /// <summary>The card of another day.</summary>
    internal PiajeCard On(LocalDate day) => Of(_bareme, day);

    internal bool Has(PiajeFigure figure) => _figures[figure.Index] is not null;

    internal string? ChoiceOf(PiajeFigure figure) => _figures[figure.Index]?.Value.Choice;
}
