using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Cli.Files;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Cli.Output;
using Ctg.Funding.Cli.Sources;
using Spectre.Console;

namespace Ctg.Funding.Cli.Commands;

/// <summary>One run of a request: its files, where its results go, and what people are told.</summary>
internal sealed class Session(Request request, Setting setting)
{
    private const string Standard = "-";

    internal Request Request => request;

    internal CultureInfo Language => request.Language;

    internal NumberFormatInfo Numbers => request.Numbers;

    internal string OutputPath => setting.OutputPath;

    /// <summary>Gets how many bytes lots may take in memory before they are set aside in a file.</summary>
    internal long MemoryForLots => setting.MemoryForLots;

    internal bool WritesToStandardOutput => OutputPath == Standard;

    /// <summary>Gets whether a file or a folder is named for the results.</summary>
    internal bool HasPath => OutputPath.Length > 0 && !WritesToStandardOutput;

    /// <summary>Gets whether the table for people is shown: when asked, or on a terminal that does not get the data itself.</summary>
    internal bool ShowsTable => setting.Table switch
    {
        "oui" => true,
        "non" => false,
        _ => !setting.IsQuiet && !Terminal.IsOutputRedirected && !WritesToStandardOutput,
    };

    internal OutputTarget Target(string command) => new(OutputPath, command, setting.ReplacesOthers);

    /// <summary>Opens the file of a role; none where none is given.</summary>
    internal InputFile? Open(InputRole role) => request.PathOf(role) is { } path ? Open(path) : null;

    internal InputFile Open(string path) => InputFile.Open(setting.Locate(path), path);

    /// <summary>Opens the files of the inventory, and the public data that fill it.</summary>
    /// <param name="bareme">The figures.</param>
    /// <param name="keepsSources">Whether an explanation will ask where each value comes from.</param>
    internal InventoryFiles OpenInventory(Bareme bareme, bool keepsSources = false) =>
        InventoryFiles.Open(Open, bareme, OpenPublicData(bareme), keepsSources);

    /// <summary>Opens the files of public data; none where none is given.</summary>
    internal PublicData? OpenPublicData(Bareme bareme)
    {
        (InputRole Role, InputFile File)[] files =
        [
            .. request.Files.Where(file => file.Role is InputRole.Zonage or InputRole.Source).Select(file => (file.Role, Open(file.Path))),
        ];
        return files.Length > 0 ? new PublicData(files, bareme) : null;
    }

    /// <summary>The built-in figures, completed by the local file where one is given.</summary>
    internal Bareme Load(InputFile? local) => BaremeSource.Load(local, request.AcceptsDeduced, Language);

    internal void WarnOfUnknown(InputFile file, IReadOnlyList<string> columns)
    {
        if (columns.Count > 0)
        {
            Terminal.Tell(Language, "CTG9020", file.Name, string.Join(", ", columns));
        }
    }

    /// <summary>A log that tells the first refused rows and warnings on standard error: data has standard output to itself.</summary>
    internal RowLog LogToStandardError(bool tellsWarnings = true) => ToldRows.Log(Language, request.IsStrict, tellsWarnings);

    /// <summary>Does some work, and shows how far it has come where somebody looks on.</summary>
    internal void ShowProgress(Action<Progress> work) => Progress.Show(setting.IsQuiet, Language, work);

    /// <summary>
    /// Shows the table for people, where it is to be shown. What cannot be shown takes nothing from the results, which are whole by now.
    /// </summary>
    internal void Show(Action<IAnsiConsole> show)
    {
        if (!ShowsTable)
        {
            return;
        }

        try
        {
            show(Terminal.Tables());
        }
        catch (Exception e) when (FolderFault.Is(e))
        {
            Terminal.Tell(Language, "CTG9085", OutputPath, e);
        }
    }

    /// <summary>Says under the table, else on standard error, that no figure confirms some years.</summary>
    internal void TellUnconfirmed(Bareme bareme, YearSpan asked)
    {
        if (Unconfirmed.Of(bareme, asked) is not { } years)
        {
            return;
        }

        if (ShowsTable)
        {
            Terminal.Out.WriteLine(Lines.Wrapped(years.Told(Language), Terminal.Width));
        }
        else
        {
            Say(years.Told(Language));
        }
    }

    internal void Say(string sentence)
    {
        if (!setting.IsQuiet)
        {
            Terminal.Say(sentence);
        }
    }

    /// <summary>The manifest of the run, but for what it gave.</summary>
    internal Manifest ManifestOf(
        IEnumerable<(InputRole Role, InputFile? File)> inputs, Bareme bareme, IReadOnlyList<(string Name, string Sha256)> outputs) =>
        new()
        {
            Inputs =
        [
            .. inputs.Where(input => input.File is not null).Select(input => (input.Role.Word(), input.File!.Name, input.File.Sha256)),
        ],
            Bareme = bareme,
            Options = RequestJson.Of(request),
            Outputs = outputs,
        };

    /// <summary>What the manifest says of years that no figure confirms.</summary>
    internal IReadOnlyList<(string Code, string Years, string Message)> NoticesFor(Bareme bareme, YearSpan asked) =>
        Unconfirmed.Of(bareme, asked) is { } years ? [(Unconfirmed.Code, $"{years.Years}", years.Sentence(Language))] : [];
}
