using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Payments;
using Ctg.Funding.Scenarios;
using Ctg.Funding.Territories;
using Ctg.Funding.Verifications;
using NodaTime;

namespace Ctg.Funding.Tests.Verifications;

/// <summary>
/// Plants errors in what a Caf would notify, from a seed: the amounts as they would be if one thing, or two, were otherwise, calculated from
/// inputs changed here by hand. No scenario and nothing of the search serves.
/// </summary>
internal sealed class PlantedErrors
{
    private readonly Random _random;
    private readonly int _year;
    private readonly Bareme _bareme;
    private readonly Dictionary<string, (Territory Territory, PlaceLot[] Lots)> _territories;
    private readonly SortedDictionary<(string Territory, string Structure), decimal> _notified = [];
    private readonly Dictionary<(string Territory, string Structure), decimal> _within = [];
    private readonly HashSet<(string, string)> _touched = [];
    private readonly HashSet<string> _whole = [];
    private readonly HashSet<string> _parts = [];

    internal PlantedErrors(int seed, ScenarioInputs inputs, int year)
    {
        (_random, _year, _bareme) = (new Random(seed), year, inputs.Bareme);
        _territories = inputs.Territories.ToDictionary(each => each.Code, each => (each, inputs.Lots.Where(lot => lot.Territory == each.Code).ToArray()));
        foreach (var (code, (territory, lots)) in _territories)
        {
            foreach (var (structure, amount) in Amounts(territory, lots, _bareme).Where(each => each.Value is not null))
            {
                _notified[(code, structure)] = amount!.Value.Min;
            }

            // What is only bounded is notified in the middle of its bounds, and left alone.
            foreach (var lines in Calculated(territory, lots).Lines.Where(line => line.Amount is { Max: not null }).GroupBy(line => line.Lot.Structure))
            {
                if (!_notified.ContainsKey((code, lines.Key)))
                {
                    _within[(code, lines.Key)] = decimal.Round(lines.Sum(line => line.Amount!.Value.Min + line.Amount.Value.Max!.Value) / 2, 2);
                }
            }
        }
    }

    /// <summary>An error: what it is, and the rows that it changes.</summary>
    internal sealed record Planted(string Name, CauseKind[] Kinds, string[] Words, (string Territory, string Structure)[] Rows);

    internal List<Planted> All { get; } = [];

    internal IReadOnlyList<Notification> Notified =>
        [.. _notified.Concat(_within).OrderBy(each => each.Key).Select(each => new Notification(each.Key.Territory, each.Key.Structure, _year, each.Value))];

    internal bool IsTouched(string territory, string structure) => _touched.Contains((territory, structure));

    /// <summary>Thirty errors: every kind once, then some twice, in an order of the seed. The kinds that few places of the département allow
    /// come first.</summary>
    internal PlantedErrors PlantThirty()
    {
        Action[] rare = [Floor, Closing, Daily, Rebond, Tranche, CejEnd, CtgEffect, Swap, Paje, QpvMissing, Rounded, Psej, ReferencePlaces];
        Action[] others =
        [
            Places, Places, Places, Months, Months, QpvTooMany, QpvTooMany, Advances, Advances, Two, Two, Two, Paje, Months, Psej, Swap,
            ReferencePlaces,
        ];
        foreach (var plant in rare.Concat(others))
        {
            plant();
        }

        return this;
    }

    private static string[] Number(object value) => [FormattableString.Invariant($" {value}")];

    private void Places() => OnLot(CauseKind.Places, lot => (lot with { Units = Away(lot.Units) }, changed => Number(changed.Units)));

    private void Months() => OnLot(CauseKind.Mois, lot =>
        lot.Closing is null && lot.Opening.Year < _year
            ? (Closed(lot, new LocalDate(_year, _random.Next(3, 12), 1).PlusDays(-1)), closed => Number(closed.Closing!.Value.Month - FirstMonth(_territories[lot.Territory].Territory) + 1))
            : null);

    private int FirstMonth(Territory territory)
    {
        var start = territory.CejEnd >= territory.CtgEffect ? territory.CejEnd.Value.PlusDays(1) : territory.CtgEffect;
        return start.Year < _year ? 1 : start.Month + (start.Day > 1 ? 1 : 0);
    }

