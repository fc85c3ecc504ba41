using Ctg.Funding.Baremes;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Explanations;
using Ctg.Funding.Territories;
using NodaTime;
using static Ctg.Funding.Explanations.StepOperation;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>Records how the amounts of one territory for one year come about, as the calculation finds them: rules R2 to R5, per place.</summary>
internal sealed class BonusTrace
{
    private const string Owner = "territoire";

    private readonly Territory _territory;
    private readonly YearScale _scale;
    private readonly Dictionary<DraftLine, IReadOnlyList<SegmentPart>> _parts = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<DraftLine, IReadOnlyList<Rate>> _rates = new(ReferenceEqualityComparer.Instance);
    private ExplanationStep? _quotient;
    private ExplanationStep? _counted;
    private ExplanationStep? _growth;

    internal BonusTrace(Territory territory, IReadOnlyList<PlaceLot> lots, YearScale scale)
    {
        _territory = territory;
        _scale = scale;
        Lots = new LotNames(lots, Derivation, scale.Worded(BonusSteps.ReferencePlaces).Unit);
    }

    /// <summary>Gets the inputs of each lot.</summary>
    internal LotNames Lots { get; }

    internal Derivation Derivation { get; } = new();

    /// <summary>Gets the first day due, once the transition is recorded.</summary>
    internal ExplanationStep FirstDue { get; private set; } = null!;

    internal ExplanationStep Start { get; private set; } = null!;

    internal ExplanationStep ReferenceDate { get; private set; } = null!;

    internal ExplanationStep Psej => Derivation.Input(Owner, _territory.IsPsejEstimated ? "psej_estimee" : _scale.IsForPlaces ? "psej_eaje" : "psej", Units.Euros, _territory.Psej);

    private string UnitsName => _scale.Worded(BonusSteps.ReferencePlaces).Unit;

    private string EurosPerUnit => _scale.Worded(BonusSteps.Quotient).Unit;

    private string ReferenceColumn => _scale.IsForPlaces ? "places_reference" : "unites_reference";

    internal ExplanationStep FirstDayOfYear => Derivation.Input("annee", "annee-debut", new LocalDate(_scale.Year, 1, 1));

    internal ExplanationStep LastDayOfYear => Derivation.Input("annee", "annee-fin", new LocalDate(_scale.Year, 12, 31));

    /// <summary>Keeps what each segment of the year gives to a line.</summary>
    internal void Keep(DraftLine draft, IReadOnlyList<SegmentPart> segments)
    {
        _parts.Add(draft, SegmentPart.Gathered(_scale, segments));
        _rates.Add(draft, [.. segments.Select(segment => segment.Rate)]);
    }

    /// <summary>What a unit of a line gets in each segment of the year.</summary>
    internal IReadOnlyList<Rate> RatesOf(DraftLine draft) => _rates[draft];

    internal IReadOnlyList<SegmentPart> PartsOf(DraftLine draft) => _parts[draft];

    /// <summary>H-06: the months, or days, of a full year.</summary>
    internal ExplanationStep FullYear(int of) =>
        Derivation.Figure(_scale.PartYear, "annee", _scale.PartYearMethod == PartYearMethod.Jours ? Units.Days : Units.Months, ExactBounds.Of(of), null);

    /// <summary>R2 and R3: the dates on which all else hangs.</summary>
    internal void Record(Transition transition)
    {
        var effect = Derivation.Input(Owner, "date_effet_ctg", _territory.CtgEffect);
        var cejEnd = Derivation.Input(Owner, "date_fin_cej", _territory.CejEnd);
        Start = _territory.CejEnd is { } end
            ? Derivation.Compute(BonusSteps.Start, "", Later, transition.Start, effect, Derivation.Compute(BonusSteps.DayAfterCej, "", DayAfter, end.PlusDays(1), cejEnd))
            : Derivation.Compute(BonusSteps.Start, "", new StepContent(Same, [effect]) { Date = transition.Start, Grounds = [cejEnd] });
        FirstDue = Derivation.Compute(BonusSteps.FirstDue, "", new StepContent(_scale.SwitchesByDay ? Same : FirstOfMonth, [Start])
        {
            Date = transition.FirstDue,
            Grounds = [Derivation.Figure(_scale.Switch, null)],
        });
        ReferenceDate = _territory.CejEnd is not null
            ? Derivation.Compute(_scale.Worded(BonusSteps.ReferenceDate), "", Same, transition.ReferenceDate, cejEnd)
            : Derivation.Compute(_scale.Worded(BonusSteps.ReferenceDate), "", new StepContent(transition.ReferenceDate == _territory.CtgEffect ? Same : DayBefore, [effect])
            {
                Date = transition.ReferenceDate,
                Grounds = [cejEnd, Derivation.Figure(_scale.ReferenceDate, null)],
            });
    }

