using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire.Rules;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Terms;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>What result files show of each lot of a territory, as columns that serve again for the next territory.</summary>
internal sealed class LineTable
{
    private AmountStatut[] _statuts = [];
    private LotTelling[] _lots = [];
    private Bounds[] _perPlace = [];
    private Cents[] _amounts = [];
    private Cents[] _parts = [];
    private TerritoryYear<PlainWork>? _year;

    /// <summary>Gets how many lines there are.</summary>
    internal int Count { get; private set; }

    private TerritoryYear<PlainWork> Year => _year ?? throw new InvalidOperationException("No calculation was taken.");

    /// <summary>How well the amount of a line is known.</summary>
    internal AmountStatut StatutOf(int line) => _statuts[line];

    /// <summary>The mean amount per place, euros to 4 decimals; of no meaning where there is no amount.</summary>
    internal Bounds PerPlaceOf(int line) => _perPlace[line];

    /// <summary>The amount to the cent (R7); of no meaning where there is none.</summary>
    internal Cents AmountOf(int line) => _amounts[line];

    /// <summary>What the amount is made of (R8), the base then each measure; of no meaning where there is none.</summary>
    internal ReadOnlySpan<Cents> PartsOf(int line) => _parts.AsSpan(line * BonusPart.All.Length, BonusPart.All.Length);

    /// <summary>Existing or new (R3); <see langword="null"/> for an excluded line.</summary>
    internal Offre? OffreOf(int line) =>
        _lots[line].Kind == LotKind.Excluded ? null : _lots[line].Kind.HasFlag(LotKind.New) ? Offre.Nouvelle : Offre.Existante;

    /// <summary>The part of the year that counts (R6); none of it for an excluded line.</summary>
    internal PartYear PartYearOf(int line) =>
        new(_lots[line].Kind == LotKind.Excluded ? 0 : _lots[line].Counted, Year.Run.Card.FullYear);

    /// <summary>Why the line is excluded, indeterminate, or only bounded. Lines of one territory share lists.</summary>
    internal IReadOnlyList<Diagnostic> ReasonsOf(int line) => Year.ReasonsOf(line);

    /// <summary>New hours that are paid, where a cap bears on the service.</summary>
    internal Bounds? PaidUnitsOf(int line) => _lots[line].Kind == LotKind.Excluded ? null : LineRules.PaidUnits(Year, line);

    /// <summary>What stands beside the lines of the territory.</summary>
    /// <param name="lots">The lots, should a line be asked for as such.</param>
    internal BonusTerritoireResult Result(IReadOnlyList<PlaceLot> lots) => BonusResults.Of(Year, lots);

    /// <summary>Takes the lines of a calculation in place of those before.</summary>
    internal void Take(TerritoryYear<PlainWork> year)
    {
        _year = year;
        Count = year.Run.Lots.Count;
        if (_statuts.Length < Count)
        {
            (_statuts, _lots, _perPlace) = (new AmountStatut[Count], new LotTelling[Count], new Bounds[Count]);
            (_amounts, _parts) = (new Cents[Count], new Cents[Count * BonusPart.All.Length]);
        }

        for (var lot = 0; lot < Count; lot++)
        {
            (_statuts[lot], _lots[lot]) = (year.Shares.StatutOf(lot), year.TellingOf(lot));
            if (year.IsPaid(lot))
            {
                (_perPlace[lot], _amounts[lot]) = (LotAmount.MeanOf(year, lot), year.Shares[lot]);
                LineRules.Split(year, lot, _amounts[lot], _parts.AsSpan(lot * BonusPart.All.Length, BonusPart.All.Length));
            }
        }
    }
}
