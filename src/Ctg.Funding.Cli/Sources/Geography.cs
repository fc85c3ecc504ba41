namespace Ctg.Funding.Cli.Sources;

/// <summary>The communes of today, what former ones became, and the intercommunalities that they make.</summary>
internal sealed class Geography
{
    private readonly HashSet<string> _communes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _former = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Intercommunality> _groups = new(StringComparer.Ordinal);

    /// <summary>Gets whether a file gave the communes.</summary>
    internal bool IsKnown => _communes.Count > 0;

    internal IReadOnlyCollection<string> Communes => _communes;

    internal IReadOnlyDictionary<string, Intercommunality> Groups => _groups;

    /// <summary>Adds a commune of today and the codes that it came from.</summary>
    internal void Add(string commune, IEnumerable<string> former)
    {
        _communes.Add(commune);
        foreach (var code in former)
        {
            _former.TryAdd(code, commune);
        }
    }

    /// <summary>Says what a code that is no commune any more became.</summary>
    internal void AddFormer(string code, string commune) => _former.TryAdd(code, commune);

    /// <summary>Adds a member of an intercommunality; the file that speaks of one first has it whole.</summary>
    internal void Add(string siren, string name, SourcePlace place, string member)
    {
        if (!_groups.TryGetValue(siren, out var group))
        {
            _groups.Add(siren, group = new Intercommunality(siren, name, place));
        }

        if (ReferenceEquals(group.Place.File, place.File) && !group.Members.Contains(member, StringComparer.Ordinal))
        {
            group.Members.Add(member);
        }
    }

    /// <summary>
    /// The commune of today that a code is, or became; the code itself where no file gives the communes, or it is that of an
    /// intercommunality; <see langword="null"/> where it is none.
    /// </summary>
    internal string? Current(string code) =>
        !IsKnown || CommuneCode.IsSiren(code) || _communes.Contains(code) ? code : _former.GetValueOrDefault(code);
}
