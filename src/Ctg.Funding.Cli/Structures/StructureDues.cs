using Ctg.Funding.Basics;

namespace Ctg.Funding.Cli.Structures;

/// <summary>What a structure brings to who is paid for it, year by year, kept as small as it can be.</summary>
/// <param name="Territory">Code of the territory.</param>
/// <param name="Structure">Code of the structure.</param>
/// <param name="Name">Its name; may be empty.</param>
/// <param name="Line">The first line of the inventory that speaks of it.</param>
/// <param name="First">The first year.</param>
/// <param name="Amounts">Bonus of each year, euros; 0 where none is known.</param>
internal sealed record StructureDues(
    string Territory, string Structure, string Name, long Line, int First, IReadOnlyList<Bounds> Amounts)
{
    internal static StructureDues Of(StructureAccount account) => new(
        account.Territory.Code, account.Structure, account.Name, account.Line, account.Years[0].Year,
        [.. account.Years.Select(year => year.Amount ?? 0)]);

    internal Bounds Of(int year) => Amounts[year - First];
}
