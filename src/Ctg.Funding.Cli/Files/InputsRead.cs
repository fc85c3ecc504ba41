using System.Collections.Concurrent;
using Ctg.Funding.Cli.Formats;
using Microsoft.Win32.SafeHandles;

namespace Ctg.Funding.Cli.Files;

/// <summary>
/// The files that the process has read: none of them is written over. Every input comes here as it is opened and every output asks here
/// before it is written, so that no command can forget to.
/// </summary>
internal static class InputsRead
{
    private static readonly ConcurrentDictionary<FileIdentity, string> Names = new();

    internal static void Add(SafeFileHandle handle, string path) => Names.TryAdd(FileIdentity.Of(handle, path), path);

    /// <summary>Refuses an output that is an input, by whatever path.</summary>
    internal static void RefuseOver(string path)
    {
        if (FileIdentity.Of(path) is { } identity && Names.TryGetValue(identity, out var input))
        {
            throw new CliException("CTG9081", path, input);
        }
    }

    /// <summary>Refuses a standard output that goes to an input.</summary>
    internal static void RefuseOver(SafeFileHandle output)
    {
        if (Names.TryGetValue(FileIdentity.Of(output, "-"), out var input))
        {
            throw new CliException("CTG9081", "-", input);
        }
    }

    /// <summary>Refuses an output folder that holds an input.</summary>
    internal static void RefuseWithin(string folder)
    {
        RefuseOver(folder);
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var path in Directory.EnumerateFiles(folder))
        {
            if (FileIdentity.Of(path) is { } identity && Names.TryGetValue(identity, out var input))
            {
                throw new CliException("CTG9082", folder, input);
            }
        }
    }
}