    private void Closing() => OnLot(CauseKind.DateFermeture, lot => lot.Closing is { } closing && closing.Year == _year
        ? (Closed(lot, closing.PlusMonths(_random.Next(2) == 0 ? 1 : -1)), _ => [])
        : null);

    private void QpvMissing() => OnLot(CauseKind.Qpv, lot => lot.IsInQpv ? (lot with { IsInQpv = false }, _ => ["out of"]) : null);

    private void QpvTooMany() => OnLot(CauseKind.Qpv, lot => lot.IsInQpv ? null : (lot with { IsInQpv = true }, _ => ["in a QPV"]));

    private void Paje() => OnLot(CauseKind.Paje, lot =>
        lot.Financement == Financement.Paje ? (lot with { Financement = Financement.Psu }, _ => []) : null);

    private void Advances() => OnStructure("advances", [CauseKind.Acomptes], (territory, lots, structure) =>
        Amounts(territory, lots, _bareme).GetValueOrDefault(structure) is { Exact: { } due and > 0 }
            ? (PaymentCalendar.Of([new PaymentLine(structure, _year, Regime.Ctg, due)], _bareme).Receipts.Where(each => each.Month.Year == _year).Sum(each => each.Amount.Min), [])
            : null);

    /// <summary>Two of: places, QPV, months, over the lots of one structure.</summary>
    private void Two() => OnStructure("two", [], (territory, lots, structure) =>
    {
        int[] own = [.. Enumerable.Range(0, lots.Length).Where(i => lots[i].Structure == structure)];
        var (first, second) = (own[_random.Next(own.Length)], own[_random.Next(own.Length)]);
        PlaceLot[] changed = [.. lots];
        changed[first] = changed[first] with { Units = Away(changed[first].Units) };
        CauseKind other;
        if (_random.Next(2) == 0)
        {
            (other, changed[second]) = (CauseKind.Qpv, changed[second] with { IsInQpv = !changed[second].IsInQpv });
        }
        else if (lots[second].Closing is null && lots[second].Opening.Year < _year)
        {
            (other, changed[second]) = (CauseKind.Mois, Closed(changed[second], new LocalDate(_year, _random.Next(3, 12), 1).PlusDays(-1)));
        }
        else
        {
            return null;
        }

        PlaceLot[] OnlyOne(int i)
        {
            PlaceLot[] one = [.. lots];
            one[i] = changed[i];
            return one;
        }

        decimal? Of(PlaceLot[] some) => Amounts(Fixed(territory, lots), some, _bareme)[structure]?.Exact;
        var both = Of(changed);
        bool IsNear(PlaceLot lot) => Of([.. lots.Select(each => each.Line == lot.Line ? lot : each)]) is { } one && both is { } two && Math.Abs(one - two) < 0.05m;
        var isTwo = first == second
            ? Of([.. lots.Select((lot, i) => i == first ? lot with { Units = changed[i].Units } : lot)]) != both
            : Of(OnlyOne(first)) != both && Of(OnlyOne(second)) != both;
        return isTwo && both is { } amount && !own.Any(i => ComesToOne(i, amount)) ? (amount, [CauseKind.Places, other]) : null;

        // Two errors that come to another number of places, or of months, or to the advances, are one: no amount tells them from it.
        bool ComesToOne(int i, decimal amount) =>
            Math.Abs(amount - (Of(lots)!.Value * 0.7m)) < 0.05m
            || Enumerable.Range(1, 60).Any(units => IsNear(lots[i] with { Units = units }))
            || (lots[i].Closing is null && lots[i].Opening.Year < _year && Enumerable.Range(1, 11).Any(month => IsNear(Closed(lots[i], new LocalDate(_year, month, 28)))));
    });

    private void ReferencePlaces() => OnTerritory(CauseKind.PlacesDeReference, (territory, lots) =>
        Calculated(territory, lots).ReferenceUnits is { } places ? (Away(places) is var other ? territory with { ReferenceUnits = other } : territory, null, changed => Number(changed.ReferenceUnits!)) : null);

    /// <summary>The rate falls by 3 points a year down to 55 % (PS-4): that of one to three years before.</summary>
    private void Psej() => OnTerritory(CauseKind.Psej, (territory, _) => territory.Psej?.Exact is { } psej and > 0 && territory.NotifiedAmount is null
        ? (territory with { Psej = decimal.Round(psej * (55 + (3 * _random.Next(1, 4))) / 55, 2) }, null, _ => [])
        : null);

