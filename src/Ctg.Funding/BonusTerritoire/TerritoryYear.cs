using Ctg.Funding.Baremes;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Territories;
using NodaTime;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>One calculation: a territory, its lots and the figures of a year.</summary>
internal sealed class TerritoryYear
{
    private readonly Territory _territory;
    private readonly IReadOnlyList<PlaceLot> _lots;
    private readonly YearScale _scale;
    private readonly Transition _transition;
    private readonly ExistingPlaces _existing;
    private readonly Trajectoire _trajectoire;
    private readonly Dictionary<(Offre Offre, bool IsInQpv, bool ComesFromElsewhere), KindRates> _rates = [];
    private readonly NewHours? _newHours;

    /// <summary>Records the derivation; <see langword="null"/> where nobody asks for it.</summary>
    private readonly BonusTrace? _trace;

    internal TerritoryYear(Territory territory, IReadOnlyList<PlaceLot> lots, YearScale scale, BonusTrace? trace = null)
    {
        _trace = trace;
        _territory = territory;
        _lots = lots;
        _scale = scale;
        _transition = Transition.Of(territory, scale, trace);
        _existing = ExistingPlaces.Of(territory, lots, _transition, scale, trace);
        _trajectoire = Trajectoire.Of(territory, lots, scale, trace);
        _newHours = NewHoursOfYear();
    }

    internal BonusTerritoireResult Calculate() => Result(Drafts());

    /// <summary>The same calculation, with the causes of what the transition changes.</summary>
    internal BeforeAfter Compare()
    {
        var drafts = Drafts();
        var result = Result(drafts);
        var needsReference = _territory.NotifiedAmount is not null && result.PsejPerYear is { Max: not 0 } && drafts.Any(draft => draft.Offre == Offre.Existante);
        var over = needsReference ? ReferenceUnits.Of(_territory, _lots, _transition, _scale).Number : null;
        var causes = new TransitionCauses(_transition, _existing, over > 0 ? over : null, Divisor, draft => RatesFor(draft.Offre!.Value, draft.Lot).Throughout(_transition.FirstDue) * draft.Lot.Units);
        var compared = causes.Of(result, drafts);
        return needsReference && _territory.ReferenceUnits is null && compared.Low is not null
            ? compared with { Figures = Sorted([.. result.Figures, _scale.ReferencePlaces]) }
            : compared;
    }

    /// <summary>The same calculation, with its derivation.</summary>
    internal BonusTerritoireExplanation Explain(Bareme bareme)
    {
        var drafts = Drafts();
        var ifKnown = new IfKnown(_territory, _lots, _scale.Year, bareme);
        return new ResultTrace(_trace!, new LotTrace(_trace!, _scale, _lots, _newHours, _transition.Due.Of), _scale, drafts, Result(drafts), Divisor, ifKnown).Explanation();
    }

    /// <summary>Gets what the amounts of drafts are divided by to give euros.</summary>
    private decimal Divisor => _existing.Divisor * _transition.Due.Of;

    private DraftLine[] Drafts() => [.. _lots.Select(Draft)];

    private BonusTerritoireResult Result(DraftLine[] drafts)
    {
        var lines = Rounded(drafts);
        var paid = lines.Where(line => line.Amount is not null).Select(line => line.Amount!.Value).ToArray();
        var total = paid.Aggregate(Bounds.Of(0), (sum, amount) => sum.Plus(amount));
        var statut = TotalStatut(lines, total);
        var result = new BonusTerritoireResult(_territory, _scale.Year, lines)
        {
            Total = statut == AmountStatut.Indetermine ? null : total,
            Statut = statut,
            PsejPart = new PartYear(_transition.Due.Of - _transition.Due.Count, _transition.Due.Of),
            ReferenceUnits = _existing.SpreadOver,
            Notices = Notices(drafts),
            Figures = FiguresUsed(drafts),
        };
        return result with { Difference = DifferenceOf(result, drafts) };
    }

