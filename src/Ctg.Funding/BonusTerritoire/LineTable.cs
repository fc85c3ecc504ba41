using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire.Rules;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Terms;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>What result files show of each lot of a territory, as columns that serve again for the next territory.</summary>
internal sealed class LineTable
{
    private Cents[] _parts = [];
    private TerritoryYear<PlainWork>? _year;

    /// <summary>Gets how many lines there are.</summary>
    internal int Count => Year.Run.Lots.Count;

    private TerritoryYear<PlainWork> Year => _year ?? throw new InvalidOperationException("No calculation was taken.");

    /// <summary>
    /// Lines of one number, counted from 0, show the same but for their lots, units and amounts; <see langword="null"/> for one that has
    /// its own to show.
    /// </summary>
    internal int? AlikeOf(int line) => Year.AlikeOf(line);

    /// <summary>How well the amount of a line is known.</summary>
    internal AmountStatut StatutOf(int line) => Year.Shares.StatutOf(line);

    /// <summary>The mean amount per place, euros to 4 decimals; of no meaning where there is no amount.</summary>
    internal Bounds PerPlaceOf(int line) => Year.MeanOf(line);

    /// <summary>The amount to the cent (R7); of no meaning where there is none.</summary>
    internal Cents AmountOf(int line) => Year.Shares[line];

    /// <summary>What the amount is made of (R8), the base then each measure; of no meaning where there is none.</summary>
    internal ReadOnlySpan<Cents> PartsOf(int line) => _parts.AsSpan(line * BonusPart.All.Length, BonusPart.All.Length);

    /// <summary>Existing or new (R3); <see langword="null"/> for an excluded line.</summary>
    internal Offre? OffreOf(int line) => Year.OffreOf(line);

    /// <summary>The part of the year that counts (R6); none of it for an excluded line.</summary>
    internal PartYear PartYearOf(int line) => Year.PartYearOf(line);

    /// <summary>Why the line is excluded, indeterminate, or only bounded. Lines of one territory share lists.</summary>
    internal IReadOnlyList<Diagnostic> ReasonsOf(int line) => Year.ReasonsOf(line);

    /// <summary>New hours that are paid, where a cap bears on the service.</summary>
    internal Bounds? PaidUnitsOf(int line) => LineRules.PaidUnits(Year, line);

    /// <summary>What stands beside the lines of the territory; its lines are of no meaning once another calculation is taken.</summary>
    /// <param name="lots">The lots, should a line be asked for as such.</param>
    internal BonusTerritoireResult Result(IReadOnlyList<PlaceLot> lots) => BonusResults.Of(Year, lots);

    /// <summary>Takes the lines of a calculation in place of those before.</summary>
    internal void Take(BonusRun<PlainWork> run)
    {
        if (_year is null)
        {
            _year = new TerritoryYear<PlainWork>(run);
        }
        else
        {
            _year.Take(run);
        }

        if (_parts.Length < Count * BonusPart.All.Length)
        {
            _parts = new Cents[Count * BonusPart.All.Length];
        }

        for (var lot = 0; lot < Count; lot++)
        {
            if (_year.IsPaid(lot))
            {
                LineRules.Split(_year, lot, _year.Shares[lot], _parts.AsSpan(lot * BonusPart.All.Length, BonusPart.All.Length));
            }
        }
    }
}
