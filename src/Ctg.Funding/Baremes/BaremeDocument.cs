namespace Ctg.Funding.Baremes;

/// <summary>One file of figures, as it was read, with the hash of its bytes.</summary>
public sealed class BaremeDocument
{
    internal BaremeDocument(string name, string version, string sha256, bool isLocal)
    {
        Name = name;
        Version = version;
        Sha256 = sha256;
        IsLocal = isLocal;
    }

    /// <summary>Name that the document gives itself, such as <c>bonus-territoire</c>.</summary>
    public string Name { get; }

    /// <summary>Version that the document gives itself; empty for a local file without one.</summary>
    public string Version { get; }

    /// <summary>SHA-256 of the document's bytes, lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>Whether a user typed it in, rather than the product shipping it.</summary>
    public bool IsLocal { get; }

    /// <summary>Gets the values it gives, by figure.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<FigureValue>> Values { get; init; } =
        new Dictionary<string, IReadOnlyList<FigureValue>>();

    /// <summary>Full references of the short source names it uses.</summary>
    public IReadOnlyDictionary<string, string> References { get; internal init; } = new Dictionary<string, string>();
}
