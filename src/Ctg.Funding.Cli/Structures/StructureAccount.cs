using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Scenarios;
using Ctg.Funding.Territories;
using NodaTime;

namespace Ctg.Funding.Cli.Structures;

/// <summary>One structure of a territory, and who is paid for it, over the years asked for.</summary>
internal sealed record StructureAccount
{
    internal required Territory Territory { get; init; }

    internal required string Structure { get; init; }

    /// <summary>Gets the first name that a lot of it has; may be empty.</summary>
    internal required string Name { get; init; }

    /// <summary>Gets the code of who is paid the bonus.</summary>
    internal required string Payee { get; init; }

    /// <summary>Gets the name of its manager; empty where none is known, or where the structure stands for it.</summary>
    internal required string ManagerName { get; init; }

    /// <summary>Gets the first line of the inventory that speaks of it.</summary>
    internal required long Line { get; init; }

    internal required IReadOnlyList<StructureYear> Years { get; init; }

    internal bool IsPartial => Years.Any(year => year.IsPartial);

    /// <summary>Gets what people call it: its name where it has one, and its code.</summary>
    internal string Title => Titled(Structure, Name);

    /// <summary>Gets what people call who is paid for it.</summary>
    internal string PayeeTitle => Titled(Payee, Payee == Structure && ManagerName.Length == 0 ? Name : ManagerName);

    /// <summary>The structures of a territory, in the order of the inventory.</summary>
    /// <param name="years">The territory's years.</param>
    /// <param name="lots">Its lots, as the years were computed from them.</param>
    /// <param name="nameOf">The name of a manager by its code, empty where it has none.</param>
    /// <param name="told">The year whose reason is told.</param>
    internal static IReadOnlyList<StructureAccount> Of(
        IReadOnlyList<ProjectedYear> years, IReadOnlyList<PlaceLot> lots, Func<string, string> nameOf, int told) =>
        [.. lots.Index().GroupBy(lot => (lot.Item.Structure, lot.Item.Payee)).Select(group => new StructureAccount
        {
            Territory = years[0].Territory,
            Structure = group.Key.Structure,
            Name = group.Select(lot => lot.Item.Name).FirstOrDefault(name => name.Length > 0) ?? "",
            Payee = group.Key.Payee,
            ManagerName = nameOf(group.Key.Payee),
            Line = group.First().Item.Line,
            Years = [.. years.Select(year => StructureYear.Of(
                year.Year,
                group.Where(lot => lot.Item.IsOpenOn(new LocalDate(year.Year, 12, 31))).Sum(lot => lot.Item.Units),
                year.Bonus is { } bonus ? [.. group.Select(lot => bonus.Result.Lines[lot.Index])] : [],
                year.Year == told))],
        })];

    internal static string Titled(string code, string name) => name.Length > 0 ? $"{name} ({code})" : code;
}
