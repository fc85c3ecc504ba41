namespace Ctg.Funding.Cli.Formats;

/// <summary>Why the system refused a file or a folder, in our words: those of the runtime are in English, and not for people.</summary>
internal static class SystemFault
{
    private const int WindowsPrefix = unchecked((int)0x80070000);

    internal static Phrase Of(Exception fault) => fault switch
    {
        UnauthorizedAccessException => new("faute.acces"),
        FileNotFoundException or DirectoryNotFoundException => new("faute.absent"),
        PathTooLongException => new("faute.long"),
        IOException { HResult: var code } => OfCode(code),
        ArgumentException or NotSupportedException => new("faute.chemin"),
        _ => new("faute.autre", fault.GetType().Name),
    };

    /// <summary>The system's own number: that of Unix as it is, that of Windows behind a prefix.</summary>
    private static Phrase OfCode(int code) =>
        (OperatingSystem.IsWindows() ? code - WindowsPrefix : code, OperatingSystem.IsWindows()) switch
        {
            (28, false) or (112, true) or (39, true) => new("faute.plein"),
            (32, false) or (109, true) or (232, true) => new("faute.lecteur"),
            (21, false) => new("faute.dossier"),
            (20, false) or (17, false) or (183, true) or (80, true) => new("faute.fichier"),
            (30, false) or (19, true) => new("faute.lecture-seule"),
            (32, true) or (33, true) or (26, false) => new("faute.occupe"),
            (36, false) or (206, true) => new("faute.long"),
            var (number, _) => new("faute.autre", number),
        };
}