    /// <summary>R4: the amount notified by the Caf.</summary>
    internal void RecordNotified(decimal amount) =>
        _quotient = Derivation.Compute(_scale.Worded(BonusSteps.Notified), "", Same, ExactBounds.Of(amount), Derivation.Input(Owner, "montant_notifie", EurosPerUnit, amount));

    /// <summary>R4: nothing to take over from a CEJ that never was.</summary>
    internal void RecordWithoutCej() =>
        _quotient = Derivation.Compute(_scale.Worded(BonusSteps.WithoutCej), "", new StepContent(Zero, [])
        {
            Amount = ExactBounds.Of(0),
            Grounds = [Derivation.Input(Owner, "date_fin_cej", _territory.CejEnd), Psej],
        });

    /// <summary>R4: the PSEJ over the reference places, given or counted in the lots (H-03).</summary>
    internal void RecordQuotient(Bounds psej, decimal places, IReadOnlyList<ExplanationStep>? counted) =>
        _quotient = Derivation.Compute(_scale.Worded(BonusSteps.Quotient), "", new StepContent(StepOperation.Quotient, [Psej, ReferencePlaces(places, counted)])
        {
            Amount = new ExactBounds(psej, places),
            Arguments = [_territory.CejEnd is { } end ? end.Year : "mot.dernier-exercice"],
        });

    /// <summary>The places of lots, each as the inventory gives them.</summary>
    internal IReadOnlyList<ExplanationStep> PlacesOf(IEnumerable<PlaceLot> lots) => [.. lots.Select(lot => Lots.Places(lot))];

    /// <summary>R4: what is missing to know the amount.</summary>
    internal UnitSteps Missing(Diagnostic missing) => Unknown(
        _scale.Worded(BonusSteps.ExistingUnknown),
        "",
        missing,
        Psej,
        Derivation.Input(Owner, ReferenceColumn, UnitsName, _territory.ReferenceUnits),
        Derivation.Input(Owner, "montant_notifie", EurosPerUnit, _territory.NotifiedAmount));

    /// <summary>R4: the floor where known, then the rattrapage where the territory is under it.</summary>
    internal UnitSteps CaughtUp(ScaleSegment segment, decimal divisor, Bounds floored, Bounds caughtUp, Bounds rattrapage)
    {
        var about = About(segment);
        var isUnderRattrapage = _territory.IsUnderRattrapage && segment.Rattrapage is { IsBeforeMeasure: false };
        var needsFloor = isUnderRattrapage && _scale.RaisesToFloor;
        var known = Serving(segment.Floor);
        var floor = known is not null || (needsFloor && segment.Floor is not null) ? Derivation.Figure(segment.Floor!, known ?? Bounds.AtLeast(0)) : null;
        var flooredStep = floor is null
            ? WithoutFloor(segment)
            : Derivation.Compute(BonusSteps.Floored, about, Max, new ExactBounds(floored, divisor), _quotient!, floor);
        if (!isUnderRattrapage)
        {
            return new UnitSteps(flooredStep, flooredStep, null, null, null);
        }

        var added = Derivation.Figure(segment.Rattrapage!, Serving(segment.Rattrapage) ?? Bounds.AtLeast(0));
        ExplanationStep?[] grounds = [Derivation.Input(Owner, "rattrapage", true), Derivation.Figure(_scale.RattrapageMethod, null)];
        var amount = new ExactBounds(caughtUp, divisor);
        var total = floor is not null && needsFloor
            ? Derivation.Compute(BonusSteps.CaughtUp, about, new StepContent(Max, [flooredStep, RaisedFloor(about, floor, added)]) { Amount = amount, Grounds = grounds })
            : Derivation.Compute(BonusSteps.CaughtUp, about, new StepContent(Sum, [flooredStep, added]) { Amount = amount, Grounds = grounds });
        var part = _quotient!.Amount!.Value.IsExact
            ? Derivation.Compute(BonusSteps.CatchUpPart, about, Difference, new ExactBounds(rattrapage, divisor), total, flooredStep)
            : Derivation.Compute(BonusSteps.CatchUpPart, about, _scale.RaisesToFloor ? Possible : Same, new ExactBounds(rattrapage, divisor), added);
        return new UnitSteps(total, flooredStep, null, part, null);
    }

