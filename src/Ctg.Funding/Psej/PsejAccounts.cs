using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Territories;
using NodaTime;

namespace Ctg.Funding.Psej;

/// <summary>The PSEJ of territories and services from the actions of their CEJ, for rule R4.</summary>
public static class PsejAccounts
{
    /// <summary>One account a territory and service; by territory code, then service.</summary>
    /// <param name="contracts">Each CEJ with its actions, whose costs are those of every year of it.</param>
    /// <param name="bareme">The figures.</param>
    /// <exception cref="ArgumentOutOfRangeException">No text on the PSEJ is known for a year of a contract.</exception>
    /// <exception cref="ArgumentException">Two actions of a contract have one code.</exception>
    public static IReadOnlyList<PsejAccount> Of(IEnumerable<(Cej Cej, IReadOnlyList<PsejAction> Actions)> contracts, Bareme bareme)
    {
        ArgumentNullException.ThrowIfNull(contracts);
        var all = contracts.Select((contract, i) => contract is { Cej: { } cej, Actions: { } actions }
            ? (Contract: (cej, (IReadOnlyList<PsejAction>)[.. actions]), Years: PsejCalculator.CalculateYears(cej, actions, bareme))
            : throw new ArgumentException($"The contract or the actions of element {i} are null.", nameof(contracts))).ToArray();
        var keys = all.SelectMany(each => each.Years[^1].Shares).Select(share => (share.Territory, share.Service)).Distinct();
        return
        [
            .. keys.OrderBy(key => key.Territory, StringComparer.Ordinal).ThenBy(key => key.Service).Select(key =>
            {
                var own = all.Where(each => ShareOf(each.Years[^1], key) is not null).ToArray();
                return Account(key, [.. own.Select(each => each.Contract)], [.. own.Select(each => each.Years)], bareme);
            }),
        ];
    }

    /// <summary>
    /// What contracts give a territory for a service in a year, one that has ended as in its last; <see langword="null"/> where one
    /// does not tell.
    /// </summary>
    internal static Bounds? Amount(
        (string Territory, Service Service) key, int year,
        IEnumerable<(Cej Cej, IReadOnlyList<PsejAction> Actions)> contracts,
        Bareme bareme) =>
        Sum(contracts.Select(contract =>
        {
            var last = Math.Min(year, PsejCard.YearsOf(contract.Cej, bareme)[^1]);
            return ShareOf(PsejCalculator.Calculate(contract.Cej, contract.Actions, last, bareme), key)?.Amount;
        }));

    private static PsejAccount Account(
        (string Territory, Service Service) key,
        IReadOnlyList<(Cej Cej, IReadOnlyList<PsejAction> Actions)> contracts,
        IReadOnlyList<PsejResult>[] own,
        Bareme bareme)
    {
        Bounds? In(IReadOnlyList<PsejResult> years, int year) =>
            years[0].Year > year ? null : ShareOf(years[Math.Min(year, years[^1].Year) - years[0].Year], key)!.Amount;
        Bounds? SumIn(int year) => Sum(own.Select(years => In(years, year)));

        var (first, last) = (own.Min(years => years[0].Year), own.Max(years => years[^1].Year));
        var lines = own.SelectMany(years => years[^1].Lines).Where(line => (line.Action.Territory, line.Action.Service) == key);
        return new PsejAccount(key.Territory, key.Service, year => new PsejExplanations(contracts, bareme).Share(key, year))
        {
            LastYear = SumIn(last),
            CejEnd = new LocalDate(last, 12, 31),
            Years = Enumerable.Range(first, last - first + 1).Select(year => (Year: year, Amount: SumIn(year)))
                .Where(each => each.Amount is not null).ToDictionary(each => each.Year, each => each.Amount!.Value),
            Notices = [.. lines.SelectMany(line => line.Reasons).Concat(own.SelectMany(years => years[^1].Notices)).Distinct()],
            Figures = own.SelectMany(years => years).SelectMany(result => result.Figures).InOrder(),
        };
    }

    private static PsejShare? ShareOf(PsejResult result, (string Territory, Service Service) key) =>
        result.Shares.FirstOrDefault(share => (share.Territory, share.Service) == key);

    private static Bounds? Sum(IEnumerable<Bounds?> amounts) =>
        amounts.Aggregate((Bounds?)Bounds.Of(0), (sum, amount) => sum is { } a && amount is { } b ? a.Plus(b) : null);
}
