namespace Ctg.Funding.Benchmarks;

/// <summary>Where the sources are that this program was built from.</summary>
internal static class Repository
{
    /// <summary>Gets the folder that holds the solution.</summary>
    internal static string Root { get; } = Above(AppContext.BaseDirectory);

    /// <summary>A file beside the sources, in a folder above them.</summary>
    internal static string? FindBeside(string path)
    {
        for (var folder = Path.GetDirectoryName(Root); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Combine(folder, path) is var found && File.Exists(found))
            {
                return found;
            }
        }

        return null;
    }

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "Ctg.Funding.sln")) ? folder
            : Path.GetDirectoryName(folder) is { } parent ? Above(parent)
            : throw new DirectoryNotFoundException("Ctg.Funding.sln n'est dans aucun dossier au-dessus de ce programme.");
}
