using Ctg.Funding.Baremes;
using Ctg.Funding.BonusTerritoire.Rules;
using Ctg.Funding.Terms;
using Ctg.Funding.Territories;
using NodaTime;
using NodaTime.Text;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>
/// The figures of the bonus territoire as they serve in one year for one service, resolved once and cut where one of them changes.
/// </summary>
internal sealed class BonusCard
{
    private readonly List<CardFigure> _all = [];
    private readonly Dictionary<FigureValue, CardFigure> _known = new(ReferenceEqualityComparer.Instance);
    private readonly Bareme _bareme;

    private BonusCard(Bareme bareme, int year, Service service)
    {
        _bareme = bareme;
        var start = new LocalDate(year, 1, 1);
        CardFigure Of(string id) => Find(id, start)!;
        Year = year;
        Start = start;
        End = new LocalDate(year, 12, 31);
        Fate = ServiceFate.Of(service);
        Steps = BonusSteps.Of(Fate.Unit);
        Switch = Of(BonusFigures.Switch);
        ReferenceDate = Of(BonusFigures.ReferenceDate);
        ReferencePlaces = Of(BonusFigures.ReferencePlaces);
        RattrapageMethod = Of(BonusFigures.RattrapageMethod);
        PartYear = Of(BonusFigures.PartYear);
        Rounding = Of(BonusFigures.Rounding);
        LowAmount = Of(BonusFigures.LowAmount);
        Transfer = Of(BonusFigures.Transfer);
        GrowthDay = Of(BonusFigures.GrowthDay);
        PlacesOf2023 = Of(BonusFigures.PlacesOf2023);
        HoursOrder = Of(BonusFigures.HoursOrder);
        ReservataireZone = Of(BonusFigures.ReservataireZone);
        NewHoursCap = Fate.Unit == ServiceUnit.HeureEnfant ? Find(BonusFigures.NewHoursCap, start) : null;
        Revaluations = IsForPlaces ? [.. RevaluationsTo(year)] : [];
        PartYearMethod = PartYear.Value.Choice switch
        {
            "jours" => PartYearMethod.Jours,
            "aucun" => PartYearMethod.Aucun,
            _ => PartYearMethod.Mois,
        };
        FullYear = PartYearMethod == PartYearMethod.Jours ? CalendarSystem.Iso.GetDaysInYear(year) : 12;
        Segments = [.. Cut()];
        Trajectoire = Segments.Select(segment => segment.Trajectoire).LastOrDefault(figure => figure is { IsInForce: true });
        DayOfPlaces2023 = LocalDatePattern.Iso.Parse(PlacesOf2023.Value.Choice!) is { Success: true, Value: var day } ? day : null;
        Number();
    }

    internal int Year { get; }

    internal LocalDate Start { get; }

    internal LocalDate End { get; }

    /// <summary>Gets what becomes of the service's PSEJ.</summary>
    internal ServiceFate Fate { get; }

    /// <summary>Gets the kinds of step in the words and units of the service.</summary>
    internal BonusSteps Steps { get; }

    /// <summary>
    /// Gets whether the service is crèches, whose places have the whole scale: zones, floor, rattrapage, revaluation, trajectoire.
    /// </summary>
    internal bool IsForPlaces => Fate.Service == Service.Eaje;

    internal CardFigure Switch { get; }

    internal CardFigure ReferenceDate { get; }

    internal CardFigure ReferencePlaces { get; }

    internal CardFigure RattrapageMethod { get; }

    internal CardFigure PartYear { get; }

    internal CardFigure Rounding { get; }

    internal CardFigure LowAmount { get; }

    internal CardFigure Transfer { get; }

    internal CardFigure GrowthDay { get; }

    internal CardFigure PlacesOf2023 { get; }

    internal CardFigure HoursOrder { get; }

    internal CardFigure ReservataireZone { get; }

    /// <summary>
    /// Gets the most new units that are paid, percent of the contracted ones; <see langword="null"/> where the service has no such cap.
    /// </summary>
    internal CardFigure? NewHoursCap { get; }

    /// <summary>Gets the revaluation of every year from its start to this one, oldest first (R4: yearly, so they add up).</summary>
    internal IReadOnlyList<CardRevaluation> Revaluations { get; }

    internal IReadOnlyList<CardSegment> Segments { get; }

    /// <summary>Gets every figure of the card, by identifier then date.</summary>
    internal IReadOnlyList<CardFigure> All => _all;