    private void Tranche() => OnTerritory(CauseKind.Tranche, (territory, _) =>
        (territory with { Tranche = _random.Next(2, 6) }, null, changed => [$"Tranche {changed.Tranche}"]));

    private void Rebond() => OnTerritory(CauseKind.Rebond, (territory, _) => (territory, WithoutRebond, _ => []));

    private void Floor() => OnTerritory(CauseKind.MethodePlancher, (territory, _) => (territory, Choosing("H-04", "plancher"), _ => []));

    private void Daily() => OnTerritory(CauseKind.Prorata, (territory, _) => (territory, Choosing("H-06", "jours"), _ => ["jours"]));

    private void CejEnd() => OnTerritory(CauseKind.FinCej, (territory, _) => territory.CejEnd is { } end
        ? (territory with { CejEnd = end.PlusYears(_random.Next(2) == 0 ? 1 : -1) }, null, _ => [])
        : null);

    private void CtgEffect() => OnTerritory(CauseKind.EffetCtg, (territory, _) => (territory with { CtgEffect = territory.CtgEffect.PlusYears(1) }, null, _ => []));

    private void Rounded() => OnTerritory(CauseKind.Arrondi, (territory, lots) =>
        Calculated(territory, lots).ReferenceUnits is { } places && territory is { Psej: { } psej, NotifiedAmount: null }
            ? (territory with { NotifiedAmount = decimal.Round(psej.Min / places, _random.Next(2) * 2, MidpointRounding.AwayFromZero) }, null, _ => [])
            : null);

    private void Swap()
    {
        foreach (var (code, _) in Shuffled(_territories))
        {
            var structures = Shuffled(_notified.Keys.Where(key => key.Territory == code && _notified[key] > 0));
            if (!_whole.Contains(code) && !_parts.Contains(code) && structures.Length >= 2 && Math.Abs(_notified[structures[0]] - _notified[structures[1]]) > 0.05m)
            {
                (_notified[structures[0]], _notified[structures[1]]) = (_notified[structures[1]], _notified[structures[0]]);
                Add(new Planted("swap", [CauseKind.Echange], [], [structures[0], structures[1]]));
                _parts.Add(code);
                return;
            }
        }

        throw new InvalidOperationException("Nowhere to swap.");
    }

    private static PlaceLot Closed(PlaceLot lot, LocalDate day) => new(lot.Territory, lot.Structure, lot.Units, lot.Opening, day, lot.Service)
    {
        Facts = lot.Facts,
        Financement = lot.Financement,
        Line = lot.Line,
    };

    private decimal Away(decimal units) => units + (_random.Next(2) == 0 && units > 6 ? -_random.Next(1, 6) : _random.Next(1, 6));

    private static Bareme WithoutRebond { get; } = Departement.Scale.Overlay(
        """
        { "bareme": "sans", "figures": {
          "BT-N": { "valeurs": [ { "du": "2021-01-01", "min": 2100, "max": 3100, "sources": ["x"] } ] },
          "BT-N1": { "valeurs": [ { "du": "2021-01-01", "montant": 3100, "sources": ["x"] } ] },
          "BT-N-REBOND": { "valeurs": [ { "du": "2021-01-01", "montant": 0, "sources": ["x"] } ] },
          "BT-R": { "valeurs": [ { "du": "2021-01-01", "montant": 0, "sources": ["x"] } ] },
          "BT-Nt": { "valeurs": [ { "du": "2021-01-01", "sources": ["x"], "tableau": [
            { "tranche": 2, "produit_max": 15000000, "montant": 2850 }, { "tranche": 3, "produit_max": 20000000, "montant": 2575 },
            { "tranche": 4, "produit_max": 26000000, "montant": 2360 }, { "tranche": 5, "montant": 2140 } ] } ] } } }
        """u8).Value!;

    private static Bareme Choosing(string id, string choice) => Departement.Scale.Overlay(System.Text.Encoding.UTF8.GetBytes(
        $$"""{ "bareme": "autre", "figures": { "{{id}}": { "valeurs": [ { "du": "2020-01-01", "choix": "{{choice}}", "sources": ["x"] } ] } } }""")).Value!;

