using Ctg.Funding.Basics;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Psej;
using Ctg.Funding.Scenarios;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Cli.Input;

/// <summary>
/// The territories of a batch, by code, in the order of their file: each for crèches, and for each other service that a file speaks of.
/// </summary>
internal sealed class TerritoryInventory(IReadOnlyList<string> unknownColumns)
{
    /// <summary>The most PSEJ that a service of a territory may have, euros.</summary>
    internal const int HighestEuros = 1_000_000_000;

    /// <summary>The most reference units that a service of a territory may have.</summary>
    internal const int HighestUnits = 100_000_000;

    private readonly CodeIndex _codes = new();
    private readonly List<long> _lines = [];
    private readonly Dictionary<(int Index, Service Service), int> _services = [];
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);
    private readonly List<Territory> _territories = [];
    private readonly List<int> _owners = [];
    private readonly Dictionary<int, PsejHistory> _histories = [];
    private readonly HashSet<int> _summed = [];
    private ILookup<string, string>? _byNumber;

    internal IReadOnlyList<string> UnknownColumns { get; } = unknownColumns;

    /// <summary>Gets the names of those who manage structures.</summary>
    internal ManagerNames Managers { get; } = new();

    /// <summary>Gets the territories for each service, crèches first; they are added to while files are read.</summary>
    internal IReadOnlyList<Territory> Territories => _territories;

    /// <summary>Gets how many territories there are, whatever their services.</summary>
    internal int Count => _codes.Count;

    internal long RowsRefused { get; set; }

    internal long RowsRead => Count + RowsRefused;

    /// <summary>Gets the order of results: that of the file of territories, then of services.</summary>
    internal IEnumerable<int> InOrder => Enumerable.Range(0, _territories.Count) is var all && _services.Count == 0
        ? all
        : all.OrderBy(i => _owners[i]).ThenBy(i => _territories[i].Service);

    internal long? LineOf(string code) => _codes.Find(code) is { } found ? _lines[found] : null;

    internal int? IndexOf(string code) => _codes.Find(code);

    /// <summary>The same, of a code in UTF-8.</summary>
    internal int? IndexOf(ReadOnlySpan<byte> code) => _codes.Find(code);

    /// <summary>What <see cref="InOrder"/> goes by: where the territory stands in its file, and the service.</summary>
    internal (int Owner, int Service) PlaceOf(int index) => (_owners[index], (int)_territories[index].Service);

    /// <summary>Where a service of a territory stands; a service that was not spoken of yet gets its place.</summary>
    internal int IndexOf(int territory, Service service)
    {
        if (service == Service.Eaje)
        {
            return territory;
        }

        if (!_services.TryGetValue((territory, service), out var index))
        {
            var crèches = _territories[territory];
            index = Add(
                new Territory(crèches.Code, crèches.CtgEffect) { Name = crèches.Name, CejEnd = crèches.CejEnd, Service = service },
                territory);
            _services.Add((territory, service), index);
        }

        return index;
    }

    /// <summary>The name of who is paid: that of the manager, else of the territory; empty where the code is of neither.</summary>
    internal string NameOf(string payee) =>
        Managers.Of(payee) is { Length: > 0 } name ? name : IndexOf(payee) is { } territory ? _territories[territory].Name : "";

    internal PsejHistory HistoryOf(int index) => _histories.GetValueOrDefault(index, PsejHistory.None);

    internal bool IsRefused(string code) => _refused.Contains(code);

    /// <summary>
    /// The codes, taken or refused, that are the same number as a code but for leading zeros; asked for once the file is read.
    /// </summary>
    internal IReadOnlyList<string> SameNumber(string code)
    {
        _byNumber ??= _codes.All.Union(_refused, StringComparer.Ordinal).Where(IsNumber)
            .ToLookup(each => each.TrimStart('0'), StringComparer.Ordinal);
        return IsNumber(code) ? [.. _byNumber[code.TrimStart('0')]] : [];
    }

    internal void Add(Territory territory, long line)
    {
        if (_services.Count > 0)
        {
            throw new InvalidOperationException("Every territory comes before the first service of one.");
        }

        _codes.Add(territory.Code);
        _lines.Add(line);
        Add(territory, _territories.Count);
    }

    internal void AddRefused(string code) => _refused.Add(code);

    /// <summary>Whether the file of territories itself gives what a row of <c>psej.csv</c> would give for crèches.</summary>
    internal bool Gives(int territory, Service service, Func<Territory, bool> given) =>
        service == Service.Eaje && !_summed.Contains(territory) && given(_territories[territory]);

    /// <summary>Whether what one CEJ paid, added to that of others, stays within what can be computed exactly.</summary>
    internal bool CanAdd(int territory, Service service, Bounds? psej, decimal? units)
    {
        var known = _territories[IndexOf(territory, service)];
        return (known.Psej?.Max ?? 0) + (psej?.Max ?? 0) <= HighestEuros && (known.ReferenceUnits ?? 0) + (units ?? 0) <= HighestUnits;
    }

    /// <summary>Adds what one CEJ paid a territory for a service; PSEJ and units are only known where every CEJ gives them.</summary>
    internal void AddPsej(int territory, Service service, Bounds? psej, decimal? units, decimal? notified)
    {
        var index = IndexOf(territory, service);
        var known = _territories[index];
        _territories[index] = _summed.Add(index)
            ? known with
            {
                Psej = known.Psej ?? psej,
                ReferenceUnits = known.ReferenceUnits ?? units,
                NotifiedAmount = known.NotifiedAmount ?? notified,
            }
            : known with
            {
                Psej = known.Psej is { } a && psej is { } b ? a.Plus(b) : null,
                ReferenceUnits = known.ReferenceUnits + units,
                NotifiedAmount = known.NotifiedAmount ?? notified,
            };
    }

    /// <summary>
    /// Takes the PSEJ that actions give where none is given, and the end of the latest CEJ where the territory does not say it.
    /// </summary>
    /// <returns>Each account that is not taken as it is, with what is given in its place.</returns>
    internal IReadOnlyList<(PsejAccount Account, Territory Given)> TakeEstimates(IReadOnlyList<PsejAccount> accounts)
    {
        var others = new List<(PsejAccount, Territory)>();
        foreach (var territory in accounts.GroupBy(account => account.Territory, StringComparer.Ordinal))
        {
            if (territory.FirstOrDefault(account =>
                account.Years.Values.Any(amount => amount.Min > HighestEuros || amount.Max > HighestEuros)) is { } large)
            {
                throw new CliException("CTG9042", territory.Key, new Phrase($"service.{large.Service}"), HighestEuros);
            }

            var owner = IndexOf(territory.Key)!.Value;
            var latest = territory.Max(account => account.CejEnd);
            foreach (var account in territory)
            {
                var index = IndexOf(owner, account.Service);
                var known = _territories[index];
                _histories[index] = new PsejHistory(account.Years);
                if (known.Psej is not null || (known.CejEnd is { } end && end != latest))
                {
                    others.Add((account, known));
                }

                _territories[index] = known.Psej is not null
                    ? known
                    : known with { Psej = account.LastYear, IsPsejEstimated = account.LastYear is not null };
            }

            for (var i = 0; i < _territories.Count; i++)
            {
                if (_owners[i] == owner && _territories[i].CejEnd is null)
                {
                    _territories[i] = _territories[i] with { CejEnd = latest };
                }
            }
        }

        return others;
    }

    private static bool IsNumber(string code) => code.Length > 0 && code.All(char.IsAsciiDigit);

    private int Add(Territory territory, int owner)
    {
        _territories.Add(territory);
        _owners.Add(owner);
        return _territories.Count - 1;
    }
}