    internal PartYearMethod PartYearMethod { get; }

    /// <summary>Gets the months, or days, of the full year (H-06).</summary>
    internal int FullYear { get; }

    internal bool SwitchesByDay => Switch.Value.Choice == "jour";

    internal bool RaisesToFloor => RattrapageMethod.Value.Choice == "plancher";

    internal bool CountsInventory => ReferencePlaces.Value.Choice == "inventaire";

    internal bool RoundsByLine => Rounding.Value.Choice == "ligne";

    internal bool StartsOnCtgDay => ReferenceDate.Value.Choice == "jour-ctg";

    /// <summary>
    /// Gets whether a lot that came from another territory is told existing or new by the day it came, not by the day it opened (H-17).
    /// </summary>
    internal bool TellsByJoining => Transfer.Value.Choice == "entree";

    internal bool MeasuresGrowthAtTerm => GrowthDay.Value.Choice == "terme";

    /// <summary>
    /// Gets the day on which the places of 2023 are counted in the inventory (H-16); <see langword="null"/> where they are not.
    /// </summary>
    internal LocalDate? DayOfPlaces2023 { get; }

    /// <summary>Gets whether the amount of a contrat réservataire gives way to tranche 1 in a priority zone (H-20).</summary>
    internal bool ReservataireHasZones => ReservataireZone.Value.Choice == "tranche-1";

    /// <summary>Gets the trajectoire (BT-T), the last of the year that is in force; <see langword="null"/> where none is.</summary>
    internal CardFigure? Trajectoire { get; }

    internal bool ServesOldestHoursFirst => HoursOrder.Value.Choice == "anciennes";

    /// <summary>The card of a year and service, kept with the barème.</summary>
    internal static BonusCard Of(Bareme bareme, int year, Service service) =>
        bareme.Card((year, (int)service), static (figures, key) => new BonusCard(figures, key.Of, (Service)key.For));

    internal static int FirstYear(Bareme bareme) => bareme.FirstDayOf(BonusFigures.NewPlaces).Year;

    private IEnumerable<CardRevaluation> RevaluationsTo(int year) =>
        from past in Enumerable.Range(FirstYear(_bareme), year - FirstYear(_bareme) + 1)
        let day = new LocalDate(past, 1, 1)
        let figure = _bareme.Find(BonusFigures.Revaluation, day)
        where figure is { IsBeforeMeasure: false }
        let thresholds = _bareme.Find(BonusFigures.NewPlacesTranches, day)
        select new CardRevaluation(
            past, On(figure), figure.ServesIn(past), thresholds is not null && thresholds.ServesIn(past) ? On(thresholds) : null);

    /// <summary>
    /// The year cut where a figure changes; a service other than crèches has one amount a unit, or none, and nothing beside it (§4).
    /// </summary>
    private IEnumerable<CardSegment> Cut()
    {
        IReadOnlyList<string> dated = IsForPlaces ? BonusFigures.OfPlaces : Fate.NewUnits is { } newUnits ? [newUnits] : [];
        var starts = _bareme.ChangeDates(Year, dated);
        for (var i = 0; i < starts.Count; i++)
        {
            var start = starts[i];
            var name = starts.Count == 1 ? "" : LocalDatePattern.Iso.Format(start);
            var end = i + 1 < starts.Count ? starts[i + 1].PlusDays(-1) : End;
            yield return new CardSegment(start, end, PartYears.Numbered(this, start, end), name, dated, id => Find(id, start));
        }
    }

    private CardFigure? Find(string id, LocalDate day) => _bareme.Find(id, day) is { } value ? On(value) : null;

    private CardFigure On(FigureValue value)
    {
        if (!_known.TryGetValue(value, out var figure))
        {
            figure = new CardFigure(value, Year);
            _known.Add(value, figure);
            _all.Add(figure);
        }

        return figure;
    }

    /// <summary>Gives each figure its place, and a slot to those that do not serve all year.</summary>
    private void Number()
    {
        _all.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id) is not 0 and var order ? order : a.Value.From.CompareTo(b.Value.From));
        var slot = 0;
        for (var i = 0; i < _all.Count; i++)
        {
            var figure = _all[i];
            figure.Index = i;
            var isDated = Segments.Count > 1
                && Segments.Any(segment => segment.All.Contains(figure))
                && !Segments.All(segment => segment.All.Contains(figure));
            figure.Slot = isDated ? slot++ : -1;
        }
    }
}