    /// <summary>One lot before rounding: R1, R2, R3, then R4 or R5 over the months of R6.</summary>
    private DraftLine Draft(PlaceLot lot, int index)
    {
        var from = FirstCounted(lot);
        var counted = PartYears.Count(_scale, from, lot.Closing);
        if (_transition.ReasonForExclusion(lot, counted) is { } reason)
        {
            return new DraftLine(lot, counted with { Count = 0 }, null, AmountStatut.Exclu, [reason]);
        }

        var offre = _transition.OffreOf(lot);
        var rates = RatesFor(offre, lot);
        var parts = _trace is null ? null : new List<SegmentPart>();
        var (amount, reasons) = rates.Over(from, lot.Closing, parts);
        var draft = _newHours?.Of(index) is { } hours
            ? UnderCap(lot, counted, rates.Over(hours), reasons, hours)
            : new DraftLine(lot, counted, amount * lot.Units, amount is { } known ? StatutOf(known.Total) : AmountStatut.Indetermine, reasons);
        draft = draft with { Index = index, Offre = offre, PerUnit = amount?.Total ?? Bounds.Of(0) };
        _trace?.Keep(draft, parts!);
        return draft;
    }

    /// <summary>
    /// What the transition changes. A PSEJ that is only bounded stands on both sides: the low bounds go together, and the high ones, except that where
    /// places have closed a greater PSEJ loses more.
    /// </summary>
    private Bounds? DifferenceOf(BonusTerritoireResult result, DraftLine[] drafts)
    {
        if (result is not { PsejPerYear: { } psej, PsejDue: { } due, Total: { } total })
        {
            return null;
        }

        var low = due.Min + total.Min - psej.Min;
        var high = due.Max + total.Max - psej.Max;
        if (psej.IsExact)
        {
            return new Bounds(low, high);
        }

        // What of a greater PSEJ is not paid again: nothing where as many units as the reference ones are open all the while.
        var kept = drafts.Where(draft => draft.Offre == Offre.Existante && draft.Amount is not null).Sum(draft => draft.Lot.Units * draft.PartYear.Count);
        var depends = _existing.SpreadOver is not null && !_scale.Revaluations.Any(revaluation => revaluation.Value.Rows.Count > 0) && _scale.Segments.All(segment => segment.Floor is not { IsKnown: true });
        var reference = (_existing.SpreadOver ?? 1) * _transition.Due.Count;
        var lost = Math.Max(0, reference - (depends ? kept : 0));
        if (lost > 0 && psej.Max is null)
        {
            return null;
        }

        var slack = lost == 0 ? 0 : Math.Ceiling((psej.Max!.Value - psej.Min) * lost * 100 / Divisor) / 100;
        var (least, most) = (low - slack, high + slack);
        return most < least ? new Bounds(most.Value, least) : new Bounds(least, most);
    }

    private LocalDate FirstCounted(PlaceLot lot) => lot.From > _transition.FirstDue ? lot.From : _transition.FirstDue;

    /// <summary>§4: the new hours of the service over the year, under their cap.</summary>
    private NewHours? NewHoursOfYear()
    {
        if (_scale.NewUnitsCap is null)
        {
            return null;
        }

        int[] Counted(PlaceLot lot) => [.. _scale.Segments.Select(segment => PartYears.Count(_scale, segment.Start, segment.End, FirstCounted(lot), lot.Closing).Count)];
        bool IsNew(PlaceLot lot) => _transition.OffreOf(lot) == Offre.Nouvelle
            && _transition.ReasonForExclusion(lot, PartYears.Count(_scale, FirstCounted(lot), lot.Closing)) is null;
        var newOnes = Enumerable.Range(0, _lots.Count).Where(i => IsNew(_lots[i]));
        return NewHours.Of(_lots, newOnes, Counted, ExistingPlaces.Contracted(_territory, _lots, _transition, _scale, _trace), _transition.Due.Of, _scale);
    }

