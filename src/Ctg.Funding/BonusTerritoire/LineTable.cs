using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire.Rules;
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

    /// <summary>Gets how many lines there are.</summary>
    internal int Count { get; private set; }

    /// <summary>How well the amount of a line is known.</summary>
    internal AmountStatut StatutOf(int line) => _statuts[line];

    /// <summary>What the lot turned out to be, and the months, or days, that count.</summary>
    internal LotTelling TellingOf(int line) => _lots[line];

    /// <summary>The mean amount per place, euros to 4 decimals; of no meaning where there is no amount.</summary>
    internal Bounds PerPlaceOf(int line) => _perPlace[line];

    /// <summary>The amount to the cent (R7); of no meaning where there is none.</summary>
    internal Cents AmountOf(int line) => _amounts[line];

    /// <summary>What the amount is made of (R8), the base then each measure; of no meaning where there is none.</summary>
    internal ReadOnlySpan<Cents> PartsOf(int line) => _parts.AsSpan(line * BonusPart.All.Length, BonusPart.All.Length);

    /// <summary>Takes the lines of a calculation in place of those before.</summary>
    internal void Take<TWork>(TerritoryYear<TWork> year)
        where TWork : struct, IWork
    {
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
