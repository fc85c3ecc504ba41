using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Ctg.Funding.Tests.Explanations;

/// <summary>Computes every step of an explanation again from its JSON alone, with fractions of its own, and says where it gets something else.</summary>
internal sealed class Replay
{
    private static readonly Rational Zero = Rational.Of(0);

    private readonly Dictionary<string, JsonElement> _steps;

    internal Replay(JsonElement explanation)
    {
        _steps = explanation.GetProperty("etapes").EnumerateArray().ToDictionary(step => step.GetProperty("id").GetString()!);
    }

    internal int Replayed { get; private set; }

    /// <summary>Every step that computes something, and does not give what was recorded.</summary>
    internal IReadOnlyList<string> Faults() => [.. _steps.Values.Select(Fault).OfType<string>()];

    private string? Fault(JsonElement step)
    {
        var (id, operation) = (step.GetProperty("id").GetString(), step.GetProperty("operation").GetString()!);
        var operands = step.GetProperty("operandes").EnumerateArray().Select(operand => _steps[operand.GetString()!]).ToArray();
        if (step.GetProperty("origine").GetString() != "calcul")
        {
            return operation == "none" && operands.Length == 0 ? null : $"{id}: a leaf computes";
        }

        Replayed++;
        var recorded = Recorded(step);
        var again = operation switch
        {
            "none" => "",
            "later" or "day-after" or "day-before" or "first-of-month" => DateOf(operation, operands),
            "on-or-before" => Date(operands[0])!.Value <= Date(operands[1])!.Value ? "existante" : "nouvelle",
            "months" or "days" or "months-if-touched" => PeriodOf(operation, operands).ToString(),
            "share-of-difference" => CauseOf(operands).ToString(),
            "largest-remainders" => ShareOf(step, operands[0], operands[1]).ToString(),
            "same" when Range(operands[0]) is null => Recorded(operands[0]),
            _ => RangeOf(operation, operands).ToString(),
        };
        return again == recorded ? null : $"{id}: {operation} gives {again}, not {recorded}";
    }

    private static string Recorded(JsonElement step) =>
        Range(step) is { } range ? range.ToString() : step.TryGetProperty("date", out var date) ? date.GetString()! : step.TryGetProperty("mot", out var word) ? word.GetString()! : "";

    private static Span RangeOf(string operation, JsonElement[] operands)
    {
        var ranges = Array.ConvertAll(operands, operand => Range(operand)!.Value);
        var mins = Array.ConvertAll(ranges, range => range.Min);
        var maxs = Array.ConvertAll(ranges, range => range.Max);
        Span Both(Func<Rational[], Rational> work) =>
            new(work(mins), maxs.All(max => max is not null) ? work([.. maxs.Select(max => max!.Value)]) : null);
        return operation switch
        {
            "zero" => new(Zero, Zero),
            "same" => ranges[0],
            "sum" => Both(all => all.Aggregate(Zero, (sum, each) => sum + each)),
            "sum-to-cent" => Both(all => all.Aggregate(Zero, (sum, each) => sum + each).RoundHalfUp(2)),
            "difference" => Both(all => all.Skip(1).Aggregate(all[0], (rest, each) => rest - each)),
            "gap" => new(AtLeastZero(maxs[1] is { } most ? mins[0] - most : Zero), maxs[0] is { } high ? AtLeastZero(high - mins[1]) : null),
            "quotient" => Both(all => all[0] / all[1]),
            "product" => Both(Product),
            "prorata" => Both(all => Product(all[..^1]) / all[^1]),
            "prorata-to-cent" => Both(all => (Product(all[..^1]) / all[^1]).RoundHalfUp(2)),
            "percent-of" => Both(all => all[0] * Rational.Of(100) / all[1]),
            "percent" => Both(all => Product(all) / Rational.Of(100)),
            "max" => Both(all => all.Max()),
            "min" => new(mins.Min(), maxs.OfType<Rational>().Select(max => (Rational?)max).Min()),
            "span" => new(mins[0], maxs[1]),
            "possible" => new(Zero, maxs[0]),
            "low" => new(mins[0], mins[0]),
            "high" => new(maxs[0]!.Value, maxs[0]),
            "round-to-cent" => Both(all => all[0].RoundHalfUp(2)),
            "round-to-four-decimals" => Both(all => all[0].RoundHalfUp(4)),
            "low-difference" => new(mins[0] - mins[1], mins[0] - mins[1]),
            "mean" => Both(Mean),
            "bands" => BandsOf(ranges[0], operands[1]),
            "whole-years" => Both(all => AtLeastZero(all[0] * Rational.Of(12) - all[1]) is var left ? (left / Rational.Of(12)).Floor(0) : Zero),
            "started-years" => Both(all => Zero - (Zero - AtLeastZero(all[0] * Rational.Of(12) - all[1]) / Rational.Of(12)).Floor(0)),
            _ => throw new InvalidOperationException($"The replay does not know {operation}."),
        };
    }

