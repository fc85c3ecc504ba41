using System.Security.Cryptography;

namespace Ctg.Funding.Cli.Output;

/// <summary>
/// What proves a manifest: its last member is the SHA-256 of the manifest without it. A byte that changes anywhere breaks it.
/// </summary>
internal static class ManifestSeal
{
    private const int HashLength = 64;

    private static ReadOnlySpan<byte> End => "\n}\n"u8;

    private static ReadOnlySpan<byte> Start => ",\n  \"empreinte\": \""u8;

    private static ReadOnlySpan<byte> Close => "\"\n}\n"u8;

    /// <summary>The manifest with its seal, from the manifest without.</summary>
    internal static byte[] Seal(ReadOnlySpan<byte> content) => [.. content[..^End.Length], .. Start, .. HashOf(content), .. Close];

    /// <summary>Whether the bytes are those that were sealed.</summary>
    internal static bool Holds(ReadOnlySpan<byte> manifest)
    {
        var length = manifest.Length - Start.Length - HashLength - Close.Length;
        if (length < 0 || !manifest[length..].StartsWith(Start) || !manifest.EndsWith(Close))
        {
            return false;
        }

        byte[] content = [.. manifest[..length], .. End];
        return manifest.Slice(length + Start.Length, HashLength).SequenceEqual(HashOf(content));
    }

    private static byte[] HashOf(ReadOnlySpan<byte> content) =>
        System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(content)));
}
