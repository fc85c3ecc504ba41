using System.Text;

namespace Ctg.Funding.Cli.Tests;

/// <summary>A folder of one test, gone after it.</summary>
public sealed class WorkFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ctg-funding-tests-");

    /// <summary>Gets the root of the repository.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>A path in the folder.</summary>
    public string At(params string[] steps) => Path.Combine([_folder.FullName, .. steps]);

    /// <summary>A file of the repository.</summary>
    public static string InRepository(params string[] steps) => Path.Combine([Repository, .. steps]);

    /// <summary>Writes a file, its lines ended by LF, and gives its path.</summary>
    public string Write(string name, params string[] lines) => Write(name, Encoding.UTF8.GetBytes(string.Join('\n', lines) + '\n'));

    /// <summary>Writes a file's bytes and gives its path.</summary>
    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(At(name), bytes);
        return At(name);
    }

    /// <summary>The rows of a CSV result, each by column name.</summary>
    public IReadOnlyList<Dictionary<string, string>> Rows(params string[] steps)
    {
        var text = File.ReadAllText(At(steps));
        return CsvRows.Parse(text);
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Ctg.Funding.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The repository is not above the tests.");
        }

        return folder.FullName;
    }
}