    private static Rational Product(Rational[] all) => all.Aggregate(Rational.Of(1), (product, each) => product * each);

    private static Rational Mean(Rational[] all)
    {
        var pairs = all.Chunk(2).ToArray();
        return (pairs.Aggregate(Zero, (sum, pair) => sum + pair[0] * pair[1]) / pairs.Aggregate(Zero, (sum, pair) => sum + pair[1])).RoundHalfUp(4);
    }

    private static Rational AtLeastZero(Rational amount) => amount < Zero ? Zero : amount;

    /// <summary>Lowest and highest of any amount of a range once raised by its band: tried at both ends and on either side of every edge.</summary>
    private static Span BandsOf(Span amount, JsonElement table)
    {
        var rows = table.GetProperty("rangs").EnumerateArray().Select(row => (
            Min: Rational.Of(row.GetProperty("min").GetDecimal()),
            Max: row.GetProperty("max").ValueKind == JsonValueKind.Null ? (Rational?)null : Rational.Of(row.GetProperty("max").GetDecimal()),
            Edge: row.GetProperty("montant_place_max").ValueKind == JsonValueKind.Null ? (Rational?)null : Rational.Of(row.GetProperty("montant_place_max").GetDecimal()))).ToArray();
        (Rational Min, Rational? Max)? At(Rational place, bool isPast)
        {
            var found = rows.Where(row => row.Edge is not { } edge || (isPast ? place < edge : !(place > edge))).ToArray();
            return found.Length > 0 ? (found[0].Min, found[0].Max) : null;
        }

        var edges = rows.Select(row => row.Edge).OfType<Rational>().Where(edge => !(edge < amount.Min) && !(amount.Max is { } top && !(edge < top))).ToArray();
        var lows = edges.Select(edge => edge + (At(edge, isPast: true)?.Min ?? Zero)).Append(amount.Min + (At(amount.Min, isPast: false)?.Min ?? Zero));
        if (amount.Max is not { } most || At(most, isPast: false) is not { Max: { } last })
        {
            return new(lows.Min(), null);
        }

        var highs = rows.Where(row => row.Edge < most).Select(row => row.Edge!.Value + row.Max!.Value).Append(most + last);
        return new(lows.Min(), highs.Max());
    }

    /// <summary>
    /// R7 as rules.md words it, on the low and on the high bound; where that gives an exact line two roundings, or a low bound above its high
    /// bound, only what must still hold is checked: a cut line, or a cut line and a cent, in order.
    /// </summary>
    private Span ShareOf(JsonElement step, JsonElement own, JsonElement shared)
    {
        var lines = shared.GetProperty("operandes").EnumerateArray().Select(line => Range(_steps[line.GetString()!])!.Value).ToArray();
        var index = shared.GetProperty("operandes").EnumerateArray().TakeWhile(line => line.GetString() != own.GetProperty("id").GetString()).Count();
        var low = Shares([.. lines.Select(line => (Rational?)line.Min)]);
        var high = Shares([.. lines.Select(line => line.Max)]);
        var hasConflict = lines.Where((line, i) => high[i] is { } top && (low[i]!.Value > top || (line.Max == line.Min && low[i] != top))).Any();
        if (!hasConflict)
        {
            return new(low[index]!.Value, high[index]);
        }

        var given = Range(step)!.Value;
        static bool IsCutOrNext(Rational exact, Rational rounded) => rounded == exact.Floor(2) || rounded == exact.Floor(2) + Rational.Of(0.01m);
        var holds = IsCutOrNext(lines[index].Min, given.Min) && (given.Max is null || (IsCutOrNext(lines[index].Max!.Value, given.Max.Value) && !(given.Min > given.Max.Value)));
        return holds ? given : new(low[index]!.Value, high[index]);
    }

