using Ctg.Funding.Basics;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>
/// Kinds of lot made of what is said of it. Whether a lot is co-financed decides if it is paid, not its amount: no kind has it.
/// </summary>
internal static class LotKinds
{
    private const int FirstFact = 2;

    private static readonly LotFacts[] Facts =
        [.. Enum.GetValues<LotFacts>().Where(fact => fact is not (LotFacts.None or LotFacts.Cofinancee or LotFacts.Qpv))];

    private static readonly string[] FactNames =
    [
        .. Enumerable.Range(0, Count)
            .Select(kind => string.Join('/', TellingOf(FactsIn((LotKind)kind)).Reverse().Select(Words<LotFacts>.Of))),
    ];

    private static readonly string[] Names = [.. FactNames.Select((facts, kind) => NameOf((LotKind)kind, facts))];

    /// <summary>Gets what every kind but <see cref="LotKind.Excluded"/> is below.</summary>
    internal static int Count => 2 * (int)Facts[^1] << FirstFact;

    internal static LotKind Of(in LotRow lot, Offre offre, bool isFromElsewhere) =>
        (offre == Offre.Nouvelle ? LotKind.New | Of(lot.Facts) : LotKind.Existing) | (isFromElsewhere ? LotKind.FromElsewhere : default);

    internal static bool Has(this LotKind kind, LotFacts fact) => (kind & Of(fact)) != 0;

    /// <summary>What is said of the lots of a kind, as part of names; the facts that a lot has, the oldest last.</summary>
    internal static string FactsOf(LotKind kind) => FactNames[(int)kind];

    internal static string NameOf(LotKind kind) => Names[(int)kind];

    /// <summary>The facts of a kind other than the QPV, which every new place tells.</summary>
    internal static IEnumerable<LotFacts> SpecialOf(LotKind kind) => Facts.Where(fact => (fact & QpvFacts.All) == 0 && kind.Has(fact));

    /// <summary>The facts that a kind was made of.</summary>
    internal static LotFacts FactsIn(LotKind kind) => (LotFacts)((int)(kind & ~LotKind.Excluded) >> FirstFact);

    /// <summary>The facts that name a kind: a QPV of both lists is one fact.</summary>
    private static IEnumerable<LotFacts> TellingOf(LotFacts facts) => (facts & QpvFacts.All) == LotFacts.Qpv
        ? Facts.Where(fact => (fact & QpvFacts.All) == 0 && (facts & fact) != 0).Prepend(LotFacts.Qpv)
        : Facts.Where(fact => (facts & fact) != 0);

    private static LotKind Of(LotFacts facts) => (LotKind)((int)(facts & ~LotFacts.Cofinancee) << FirstFact);

    private static string NameOf(LotKind kind, string facts) =>
        (kind.HasFlag(LotKind.New) ? "nouvelle" : "existante")
        + (kind.HasFlag(LotKind.FromElsewhere) ? "/venue" : "")
        + (facts.Length > 0 ? $"/{facts}" : "");
}