    private DraftLine UnderCap(PlaceLot lot, PartYear counted, UnitAmount? amount, IReadOnlyList<Diagnostic> reasons, IReadOnlyList<HourPart> hours)
    {
        var statut = amount is { } known ? StatutOf(known.Total) : AmountStatut.Indetermine;
        var paid = hours.Aggregate(Bounds.Of(0), (sum, part) => sum.Plus(part.Paid));
        IReadOnlyList<Diagnostic> open = paid.IsExact ? reasons : [.. reasons, _newHours!.Reason!];
        return new DraftLine(lot, counted, amount, statut, statut == AmountStatut.Exact ? [] : open) { PaidUnits = paid, Hours = hours };
    }

    /// <summary>What a place of a kind gets: existing or new, in a QPV or not where it is new, with the trajectoire or without.</summary>
    private KindRates RatesFor(Offre offre, PlaceLot lot)
    {
        var kind = (Offre: offre, IsInQpv: offre == Offre.Nouvelle && lot.IsInQpv, ComesFromElsewhere: _trajectoire.ComesFromElsewhere(lot));
        if (!_rates.TryGetValue(kind, out var rates))
        {
            Rate RateIn(ScaleSegment segment) => offre == Offre.Existante
                ? _existing.RateIn(segment, _scale, _territory, _trace)
                : NewPlaces.RateIn(segment, _scale, _territory, kind.IsInQpv, _existing.Divisor, _trace);
            rates = new KindRates(_scale, segment => _trajectoire.AddTo(RateIn(segment), segment, kind.ComesFromElsewhere, _existing.Divisor));
            _rates.Add(kind, rates);
        }

        return rates;
    }

    /// <summary>R7 over the lines that have an amount.</summary>
    private BonusLine[] Rounded(DraftLine[] drafts)
    {
        var paid = drafts.Where(draft => draft.Amount is not null).ToArray();
        var low = Array.ConvertAll(paid, draft => draft.Amount!.Value.Total.Min);
        var high = Array.ConvertAll(paid, draft => draft.Amount!.Value.Total.Max);
        var divisor = Divisor;
        var (lowEuros, highEuros) = _scale.RoundsByLine
            ? (Array.ConvertAll(low, amount => Apportionment.RoundAlone(amount, divisor)), Array.ConvertAll(high, amount => amount is { } max ? Apportionment.RoundAlone(max, divisor) : (decimal?)null))
            : Apportionment.Round(low, high, divisor, new LotRank(Array.ConvertAll(paid, draft => draft.Lot)));

        var next = 0;
        return Array.ConvertAll(drafts, draft => draft.Amount is null
            ? draft.Unpaid()
            : draft.Paid(new Bounds(lowEuros[next], highEuros[next++]), divisor));
    }

    private static AmountStatut StatutOf(Bounds amount) => amount switch
    {
        { IsExact: true } => AmountStatut.Exact,
        { Max: null } => AmountStatut.Minimum,
        _ => AmountStatut.Bornes,
    };

    private static AmountStatut TotalStatut(BonusLine[] lines, Bounds total)
    {
        var hasAmount = lines.Any(line => line.Amount is not null);
        var isIndeterminate = !hasAmount && lines.Any(line => line.Statut == AmountStatut.Indetermine);
        return (hasAmount, isIndeterminate) switch
        {
            (_, true) => AmountStatut.Indetermine,
            (false, _) => AmountStatut.Exclu,
            _ => StatutOf(total),
        };
    }

