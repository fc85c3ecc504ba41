using Ctg.Funding.Baremes;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Territories;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>One calculation: a territory, its lots and the figures of a year.</summary>
internal sealed class TerritoryYear
{
    private readonly Territory _territory;
    private readonly IReadOnlyList<PlaceLot> _lots;
    private readonly YearScale _scale;
    private readonly Transition _transition;
    private readonly ExistingPlaces _existing;
    private readonly KindRates _existingRates;
    private readonly KindRates _newRates;
    private readonly KindRates _newRatesInQpv;

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
        _existingRates = new KindRates(scale, segment => _existing.RateIn(segment, scale, territory, trace));
        _newRates = new KindRates(scale, segment => NewPlaces.RateIn(segment, scale, territory, isInQpv: false, _existing.Divisor, trace));
        _newRatesInQpv = new KindRates(scale, segment => NewPlaces.RateIn(segment, scale, territory, isInQpv: true, _existing.Divisor, trace));
    }

    internal BonusTerritoireResult Calculate() => Result([.. _lots.Select(Draft)]);

    /// <summary>The same calculation, with its derivation.</summary>
    internal BonusTerritoireExplanation Explain(Bareme bareme)
    {
        DraftLine[] drafts = [.. _lots.Select(Draft)];
        var ifKnown = new IfKnown(_territory, _lots, _scale.Year, bareme);
        return new ResultTrace(_trace!, _scale, drafts, Result(drafts), Divisor, ifKnown).Explanation();
    }

    /// <summary>Gets what the amounts of drafts are divided by to give euros.</summary>
    private decimal Divisor => (decimal)_existing.Divisor * _transition.Due.Of;

    private BonusTerritoireResult Result(DraftLine[] drafts)
    {
        var lines = Rounded(drafts);
        var paid = lines.Where(line => line.Amount is not null).Select(line => line.Amount!.Value).ToArray();
        var total = paid.Aggregate(Bounds.Of(0), (sum, amount) => sum.Plus(amount));
        var statut = TotalStatut(lines, total);
        return new BonusTerritoireResult(_territory, _scale.Year, lines)
        {
            Total = statut == AmountStatut.Indetermine ? null : total,
            Statut = statut,
            PsejPart = new PartYear(_transition.Due.Of - _transition.Due.Count, _transition.Due.Of),
            ReferencePlaces = _existing.SpreadOver,
            Notices = Notices(drafts),
            Figures = FiguresUsed(drafts),
        };
    }

    /// <summary>One lot before rounding: R1, R2, R3, then R4 or R5 over the months of R6.</summary>
    private DraftLine Draft(PlaceLot lot)
    {
        var from = lot.Opening > _transition.FirstDue ? lot.Opening : _transition.FirstDue;
        var counted = PartYears.Count(_scale, from, lot.Closing);
        if (_transition.ReasonForExclusion(lot, counted) is { } reason)
        {
            return new DraftLine(lot, counted with { Count = 0 }, null, AmountStatut.Exclu, [reason]);
        }

        var offre = _transition.OffreOf(lot);
        var rates = RatesFor(offre, lot.IsInQpv);
        var parts = _trace is null ? null : new List<SegmentPart>();
        var (amount, reasons) = rates.Over(from, lot.Closing, parts);
        var statut = amount is { } known ? StatutOf(known.Total) : AmountStatut.Indetermine;
        var draft = new DraftLine(lot, counted, amount * lot.Places, statut, reasons) { Offre = offre };
        _trace?.Keep(draft, parts!);
        return draft;
    }

    private KindRates RatesFor(Offre offre, bool isInQpv) => offre switch
    {
        Offre.Existante => _existingRates,
        _ when isInQpv => _newRatesInQpv,
        _ => _newRates,
    };

    /// <summary>R7 over the lines that have an amount.</summary>
    private BonusLine[] Rounded(DraftLine[] drafts)
    {
        var paid = drafts.Where(draft => draft.Amount is not null).ToArray();
        var low = Array.ConvertAll(paid, draft => draft.Amount!.Value.Total.Min);
        var high = Array.ConvertAll(paid, draft => draft.Amount!.Value.Total.Max);
        var divisor = Divisor;
        var (lowEuros, highEuros) = _scale.RoundsByLine
            ? (Array.ConvertAll(low, amount => Apportionment.RoundAlone(amount, divisor)), Array.ConvertAll(high, amount => amount is { } max ? Apportionment.RoundAlone(max, divisor) : (decimal?)null))
            : Apportionment.Round(low, high, divisor, new LotRank(paid));

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
        var hasKnownFloor = last.Floor is { } floor && floor.ServesIn(_scale.Year);

        Add(drafts.Length == 0, Codes.NoLot);
        Add(_territory is { Psej: not null, CejEnd: null }, Codes.PsejWithoutCejEnd);
        Add(_territory.CejEnd is { } cejEnd && cejEnd.PlusDays(1) < _transition.Start && _transition.Start.Year == _scale.Year, Codes.PsejAfterCej, _territory.CejEnd ?? default, _transition.Start);
        Add(_existing.CountedPlaces is not null && hasExisting, Codes.ReferencePlacesCounted, _transition.ReferenceDate, _existing.CountedPlaces ?? 0);
        Add(hasExisting && !hasKnownFloor && _existing.ScaledAmount < threshold * _existing.Divisor, Codes.LowExistingAmount, BoundsArithmetic.RoundHalfUp((_existing.ScaledAmount ?? 0) / _existing.Divisor), threshold);
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

        if (_existing.CountedPlaces is not null && paid.Any(draft => draft.Offre == Offre.Existante))
        {
            used.Add(_scale.ReferencePlaces);
        }

        foreach (var segment in _scale.Segments)
        {
            foreach (var (offre, isInQpv) in paid.Select(draft => (draft.Offre, draft.Lot.IsInQpv)).Distinct())
            {
                used.UnionWith(offre == Offre.Existante
                    ? ExistingPlaces.FiguresIn(segment, _scale, _territory)
                    : NewPlaces.FiguresIn(segment, _territory, isInQpv));
            }
        }

        return [.. used.OfType<FigureValue>().OrderBy(value => value.Figure.Id, StringComparer.Ordinal).ThenBy(value => value.From)];
    }
}
