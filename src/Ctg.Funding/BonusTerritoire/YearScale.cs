using Ctg.Funding.Baremes;
using NodaTime;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>The figures of the bonus territoire as they serve in one year, cut where one of them changes.</summary>
internal sealed record YearScale
{
    internal const string NewPlaces = "BT-N";
    internal const string NewPlacesRebond = "BT-N-REBOND";
    internal const string NewPlacesTop = "BT-N1";
    internal const string NewPlacesTranches = "BT-Nt";
    internal const string Rattrapage = "BT-R";
    internal const string Floor = "BT-F";
    internal const string Revaluation = "BT-V";
    private const string SwitchChoice = "H-01";
    private const string ReferenceDateChoice = "H-02";
    private const string ReferencePlacesChoice = "H-03";
    private const string RattrapageChoice = "H-04";
    private const string RuralZoning = "H-05";
    private const string PartYearChoice = "H-06";
    private const string RoundingChoice = "H-07";
    private const string LowAmountThreshold = "H-14";

    private static readonly string[] DatedFigures =
        [NewPlaces, NewPlacesRebond, NewPlacesTop, NewPlacesTranches, Rattrapage, Floor, RuralZoning];

    private YearScale(Bareme bareme, int year)
    {
        var start = new LocalDate(year, 1, 1);
        Year = year;
        Switch = bareme.Find(SwitchChoice, start)!;
        ReferenceDate = bareme.Find(ReferenceDateChoice, start)!;
        ReferencePlaces = bareme.Find(ReferencePlacesChoice, start)!;
        RattrapageMethod = bareme.Find(RattrapageChoice, start)!;
        PartYear = bareme.Find(PartYearChoice, start)!;
        Rounding = bareme.Find(RoundingChoice, start)!;
        LowAmount = bareme.Find(LowAmountThreshold, start)!;
        Revaluations = [.. Enumerable.Range(FirstYear(bareme), year - FirstYear(bareme) + 1)
            .Select(past => (Year: past, Value: bareme.Find(Revaluation, new LocalDate(past, 1, 1))))
            .Where(past => past.Value is { IsBeforeMeasure: false })
            .Select(past => new YearlyRevaluation(past.Year, past.Value!))];
        Segments = Cut(bareme, year);
    }

    internal int Year { get; }

    internal FigureValue Switch { get; }

    internal FigureValue ReferenceDate { get; }

    internal FigureValue ReferencePlaces { get; }

    internal FigureValue RattrapageMethod { get; }

    internal FigureValue PartYear { get; }

    internal FigureValue Rounding { get; }

    internal FigureValue LowAmount { get; }

    /// <summary>Gets the revaluation of every year from its start to this one, oldest first (R4: yearly, so they add up).</summary>
    internal IReadOnlyList<YearlyRevaluation> Revaluations { get; }

    internal IReadOnlyList<ScaleSegment> Segments { get; }

    internal PartYearMethod PartYearMethod => PartYear.Choice switch
    {
        "jours" => PartYearMethod.Jours,
        "aucun" => PartYearMethod.Aucun,
        _ => PartYearMethod.Mois,
    };

    internal bool SwitchesByDay => Switch.Choice == "jour";

    internal bool RaisesToFloor => RattrapageMethod.Choice == "plancher";

    internal bool CountsInventory => ReferencePlaces.Choice == "inventaire";

    internal bool RoundsByLine => Rounding.Choice == "ligne";

    internal LocalDate ReferenceDateWithoutCej(LocalDate ctgEffect) =>
        ReferenceDate.Choice == "jour-ctg" ? ctgEffect : ctgEffect.PlusDays(-1);

    internal static YearScale Of(Bareme bareme, int year) => new(bareme, year);

    internal static int FirstYear(Bareme bareme) => bareme.FirstDayOf(NewPlaces).Year;

    private static ScaleSegment[] Cut(Bareme bareme, int year)
    {
        var starts = bareme.ChangeDates(year, DatedFigures);
        return [.. starts.Select((start, i) => new ScaleSegment(start, i + 1 < starts.Count ? starts[i + 1].PlusDays(-1) : new LocalDate(year, 12, 31))
        {
            NewPlaces = bareme.Find(NewPlaces, start),
            Rebond = bareme.Find(NewPlacesRebond, start),
            Top = bareme.Find(NewPlacesTop, start),
            Tranches = bareme.Find(NewPlacesTranches, start),
            Rattrapage = bareme.Find(Rattrapage, start),
            Floor = bareme.Find(Floor, start),
            RuralZoning = bareme.Find(RuralZoning, start)!,
        })];
    }
}
