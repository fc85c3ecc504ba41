namespace Ctg.Funding.Cli.Files;

/// <summary>What the system refuses to do with a path.</summary>
internal static class FolderFault
{
    internal static bool Is(Exception e) => e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException;
}
