using Ctg.Funding.Diagnostics;
using Ctg.Funding.Territories;
using NodaTime;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>The passage of one territory from the CEJ to the CTG: rules R2 and R3, and R6 for the months due.</summary>
internal sealed record Transition
{
    private readonly Territory _territory;
    private readonly YearScale _scale;

    private Transition(Territory territory, YearScale scale, BonusTrace? trace)
    {
        _territory = territory;
        _scale = scale;
        Start = StartOfBonus(territory);
        FirstDue = scale.SwitchesByDay || Start.Day == 1 ? Start : Start.With(DateAdjusters.StartOfMonth).PlusMonths(1);
        ReferenceDate = territory.CejEnd ?? scale.ReferenceDateWithoutCej(territory.CtgEffect);
        Due = PartYears.Count(scale, FirstDue, null);
        trace?.Record(this);
    }

    /// <summary>Gets the day from which the bonus is due (R2).</summary>
    internal LocalDate Start { get; }

    /// <summary>Gets the first day that carries the bonus and no longer the PSEJ (R2, H-01).</summary>
    internal LocalDate FirstDue { get; }

    /// <summary>Gets the last day on which a lot that opens is existing (R3).</summary>
    internal LocalDate ReferenceDate { get; }

    /// <summary>Gets the part of the year that carries the bonus.</summary>
    internal PartYear Due { get; }

    internal static Transition Of(Territory territory, YearScale scale, BonusTrace? trace) => new(territory, scale, trace);

    /// <summary>R2: the later of the CTG's effect and the day after the CEJ's end.</summary>
    internal static LocalDate StartOfBonus(Territory territory) =>
        territory.CejEnd is { } cejEnd && cejEnd >= territory.CtgEffect ? cejEnd.PlusDays(1) : territory.CtgEffect;

    /// <summary>R3: open on or before the reference date, existing; later, new.</summary>
    internal Offre OffreOf(PlaceLot lot) => (_scale.TellsByJoining ? lot.From : lot.Opening) <= ReferenceDate ? Offre.Existante : Offre.Nouvelle;

    /// <summary>R1, R2, R6: why a lot gets nothing this year, or <see langword="null"/> where it gets something.</summary>
    internal Diagnostic? ReasonForExclusion(PlaceLot lot, PartYear counted)
    {
        var isNotDueYet = Due.Count == 0;
        var isCejRunning = _territory.CejEnd is { } cejEnd && (cejEnd >= _territory.CtgEffect || cejEnd >= new LocalDate(_scale.Year, 12, 31));
        return lot switch
        {
            _ when _scale.Fate.Reason is { } fate => fate,
            { Service: Service.Eaje, Financement: Financement.Paje } => Exclusion(Codes.PajeStructure),
            { IsCofinanced: false } => Exclusion(Codes.NotCofinanced),
            _ when isNotDueYet && isCejRunning => Exclusion(Codes.CejRunning, _territory.CejEnd!.Value, _scale.Year),
            _ when isNotDueYet => Exclusion(Codes.CtgNotInEffect, _territory.CtgEffect, _scale.Year),
            { From: var opening } when opening.Year > _scale.Year => Exclusion(Codes.NotOpenYet, opening),
            { Closing: { } closing } when closing.Year < _scale.Year || closing < FirstDue => Exclusion(Codes.AlreadyClosed, closing, _scale.Year),
            _ when counted.Count == 0 => Exclusion(Codes.NoMonthCounted, _scale.Year),
            _ => null,
        };
    }

    private static Diagnostic Exclusion(string code, params object[] arguments) => new(code, DiagnosticSeverity.Notice, [.. arguments]);
}
