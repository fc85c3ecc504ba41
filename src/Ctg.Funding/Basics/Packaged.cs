namespace Ctg.Funding.Basics;

/// <summary>Files inside the package.</summary>
internal static class Packaged
{
    /// <summary>The bytes of a file.</summary>
    internal static byte[] File(string name)
    {
        using var stream = typeof(Packaged).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The package lacks {name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
