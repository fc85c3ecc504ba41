using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;

namespace Ctg.Funding.Verifications;

/// <summary>One calculation of a territory's year: what each lot gets, to the cent.</summary>
/// <param name="Lots">The lots, in their order.</param>
/// <param name="Amounts">Euros for the year of each lot; 0 for one that is excluded, <see langword="null"/> where not known.</param>
internal sealed record Trial(IReadOnlyList<PlaceLot> Lots, Bounds?[] Amounts)
{
    /// <summary>What a structure gets, or all of them together; <see langword="null"/> where a part of it is not known.</summary>
    internal Bounds? Of(string structure)
    {
        Bounds? sum = Bounds.Of(0);
        for (var i = 0; i < Amounts.Length; i++)
        {
            if (structure.Length == 0 || Lots[i].Structure == structure)
            {
                sum += Amounts[i];
            }
        }

        return sum;
    }
}
