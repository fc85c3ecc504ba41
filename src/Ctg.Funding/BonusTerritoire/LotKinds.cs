namespace Ctg.Funding.BonusTerritoire;

/// <summary>What a kind of lot says of its places.</summary>
internal static class LotKinds
{
    internal static int Count { get; } = Enum.GetValues<LotKind>().Length;

    internal static LotKind Of(Offre offre, bool isInQpv, bool isFromElsewhere) => (offre, isInQpv, isFromElsewhere) switch
    {
        (Offre.Existante, _, false) => LotKind.Existing,
        (Offre.Existante, _, true) => LotKind.ExistingFromElsewhere,
        (_, false, false) => LotKind.New,
        (_, false, true) => LotKind.NewFromElsewhere,
        (_, true, false) => LotKind.NewInQpv,
        (_, true, true) => LotKind.NewInQpvFromElsewhere,
    };

    internal static bool IsExisting(this LotKind kind) => kind is LotKind.Existing or LotKind.ExistingFromElsewhere;

    internal static bool IsNew(this LotKind kind) => kind.IsNewOutsideQpv() || kind.IsInQpv();

    internal static bool IsNewOutsideQpv(this LotKind kind) => kind is LotKind.New or LotKind.NewFromElsewhere;

    internal static bool IsInQpv(this LotKind kind) => kind is LotKind.NewInQpv or LotKind.NewInQpvFromElsewhere;

    internal static bool IsFromElsewhere(this LotKind kind) => kind is LotKind.ExistingFromElsewhere or LotKind.NewFromElsewhere or LotKind.NewInQpvFromElsewhere;
}