    /// <summary>A cause: cut to the cent, then cents given one at a time to the largest remainder, or taken from the smallest, until less than one is left, which the first cause takes.</summary>
    private Span CauseOf(JsonElement[] operands)
    {
        var (own, difference) = (operands[0].GetProperty("id").GetString(), Range(operands[2])!.Value.Min);
        var causes = operands[1].GetProperty("operandes").EnumerateArray().Select(cause => cause.GetString()!).ToArray();
        var exact = Array.ConvertAll(causes, cause => Range(_steps[cause])!.Value.Min);
        var cents = Array.ConvertAll(exact, each => each.Floor(2));
        var cent = Rational.Of(0.01m);
        var some = Enumerable.Range(0, exact.Length).Where(i => exact[i] != Zero).OrderByDescending(i => exact[i] - exact[i].Floor(2)).ThenBy(i => i).ToArray();
        Rational Left() => cents.Aggregate(difference, (left, each) => left - each);
        for (var i = 0; some.Length > 0 && !(Left() < cent); i++)
        {
            cents[some[i % some.Length]] += cent;
        }

        for (var i = 0; some.Length > 0 && Left() < Zero; i++)
        {
            cents[some[^((i % some.Length) + 1)]] -= cent;
        }

        cents[0] += Left();
        var given = cents[Array.IndexOf(causes, own)];
        return new(given, given);
    }

    private static Rational?[] Shares(Rational?[] lines)
    {
        var cent = Rational.Of(0.01m);
        var known = Enumerable.Range(0, lines.Length).Where(i => lines[i] is not null).ToArray();
        var shares = Array.ConvertAll(lines, line => line?.Floor(2));
        var total = known.Aggregate(Zero, (sum, i) => sum + lines[i]!.Value).RoundHalfUp(2);
        var left = ((total - known.Aggregate(Zero, (sum, i) => sum + shares[i]!.Value)) / cent).Numerator;
        foreach (var i in known.OrderByDescending(i => lines[i]!.Value - shares[i]!.Value).Take((int)left))
        {
            shares[i] += cent;
        }

        return shares;
    }

    private static string DateOf(string operation, JsonElement[] operands)
    {
        var dates = operands.Select(operand => Date(operand)!.Value).ToArray();
        var date = operation switch
        {
            "later" => dates.Max(),
            "day-after" => dates[0].PlusDays(1),
            "day-before" => dates[0].PlusDays(-1),
            _ => dates[0].Day == 1 ? dates[0] : new LocalDate(dates[0].Year, dates[0].Month, 1).PlusMonths(1),
        };
        return LocalDatePattern.Iso.Format(date);
    }

    /// <summary>Counts by walking the days.</summary>
    private static Span PeriodOf(string operation, JsonElement[] operands)
    {
        var (opening, due, closing) = (Date(operands[0])!.Value, Date(operands[1])!.Value, Date(operands[2]));
        var (first, last) = (Date(operands[3])!.Value, Date(operands[4])!.Value);
        var isTouched = opening.Year <= last.Year && due.Year <= last.Year && (closing is not { } end || (end.Year >= last.Year && end >= due));
        var count = 0;
        for (var day = first; day <= last; day = day.PlusDays(1))
        {
            var counts = operation == "months-if-touched" ? isTouched : day >= opening && day >= due && (closing is not { } close || day <= close);
            count += counts && (operation == "days" || day.Day == 1) ? 1 : 0;
        }

        return new(Rational.Of(count), Rational.Of(count));
    }

    private static LocalDate? Date(JsonElement step) =>
        step.TryGetProperty("date", out var date) ? LocalDatePattern.Iso.Parse(date.GetString()!).Value : null;

    private static Span? Range(JsonElement step) => step.TryGetProperty("min", out var min)
        ? new Span(Number(min)!.Value, Number(step.GetProperty("max")))
        : null;

    private static Rational? Number(JsonElement number) => number.ValueKind == JsonValueKind.Null
        ? null
        : Rational.Of(number.GetProperty("numerateur").GetDecimal()) / Rational.Of(number.GetProperty("denominateur").GetDecimal());

    private readonly record struct Span(Rational Min, Rational? Max)
    {
        public override string ToString() => $"[{Min}, {(Max is { } max ? max.ToString() : "")}]";
    }
}
