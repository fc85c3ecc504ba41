using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Cli.Input;

namespace Ctg.Funding.Cli.Output;

/// <summary>Units of a territory, in hundredths, by what becomes of them: paid as existing or as new, excluded, or not known.</summary>
internal readonly record struct UnitsByFate(long Existing, long New, long Excluded, long Unknown)
{
    internal static UnitsByFate Of(LineTable lines, TerritoryLots lots)
    {
        UnitsByFate sum = default;
        for (var lot = 0; lot < lines.Count; lot++)
        {
            var units = lots.Hundredths(lot);
            sum = lines.StatutOf(lot) switch
            {
                AmountStatut.Exclu => sum with { Excluded = sum.Excluded + units },
                AmountStatut.Indetermine => sum with { Unknown = sum.Unknown + units },
                _ when lines.OffreOf(lot) == Offre.Nouvelle => sum with { New = sum.New + units },
                _ => sum with { Existing = sum.Existing + units },
            };
        }

        return sum;
    }
}
