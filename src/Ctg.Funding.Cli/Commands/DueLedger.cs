using Ctg.Funding.Basics;
using Ctg.Funding.Cli.Structures;
using Ctg.Funding.Payments;
using Ctg.Funding.Scenarios;

namespace Ctg.Funding.Cli.Commands;

/// <summary>What each payee is due for each year, kept as small as it can be: payees are as many as structures.</summary>
internal sealed class DueLedger(YearSpan years, Func<string, string> nameOf)
{
    private readonly Dictionary<string, Account> _payees = new(StringComparer.Ordinal);

    internal int Count => _payees.Count;

    /// <summary>Gets how many structures something is due for.</summary>
    internal int Structures { get; private set; }

    /// <summary>Adds what a territory gives rise to.</summary>
    internal void Add(IReadOnlyList<ProjectedYear> projected, IReadOnlyList<StructureAccount> structures)
    {
        foreach (var due in projected.SelectMany(year => year.Dues).Where(due => due.Regime == Regime.Cej))
        {
            var account = Of(due.Payee);
            account.Cej ??= [.. years.All.Select(_ => Bounds.Of(0))];
            account.Cej[due.Year - years.First] = account.Cej[due.Year - years.First].Plus(due.Amount);
        }

        foreach (var structure in structures.Where(structure => structure.Years.Any(year => year.Amount is not null)))
        {
            Of(structure.Payee).Structures.Add(StructureDues.Of(structure));
            Structures++;
        }
    }

    /// <summary>The dues of some payees at a time, by payee code.</summary>
    internal IEnumerable<IReadOnlyList<PayeeDues>> InOrder(int payeesAtOnce) =>
        _payees.OrderBy(payee => payee.Key, StringComparer.Ordinal).Chunk(payeesAtOnce)
            .Select(chunk => (IReadOnlyList<PayeeDues>)[.. chunk.Select(payee => DuesOf(payee.Key, payee.Value))]);

    private Account Of(string payee)
    {
        if (!_payees.TryGetValue(payee, out var account))
        {
            _payees.Add(payee, account = new Account());
        }

        return account;
    }

    private PayeeDues DuesOf(string payee, Account account)
    {
        StructureDues[] structures = [.. account.Structures.OrderBy(structure => structure.Line)];
        var bonus = years.All.Select(year => Bounds.Sum(structures.Select(structure => structure.Of(year)))).ToArray();
        string[] names =
        [
            nameOf(payee), .. structures.Where(structure => structure.Structure == payee).Select(structure => structure.Name),
        ];
        return new PayeeDues(
            payee, names.FirstOrDefault(name => name.Length > 0) ?? "",
            [.. LinesOf(payee, account.Cej, Regime.Cej), .. LinesOf(payee, bonus, Regime.Ctg)], structures);
    }

    /// <summary>A year for which nothing is due has no line.</summary>
    private IEnumerable<PaymentLine> LinesOf(string payee, Bounds[]? amounts, Regime regime) =>
        (amounts ?? [])
            .Select((amount, i) => new PaymentLine(payee, years.First + i, regime, amount)).Where(line => line.Amount != Bounds.Of(0));

    private sealed class Account
    {
        internal Bounds[]? Cej { get; set; }

        internal List<StructureDues> Structures { get; } = [];
    }
}