    /// <summary>R4: the revaluation of one year.</summary>
    internal UnitSteps Revalued(UnitSteps before, YearlyRevaluation revaluation, Bounds total, Bounds basis, RevaluationRows rows, bool goesByBands, ScaleSegment segment, decimal divisor)
    {
        var about = string.Join('/', new[] { revaluation.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), About(segment) }.Where(part => part.Length > 0));
        var addition = rows.Indices.Count == 0
            ? Derivation.Figure(revaluation.Value, $"annee-{revaluation.Year}", revaluation.Value.Figure.Unit, ExactBounds.Of(rows.Addition), null)
            : Derivation.FigureRows(revaluation.Value, rows.Indices, rows.Addition);
        var thresholds = revaluation.ThresholdsFor(_territory) is { } table ? Derivation.Figure(table, null) : null;
        ExplanationStep?[] grounds = rows.Indices.Count == 0 ? [thresholds] : [.. Wealth(), thresholds];
        var raised = Derivation.Compute(BonusSteps.Revalued, about, new StepContent(goesByBands ? Bands : Sum, [before.Total, addition])
        {
            Amount = new ExactBounds(total, divisor),
            Grounds = grounds,
            Arguments = [revaluation.Year],
        });
        var raisedBase = ReferenceEquals(before.Total, before.Base) && !goesByBands
            ? raised
            : Derivation.Compute(BonusSteps.ExistingBase, about, Sum, new ExactBounds(basis, divisor), before.Base!, addition);
        return before with { Total = raised, Base = raisedBase };
    }

    /// <summary>R5: the amount of a new place, and R8: what it is made of.</summary>
    internal UnitSteps New(ScaleSegment segment, Membership zone, bool isInQpv, UnitAmount perPlace, IReadOnlyList<FigureRow> trancheRows, Bounds own)
    {
        var about = string.Join('/', new[] { isInQpv ? "qpv" : "", About(segment) }.Where(part => part.Length > 0));
        var ownStep = OwnTranche(segment, trancheRows, own);
        var top = Derivation.Figure(segment.Top!, Serving(segment.Top));
        ExplanationStep?[] zoneGrounds = isInQpv ? [] : [Zone(), Derivation.Figure(segment.RuralZoning, null)];
        var unknownTranches = trancheRows.Count == 0 && _territory.Tranche != 1 && segment.Tranches is { } table ? Derivation.Figure(table, null) : null;
        ExplanationStep?[] grounds = [.. zoneGrounds, .. Wealth(), unknownTranches];
        var amount = ExactBounds.Of(perPlace.Total);
        var total = zone switch
        {
            Membership.In => Derivation.Compute(BonusSteps.PriorityAmount, about, new StepContent(Same, [top]) { Amount = amount, Grounds = zoneGrounds }),
            Membership.Out => Derivation.Compute(BonusSteps.TrancheAmount, about, new StepContent(Same, [ownStep]) { Amount = amount, Grounds = grounds }),
            _ => Derivation.Compute(BonusSteps.EitherAmount, about, new StepContent(Span, [ownStep, top]) { Amount = amount, Grounds = grounds }),
        };
        var rebond = perPlace.Rebond > 0 ? Derivation.Figure(segment.Rebond!, Serving(segment.Rebond)) : null;
        var basis = rebond is null ? ownStep : Derivation.Compute(BonusSteps.TrancheBase, About(segment), Difference, ExactBounds.Of(perPlace.Base), ownStep, rebond);
        return new UnitSteps(total, basis, rebond, null, Uplift(zone, about, segment, top, ownStep, perPlace.ZoneUplift));
    }

    /// <summary>R5: a figure without which the amount is not known.</summary>
    internal UnitSteps MissingFigure(Diagnostic missing, FigureValue value, ScaleSegment segment) =>
        Unknown(_scale.Worded(BonusSteps.NewUnknown), About(segment), missing, Derivation.Figure(value, null));

    /// <summary>BT-T: the growth of co-financed places since 2023.</summary>
    /// <param name="before">Places of 2023, given or counted; <see langword="null"/> where they are not known.</param>
    /// <param name="countedBefore">The lots that those of 2023 are counted in; <see langword="null"/> where they are not counted.</param>
    /// <param name="after">Places of the year.</param>
    /// <param name="countedAfter">The lots that they are counted in.</param>
    /// <param name="leavesOut">Whether lots that come from another territory are left out (H-17).</param>
    internal void RecordGrowth(decimal? before, IEnumerable<PlaceLot>? countedBefore, decimal after, IEnumerable<PlaceLot> countedAfter, bool leavesOut)
    {
        var transfer = leavesOut ? _scale.Transfer : null;
        var places2023 = countedBefore is null
            ? Derivation.Input(Owner, "places_2023", Units.Places, (decimal?)_territory.Places2023)
            : Counted(BonusSteps.Growth2023, countedBefore, before ?? 0, _scale.PlacesOf2023, transfer);
        if (before is not { } first)
        {
            _growth = places2023;
            return;
        }

        var places = Counted(BonusSteps.GrowthPlaces, countedAfter, after, _scale.GrowthDay, transfer);
        var gain = Derivation.Compute(BonusSteps.GrowthGain, "", Difference, ExactBounds.Of(after - first), places, places2023);
        _growth = first == 0 ? gain : Derivation.Compute(BonusSteps.Growth, "", PercentOf, new ExactBounds(Bounds.Of((after - first) * 100), first), gain, places2023);
    }

    /// <summary>BT-T: the amount of a place with what the growth adds to it.</summary>
    internal UnitSteps WithTrajectoire(UnitSteps steps, ScaleSegment segment, FigureValue figure, IReadOnlyList<int> rows, Bounds added, Bounds total, decimal divisor)
    {
        if (rows.Count == 0 && added is { Max: 0 })
        {
            var none = Derivation.Compute(BonusSteps.GrowthAmount, About(segment), new StepContent(Zero, []) { Amount = ExactBounds.Of(0), Grounds = [_growth, Derivation.Figure(figure, null)] });
            return steps with { Trajectoire = none };
        }

        var drawn = rows.Count > 0 ? Derivation.FigureRows(figure, rows, added) : Derivation.Figure(figure, added);
        var amount = Derivation.Compute(BonusSteps.GrowthAmount, About(segment), new StepContent(Same, [drawn]) { Amount = ExactBounds.Of(added), Grounds = [_growth] });
        var about = steps.Total.Id;
        var raised = Derivation.Compute(BonusSteps.WithGrowth, about, Sum, new ExactBounds(total, divisor), steps.Total, amount);
        return steps with { Total = raised, Trajectoire = amount };
    }

    /// <summary>BT-T: a place that comes from another territory has no step (H-17).</summary>
    internal UnitSteps WithoutTrajectoire(UnitSteps steps, ScaleSegment segment, FigureValue figure) => steps with
    {
        Trajectoire = Derivation.Compute(BonusSteps.GrowthElsewhere, About(segment), new StepContent(Zero, [])
        {
            Amount = ExactBounds.Of(0),
            Grounds = [Derivation.Figure(_scale.Transfer, null), Derivation.Figure(figure, figure.Amount)],
        }),
    };

    private ExplanationStep Counted(StepKind kind, IEnumerable<PlaceLot> lots, decimal places, FigureValue how, FigureValue? transfer)
    {
        IReadOnlyList<ExplanationStep> counted = PlacesOf(lots);
        return Derivation.Compute(kind, "", new StepContent(counted.Count == 0 ? Zero : Sum, counted)
        {
            Amount = ExactBounds.Of(places),
            Grounds = [Derivation.Figure(how, null), transfer is null ? null : Derivation.Figure(transfer, null)],
        });
    }

    /// <summary>§4: the amount of a new unit of another service.</summary>
    internal UnitSteps NewOfService(ScaleSegment segment, Bounds amount)
    {
        var step = Derivation.Compute(_scale.Worded(BonusSteps.NewUnit), About(segment), Same, ExactBounds.Of(amount), Derivation.Figure(segment.NewPlaces!, amount));
        return new UnitSteps(step, step, null, null, null);
    }

    /// <summary>Segments have a name of their own only where the year has several.</summary>
    internal string About(ScaleSegment segment) => _scale.Segments.Count == 1 ? "" : FormattableString.Invariant($"{segment.Start:uuuu-MM-dd}");

    /// <summary>Gets the contracted units that the cap on new ones counts from.</summary>
    internal ExplanationStep ContractedInput => _counted ?? Derivation.Input(Owner, ReferenceColumn, UnitsName, _territory.ReferenceUnits);

    /// <summary>§4: contracted units that are counted in the lots (H-03).</summary>
    internal void RecordContracted(decimal counted, IEnumerable<PlaceLot> lots) => _counted = ReferencePlaces(counted, PlacesOf(lots));

    private ExplanationStep ReferencePlaces(decimal places, IReadOnlyList<ExplanationStep>? counted) => counted is null
        ? Derivation.Input(Owner, ReferenceColumn, UnitsName, places)
        : Derivation.Compute(_scale.Worded(BonusSteps.ReferencePlaces), "", new StepContent(Sum, counted)
        {
            Amount = ExactBounds.Of(places),
            Grounds = [ReferenceDate, Derivation.Figure(_scale.ReferencePlaces, null)],
        });

    /// <summary>H-14: without a known floor none is applied.</summary>
    private ExplanationStep WithoutFloor(ScaleSegment segment) => segment.Floor is { IsBeforeMeasure: false } floor
        ? Derivation.Compute(BonusSteps.WithoutFloor, About(segment), new StepContent(Same, [_quotient!])
        {
            Amount = _quotient!.Amount,
            Grounds = [Derivation.Figure(floor, null), Derivation.Figure(_scale.LowAmount, _scale.LowAmount.Amount)],
        })
        : _quotient!;

    private ExplanationStep RaisedFloor(string about, ExplanationStep floor, ExplanationStep added) => Derivation.Compute(
        BonusSteps.RaisedFloor,
        about,
        Sum,
        ExactBounds.Of(floor.Amount!.Value.Numerators.Plus(added.Amount!.Value.Numerators)),
        floor,
        added);

    private ExplanationStep OwnTranche(ScaleSegment segment, IReadOnlyList<FigureRow> rows, Bounds own) => rows.Count > 0
        ? Derivation.FigureRows(segment.Tranches!, Tranches.NumbersOf(rows, segment.Tranches!), own)
        : Derivation.Figure(_territory.Tranche == 1 ? segment.Top! : segment.NewPlaces!, own);

    private ExplanationStep? Uplift(Membership zone, string about, ScaleSegment segment, ExplanationStep top, ExplanationStep own, Bounds uplift)
    {
        if (zone == Membership.Out)
        {
            return null;
        }

        if (zone == Membership.In)
        {
            return Derivation.Compute(BonusSteps.ZoneUpliftPerPlace, about, Gap, ExactBounds.Of(uplift), top, own);
        }

        var (topAmount, ownAmount) = (top.Amount!.Value.Numerators, own.Amount!.Value.Numerators);
        var gap = new Bounds(Math.Max(0, topAmount.Min - ownAmount.Max!.Value), topAmount.Max - ownAmount.Min);
        return Derivation.Compute(BonusSteps.ZoneUpliftPerPlace, about, Possible, ExactBounds.Of(uplift), Derivation.Compute(BonusSteps.ZoneGap, About(segment), Gap, ExactBounds.Of(gap), top, own));
    }

    private ExplanationStep Zone() => Derivation.Input(Owner, "zone_rurale", _territory.RuralZoning switch
    {
        (Membership.Out, Membership.Out) => "non",
        (Membership.In, Membership.Out) => "zrr",
        (Membership.Out, Membership.In) => "frr",
        (Membership.In, Membership.In) => "zrr+frr",
        _ => "inconnue",
    });

    private IEnumerable<ExplanationStep> Wealth() => _territory.Tranche is not null
        ? [Derivation.Input(Owner, "tranche", "", _territory.Tranche)]
        : [
            Derivation.Input(Owner, "tranche", "", null),
            Derivation.Input(Owner, "potentiel_financier", Units.EurosPerInhabitant, _territory.PotentielFinancier),
            Derivation.Input(Owner, "niveau_de_vie", Units.EurosPerInhabitant, _territory.NiveauDeVie),
        ];

    private UnitSteps Unknown(StepKind kind, string about, Diagnostic missing, params IReadOnlyList<ExplanationStep> grounds)
    {
        var step = Derivation.Compute(kind, about, new StepContent(None, []) { Grounds = grounds, Reasons = [missing] });
        return new UnitSteps(step, null, null, null, null);
    }

    private Bounds? Serving(FigureValue? value) => value is not null && value.ServesIn(_scale.Year) ? value.Amount : null;
}
