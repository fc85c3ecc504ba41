using System.Collections.Concurrent;
using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Scenarios;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Verifications;

/// <summary>Holds what the Caf has notified against the rules, one territory and year at a time. Safe to share between threads.</summary>
public sealed class Verifier
{
    private readonly ConcurrentDictionary<BaremeChange, Lazy<Bareme?>> _changed = new();

    /// <summary>Creates a verifier.</summary>
    /// <param name="bareme">The figures.</param>
    /// <param name="settings">How the verification is done; to the cent where not said.</param>
    public Verifier(Bareme bareme, VerificationSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(bareme);
        Bareme = bareme;
        Settings = settings ?? VerificationSettings.Default;
    }

    internal Bareme Bareme { get; }

    internal VerificationSettings Settings { get; }

    /// <summary>The amounts of a territory for one service and year beside what is notified of them, and what may explain the differences:
    /// each explanation is a scenario, recomputed.</summary>
    /// <param name="territory">The territory.</param>
    /// <param name="lots">Every lot of its service.</param>
    /// <param name="year">The year.</param>
    /// <param name="notified">What is notified of the territory, service and year: a row a structure, the whole, or both.</param>
    /// <param name="history">PSEJ of the years of the CEJ before its last, where they are known: one of them may have been taken.</param>
    /// <exception cref="ArgumentException">A lot or a notification is of another territory, service or year, or two notifications are of
    /// one structure.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The year is before the first text, or beyond any known law.</exception>
    public VerificationResult Of(
        Territory territory, IReadOnlyList<PlaceLot> lots, int year, IReadOnlyList<Notification> notified, PsejHistory? history = null)
    {
        Check(territory, lots, year, notified);
        var calculation = new TerritoryCase(territory, lots, year, this) { History = history ?? PsejHistory.None };
        var rows = Rows(calculation, notified);
        var search = new CauseSearch(calculation, rows, Settings);
        return new VerificationResult([.. rows.Select(search.Explain)], calculation.Result.Figures);
    }

    /// <summary>The figures under a change; <see langword="null"/> where they cannot be changed so. Each is made once.</summary>
    internal Bareme? With(BaremeChange change) => change.IsNone
        ? Bareme
        : _changed.GetOrAdd(
            change, static (asked, figures) => new Lazy<Bareme?>(() => asked.Apply(figures, nameof(Verification)).Bareme), Bareme).Value;

    private void Check(Territory territory, IReadOnlyList<PlaceLot> lots, int year, IReadOnlyList<Notification> notified)
    {
        BonusTerritoireCalculator.Check(territory, lots, year, Bareme);
        ArgumentNullException.ThrowIfNull(notified);
        Guard.CheckElements(notified, nameof(notified));
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var each in notified)
        {
            if ((each.Territory, each.Service, each.Year) != (territory.Code, territory.Service, year) || !known.Add(each.Structure))
            {
                throw new ArgumentException(
                    $"{each} is not of {territory.Code}, {territory.Service}, {year}, or is there twice.", nameof(notified));
            }
        }
    }

    /// <summary>A row a structure of one or the other, by code, then the whole where it is notified. What is not due and not notified is no
    /// row; where nothing is notified by structure, none is missing.</summary>
    private List<VerifiedAmount> Rows(TerritoryCase calculation, IReadOnlyList<Notification> notified)
    {
        var amounts = notified.ToDictionary(each => each.Structure, each => each.Amount, StringComparer.Ordinal);
        var known = calculation.Lots.Select(lot => lot.Structure).ToHashSet(StringComparer.Ordinal);
        var isByStructure = amounts.Keys.Any(code => code.Length > 0);
        var structures = isByStructure ? known.Concat(amounts.Keys.Where(code => code.Length > 0)) : [];
        IEnumerable<string> whole = amounts.ContainsKey("") || amounts.Count == 0 ? [""] : [];
        var rows = new List<VerifiedAmount>();
        foreach (var code in structures.Distinct().Order(StringComparer.Ordinal).Concat(whole))
        {
            var (computed, isKnown) = (calculation.Base.Of(code), code.Length == 0 || known.Contains(code));
            decimal? amount = amounts.TryGetValue(code, out var given) ? given : null;
            if (amount is not null || computed is not { Max: 0 })
            {
                rows.Add(new VerifiedAmount(calculation.Territory.Code, code, calculation.Territory.Service, calculation.Year)
                {
                    Computed = isKnown ? computed : null,
                    Notified = amount,
                    Verdict = !isKnown ? Verdict.AbsentDuCalcul : Of(computed, amount),
                });
            }
        }

        return rows;
    }

    private Verdict Of(Bounds? computed, decimal? notified) => (computed, notified) switch
    {
        (null, _) => Verdict.NonCalculable,
        (_, null) => Verdict.AbsentDeLaNotification,
        ({ } bounds, { } amount) when !Settings.Tolerance.Holds(bounds, amount) => Verdict.Ecart,
        ({ IsExact: true }, _) => Verdict.Conforme,
        _ => Verdict.DansLesBornes,
    };
}
