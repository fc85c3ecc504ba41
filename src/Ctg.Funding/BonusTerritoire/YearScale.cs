using Ctg.Funding.Baremes;
using Ctg.Funding.Explanations;
using Ctg.Funding.Territories;
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
    internal const string Development = "BT-T";
    private const string GrowthDayChoice = "H-15";
    private const string PlacesOf2023Choice = "H-16";
    private const string TransferChoice = "H-17";
    private const string HoursOrderChoice = "H-18";
    private const string NewHoursCap = "BS-PLAFOND";

    private static readonly string[] DatedFigures =
        [NewPlaces, NewPlacesRebond, NewPlacesTop, NewPlacesTranches, Rattrapage, Floor, RuralZoning, Development];

    /// <summary>The amount of a new unit of each service other than crèches (§4).</summary>
    private static readonly Dictionary<Service, string> NewUnits = new()
    {
        [Service.Alsh] = "BS-ALSH",
        [Service.AccueilDeJeunes] = "BS-JEUNES",
        [Service.Rpe] = "BS-RPE",
        [Service.Laep] = "BS-LAEP",
        [Service.Pilotage] = "BS-PILOTAGE",
    };

    private YearScale(Bareme bareme, int year, Service service)
    {
        var start = new LocalDate(year, 1, 1);
        Year = year;
        Fate = ServiceFate.Of(service);
        Transfer = bareme.Find(TransferChoice, start)!;
        GrowthDay = bareme.Find(GrowthDayChoice, start)!;
        PlacesOf2023 = bareme.Find(PlacesOf2023Choice, start)!;
        HoursOrder = bareme.Find(HoursOrderChoice, start)!;
        NewUnitsCap = Fate.Unit == ServiceUnit.HeureEnfant ? bareme.Find(NewHoursCap, start) : null;
        Switch = bareme.Find(SwitchChoice, start)!;
        ReferenceDate = bareme.Find(ReferenceDateChoice, start)!;
        ReferencePlaces = bareme.Find(ReferencePlacesChoice, start)!;
        RattrapageMethod = bareme.Find(RattrapageChoice, start)!;
        PartYear = bareme.Find(PartYearChoice, start)!;
        Rounding = bareme.Find(RoundingChoice, start)!;
        LowAmount = bareme.Find(LowAmountThreshold, start)!;
        Revaluations = !IsForPlaces ? [] : [.. Enumerable.Range(FirstYear(bareme), year - FirstYear(bareme) + 1)
            .Select(past => (Year: past, Value: bareme.Find(Revaluation, new LocalDate(past, 1, 1))))
            .Where(past => past.Value is { IsBeforeMeasure: false })
            .Select(past => new YearlyRevaluation(past.Year, past.Value!, bareme.Find(NewPlacesTranches, new LocalDate(past.Year, 1, 1))))];
        Segments = IsForPlaces ? Cut(bareme, year) : OfService(bareme, year, NewUnits.GetValueOrDefault(service));
    }

    internal int Year { get; }

    /// <summary>Gets what becomes of the service's PSEJ.</summary>
    internal ServiceFate Fate { get; }

    /// <summary>Gets whether the service is crèches, whose places have the whole scale: zones, floor, rattrapage, revaluation, trajectoire.</summary>
    internal bool IsForPlaces => Fate.Service == Service.Eaje;

    /// <summary>A kind of step in the words and units of the service.</summary>
    internal StepKind Worded(StepKind kind) => Fate.Unit switch
    {
        ServiceUnit.Place => kind,
        ServiceUnit.Etp => kind.In(Units.Posts, Units.EurosPerPost),
        _ => kind.In(Units.Hours, Units.EurosPerHour),
    };

    internal FigureValue Transfer { get; }

    internal FigureValue GrowthDay { get; }

    internal FigureValue PlacesOf2023 { get; }

    internal FigureValue HoursOrder { get; }

    /// <summary>Gets the most new units that are paid, percent of the contracted ones; <see langword="null"/> where the service has no such cap.</summary>
    internal FigureValue? NewUnitsCap { get; }

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

    /// <summary>Gets whether a lot that came from another territory is told existing or new by the day it came, not by the day it opened (H-17).</summary>
    internal bool TellsByJoining => Transfer.Choice == "entree";

    internal bool MeasuresGrowthAtTerm => GrowthDay.Choice == "terme";

    /// <summary>Gets the day on which the places of 2023 are counted in the inventory (H-16); <see langword="null"/> where they are not.</summary>
    internal LocalDate? DayOfPlaces2023 => NodaTime.Text.LocalDatePattern.Iso.Parse(PlacesOf2023.Choice!) is { Success: true, Value: var day } ? day : null;

    internal bool ServesOldestHoursFirst => HoursOrder.Choice == "anciennes";

    internal LocalDate ReferenceDateWithoutCej(LocalDate ctgEffect) =>
        ReferenceDate.Choice == "jour-ctg" ? ctgEffect : ctgEffect.PlusDays(-1);

    internal static YearScale Of(Bareme bareme, int year, Service service) => new(bareme, year, service);

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
            Trajectoire = bareme.Find(Development, start),
            RuralZoning = bareme.Find(RuralZoning, start)!,
        })];
    }

    /// <summary>§4: a service whose new units have one amount, or none, and nothing beside it.</summary>
    private static ScaleSegment[] OfService(Bareme bareme, int year, string? newUnits)
    {
        var starts = bareme.ChangeDates(year, newUnits is null ? [] : [newUnits]);
        return [.. starts.Select((start, i) => new ScaleSegment(start, i + 1 < starts.Count ? starts[i + 1].PlusDays(-1) : new LocalDate(year, 12, 31))
        {
            NewPlaces = newUnits is null ? null : bareme.Find(newUnits, start),
            RuralZoning = bareme.Find(RuralZoning, start)!,
        })];
    }
}
