using System.Text;
using System.Text.Json.Serialization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Diagnostics;
using NodaTime;

namespace Ctg.Funding.Scenarios;

/// <summary>What a scenario changes of the figures, in this order: figures given, then held at a date, then without the rebond, then
/// multiplied.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record BaremeChange
{
    /// <summary>Nothing changed.</summary>
    public static BaremeChange None { get; } = new();

    /// <summary>Figures that replace others, as the member <c>figures</c> of a local barème, JSON; empty for none.</summary>
    public string FiguresJson { get; init => field = Guard.Text(value); } = "";

    /// <summary>Day at which every figure is held: later ones are as on that day; <see langword="null"/> where they go on.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not within <see cref="Limits"/>.</exception>
    public LocalDate? FrozenAt { get; init => field = Guard.Day(value); }

    /// <summary>Whether the 2021 plan rebond is taken out: its part of new places, and the rattrapage of existing ones.</summary>
    public bool IsWithoutRebond { get; init; }

    /// <summary>What figures are multiplied by, by identifier.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is negative, above 100, or has more than 4 decimals.</exception>
    public IReadOnlyDictionary<string, decimal> Coefficients
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(Coefficients));
            field = ValueMap.Of(value.ToDictionary(each => each.Key, each => Limit.Coefficient.Checked(each.Value, nameof(Coefficients))));
        }
    }

    = ValueMap.None<string, decimal>();

    internal bool IsNone => FiguresJson.Length == 0 && FrozenAt is null && !IsWithoutRebond && Coefficients.Count == 0;

    /// <summary>The figures changed, or why they cannot be.</summary>
    internal (Bareme? Bareme, IReadOnlyList<Diagnostic> Faults) Apply(Bareme bareme, string scenario)
    {
        if (IsNone)
        {
            return (bareme, []);
        }

        if (FiguresJson.Length > 0)
        {
            var reading = bareme.Overlay(Encoding.UTF8.GetBytes($$"""{ "bareme": "scenario", "figures": {{FiguresJson}} }"""));
            if (reading.Value is null)
            {
                return (null, [.. reading.Faults.Select(fault => fault.At("$.bareme" + fault.Path[1..]))]);
            }

            bareme = reading.Value;
        }

        if (Coefficients.Keys.FirstOrDefault(id => bareme.Figures.All(figure => figure.Id != id)) is { } unknown)
        {
            var known = string.Join(", ", bareme.Figures.Select(figure => figure.Id));
            return Fault(Codes.UnknownFigure, $"coefficients.{unknown}", unknown, known);
        }

        if (FrozenAt is { } early && bareme.FirstDayOf(BonusFigures.NewPlaces) is var first && early < first)
        {
            return Fault(Codes.FrozenTooEarly, "figer_au", early, first);
        }

        var held = FrozenAt is { } day ? bareme.FrozenAt(day) : bareme;
        var without = IsWithoutRebond ? WithoutRebond(held, scenario) : held;
        var changed = Coefficients.Aggregate(
            without,
            (sofar, each) => Change(sofar, each.Key, scenario, (_, amount) => amount.Times(each.Value).Round(1, Guard.MostDecimals)));
        return BaremeConsistency.Check(changed) is { Count: > 0 } contradictions
            ? (null, [.. contradictions.Select(fault => fault.At("$.bareme"))])
            : (changed, []);
    }

    private static (Bareme?, IReadOnlyList<Diagnostic>) Fault(string code, string member, params object[] arguments) =>
        (null, [new Diagnostic(code, DiagnosticSeverity.Error, [.. arguments]) { Path = $"$.bareme.{member}" }]);

    /// <summary>New places less the part of the rebond of their day; no rattrapage, which is one of its measures.</summary>
    private static Bareme WithoutRebond(Bareme bareme, string scenario)
    {
        Bounds WithoutPart(FigureValue value, Bounds amount)
        {
            var part = bareme.Find(BonusFigures.NewPlacesRebond, value.From)?.Amount?.Min ?? 0;
            return new Bounds(Math.Max(0, amount.Min - part), amount.Max - part);
        }

        string[] newPlaces = [BonusFigures.NewPlaces, BonusFigures.NewPlacesTop, BonusFigures.NewPlacesTranches];
        string[] gone = [BonusFigures.NewPlacesRebond, BonusFigures.Rattrapage];
        var less = newPlaces.Aggregate(bareme, (sofar, id) => Change(sofar, id, scenario, WithoutPart));
        return gone.Aggregate(less, (sofar, id) => Change(sofar, id, scenario, (_, _) => 0));
    }

    /// <summary>Every amount of a figure changed; what is not public stays so.</summary>
    private static Bareme Change(Bareme bareme, string id, string scenario, Func<FigureValue, Bounds, Bounds> change)
    {
        FigureValue Changed(FigureValue value) => value with
        {
            Amount = value.Amount is { } amount ? change(value, amount) : null,
            Rows = [.. value.Rows.Select(row => row with { Amount = change(value, row.Amount) })],
            Statut = FigureStatut.Local,
            Sources = [scenario],
        };
        return bareme.ValuesOf(id).SelectMany(value => value.AndDeduced).Where(value => value.Amount is not null || value.Rows.Count > 0)
            .Aggregate(bareme, (sofar, value) => sofar.Repin(value, Changed));
    }
}
