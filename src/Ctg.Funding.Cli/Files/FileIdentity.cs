using Microsoft.Win32.SafeHandles;

namespace Ctg.Funding.Cli.Files;

/// <summary>Which file it is, whatever path, link or case of letters leads to it.</summary>
internal readonly record struct FileIdentity(string Text)
{
    internal static FileIdentity Of(SafeFileHandle handle, string path) => new(Native.IdentityOf(handle) ?? Resolved(path));

    /// <summary>The file that a path leads to; <see langword="null"/> where there is none.</summary>
    internal static FileIdentity? Of(string path)
    {
        try
        {
            return Path.Exists(path) ? new FileIdentity(Native.IdentityOf(path) ?? Resolved(path)) : null;
        }
        catch (Exception e) when (FolderFault.Is(e))
        {
            return new FileIdentity(Resolved(path));
        }
    }

    /// <summary>Where the system does not tell, the path.</summary>
    private static string Resolved(string path) => Path.GetFullPath(path);
}