    private List<Diagnostic> Notices(DraftLine[] drafts)
    {
        var notices = new List<Diagnostic>();
        void Add(bool applies, string code, params object[] arguments)
        {
            if (applies)
            {
                notices.Add(new Diagnostic(code, DiagnosticSeverity.Notice, [.. arguments]));
            }
        }

        var last = _scale.Segments[^1];
        var hasExisting = drafts.Any(draft => draft.Offre == Offre.Existante);
        var hasNewOutsideQpv = drafts.Any(draft => draft.Offre == Offre.Nouvelle && !draft.Lot.IsInQpv);
        var threshold = _scale.LowAmount.Amount!.Value.Min;
        var hasKnownFloor = !_scale.IsForPlaces || (last.Floor is { } floor && floor.ServesIn(_scale.Year));

        Add(drafts.Length == 0, Codes.NoLot);
        Add(_territory is { Psej: not null, CejEnd: null }, Codes.PsejWithoutCejEnd);
        Add(_territory.CejEnd is { } cejEnd && cejEnd.PlusDays(1) < _transition.Start && _transition.Start.Year == _scale.Year, Codes.PsejAfterCej, _territory.CejEnd ?? default, _transition.Start);
        Add(_existing.CountedPlaces is not null && hasExisting && _scale.IsForPlaces, Codes.ReferencePlacesCounted, _transition.ReferenceDate, _existing.CountedPlaces ?? 0);
        Add(_existing.CountedPlaces is not null && hasExisting && !_scale.IsForPlaces, Codes.ReferenceUnitsCounted, _transition.ReferenceDate, _existing.CountedPlaces ?? 0);
        Add(hasExisting && !hasKnownFloor && _existing.ScaledAmount?.Max < threshold * _existing.Divisor, Codes.LowExistingAmount, BoundsArithmetic.RoundHalfUp((_existing.ScaledAmount?.Max ?? 0) / _existing.Divisor), threshold);
        Add(_scale.Fate.Reason is not null && _territory.Psej is { Max: not 0 }, Codes.PsejLeftOut, _territory.Psej?.Max ?? 0);
        Add(drafts.Any(draft => draft.Reasons.Any(reason => reason.Code == Codes.ZoneBounds)), Codes.ZoneNotKnown);
        Add(hasNewOutsideQpv && NewPlaces.IsTrancheNotInTable(last, _territory), Codes.TrancheNotInTable, _territory.Tranche ?? 0, last.Tranches?.From ?? default);
        notices.AddRange(FiguresUsed(drafts)
            .Where(value => value.IsCarriedOverIn(_scale.Year))
            .Select(value => new Diagnostic(Codes.CarriedOver, DiagnosticSeverity.Notice, value.Figure, value.ConfirmedThrough!.Value)));
        return notices;
    }

    private List<FigureValue> FiguresUsed(DraftLine[] drafts)
    {
        var paid = drafts.Where(draft => draft.Offre is not null).ToArray();
        var used = new HashSet<FigureValue?>(ReferenceEqualityComparer.Instance) { _scale.Switch, _scale.PartYear, _scale.Rounding };
        if (_territory.CejEnd is null)
        {
            used.Add(_scale.ReferenceDate);
        }

        if ((_existing.CountedPlaces is not null && paid.Any(draft => draft.Offre == Offre.Existante)) || (_territory.ReferenceUnits is null && paid.Any(draft => draft.Hours is not null)))
        {
            used.Add(_scale.ReferencePlaces);
        }

        if (paid.Any(draft => draft.Lot.Joined is not null))
        {
            used.Add(_scale.Transfer);
        }

        foreach (var segment in _scale.Segments)
        {
            if (paid.Length > 0)
            {
                used.UnionWith(_trajectoire.FiguresIn(segment));
            }

            foreach (var (offre, isInQpv) in paid.Select(draft => (draft.Offre, draft.Lot.IsInQpv)).Distinct())
            {
                used.UnionWith(offre == Offre.Existante
                    ? ExistingPlaces.FiguresIn(segment, _scale, _territory)
                    : NewPlaces.FiguresIn(segment, _scale, _territory, isInQpv));
            }
        }

        return Sorted(used.OfType<FigureValue>());
    }

    private static List<FigureValue> Sorted(IEnumerable<FigureValue> figures) => [.. figures.OrderBy(value => value.Figure.Id, StringComparer.Ordinal).ThenBy(value => value.From)];
}