    /// <summary>What each structure gets; nothing for what is excluded, unknown where a part of it is not exact.</summary>
    private Dictionary<string, Bounds?> Amounts(Territory territory, PlaceLot[] lots, Bareme bareme) =>
        BonusTerritoireCalculator.Calculate(territory, lots, _year, bareme).Lines.GroupBy(line => line.Lot.Structure).ToDictionary(
            lines => lines.Key,
            lines => lines.Aggregate((Bounds?)Bounds.Of(0), (sum, line) => line.Statut switch
            {
                AmountStatut.Exclu => sum,
                AmountStatut.Exact => sum + line.Amount,
                _ => null,
            }));

    private BonusTerritoireResult Calculated(Territory territory, PlaceLot[] lots) => BonusTerritoireCalculator.Calculate(territory, lots, _year, _bareme);

    /// <summary>An error over a structure does not change over how many places the PSEJ was spread.</summary>
    private Territory Fixed(Territory territory, PlaceLot[] lots) => territory with { ReferenceUnits = territory.ReferenceUnits ?? Calculated(territory, lots).ReferenceUnits };

    private void OnLot(CauseKind kind, Func<PlaceLot, (PlaceLot Changed, Func<PlaceLot, string[]> Words)?> change) => OnStructure(kind.ToString(), [kind], (territory, lots, structure) =>
    {
        foreach (var i in Shuffled(Enumerable.Range(0, lots.Length).Where(i => lots[i].Structure == structure)))
        {
            if (change(lots[i]) is { } made)
            {
                PlaceLot[] changed = [.. lots];
                changed[i] = made.Changed;
                if (Amounts(Fixed(territory, lots), changed, _bareme)[structure]?.Exact is { } amount)
                {
                    _words = made.Words(made.Changed);
                    return (amount, null);
                }
            }
        }

        return null;
    });

    private string[] _words = [];

    private void OnStructure(string name, CauseKind[] kinds, Func<Territory, PlaceLot[], string, (decimal Amount, CauseKind[]? Kinds)?> plant)
    {
        foreach (var (code, structure) in Shuffled(_notified.Keys.Where(key => !_whole.Contains(key.Territory) && !_touched.Contains(key))))
        {
            var (territory, lots) = _territories[code];
            _words = [];
            if (plant(territory, lots, structure) is { } made && Math.Abs(made.Amount - _notified[(code, structure)]) > 0.05m)
            {
                _notified[(code, structure)] = made.Amount;
                _parts.Add(code);
                Add(new Planted(name, made.Kinds is { Length: > 0 } told ? told : kinds, _words, [(code, structure)]));
                return;
            }
        }

        throw new InvalidOperationException($"Nowhere to plant {name}.");
    }

    private void OnTerritory(CauseKind kind, Func<Territory, PlaceLot[], (Territory Changed, Bareme? Bareme, Func<Territory, string[]> Words)?> change)
    {
        foreach (var (code, (territory, lots)) in Shuffled(_territories).Where(each => !_whole.Contains(each.Key) && !_parts.Contains(each.Key)))
        {
            if (_within.Keys.Any(key => key.Territory == code))
            {
                continue;
            }

            if (change(territory, lots) is not { } made)
            {
                continue;
            }

            var amounts = Amounts(made.Changed, lots, made.Bareme ?? _bareme);
            var rows = _notified.Keys.Where(key => key.Territory == code && amounts[key.Structure]?.Exact is { } amount && Math.Abs(amount - _notified[key]) > 0.05m).ToArray();
            if (rows.Length > 0 && _notified.Keys.Where(key => key.Territory == code).All(key => amounts[key.Structure] is not null))
            {
                Array.ForEach(rows, key => _notified[key] = amounts[key.Structure]!.Value.Min);
                _whole.Add(code);
                Add(new Planted(kind.ToString(), [kind], made.Words(made.Changed), rows));
                return;
            }
        }

        throw new InvalidOperationException($"Nowhere to plant {kind}.");
    }

    private void Add(Planted planted)
    {
        All.Add(planted);
        _touched.UnionWith(planted.Rows);
    }

    private T[] Shuffled<T>(IEnumerable<T> items)
    {
        T[] all = [.. items];
        _random.Shuffle(all);
        return all;
    }
}
