using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Cli.Files;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Cli.Output;
using Spectre.Console;

namespace Ctg.Funding.Cli.Commands;

/// <summary>How a batch is asked to work, whatever it computes.</summary>
internal sealed record BatchOptions
{
    private const string Standard = "-";

    internal required CultureInfo Language { get; init; }

    internal required string OutputPath { get; init; }

    internal required string? BaremePath { get; init; }

    internal required bool AcceptsDeduced { get; init; }

    internal required bool UsesDecimalPoint { get; init; }

    internal required string Table { get; init; }

    internal required bool WritesCitations { get; init; }

    /// <summary>Gets whether the first refused row ends the batch, with nothing written.</summary>
    internal required bool IsStrict { get; init; }

    /// <summary>Gets whether the folder may hold other things than an earlier result.</summary>
    internal bool ReplacesOthers { get; init; }

    /// <summary>Gets whether nothing is told but faults: the batch is run again to be compared.</summary>
    internal bool IsQuiet { get; init; }

    /// <summary>Gets the folder where inputs are looked for, when they are not where they were.</summary>
    internal Func<string, string> Locate { get; init; } = path => path;

    internal NumberFormatInfo Numbers => UsesDecimalPoint ? NumberFormat.Point : NumberFormat.Comma;

    internal bool WritesToStandardOutput => OutputPath == Standard;

    /// <summary>Gets whether the table for people is shown: when asked, or on a terminal that does not get the data itself.</summary>
    internal bool ShowsTable => Table switch
    {
        "oui" => true,
        "non" => false,
        _ => !IsQuiet && !Terminal.IsOutputRedirected && !WritesToStandardOutput,
    };

    internal IReadOnlyList<(string Name, string Value)> ForManifest =>
        [("accepter", AcceptsDeduced ? "deduit" : ""), ("citations", WritesCitations ? "oui" : "non"), ("format-nombre", UsesDecimalPoint ? "point" : "virgule"), ("lang", Language.Name), ("strict", IsStrict ? "oui" : "non")];

    internal OutputTarget TargetOf(string command) => new(OutputPath, command, ReplacesOthers);

    internal InputFile? OpenBareme() => BaremePath is null ? null : Open(BaremePath);

    internal InputFile Open(string path) => InputFile.Open(Locate(path), path);

    internal void WarnOfUnknown(InputFile file, IReadOnlyList<string> columns)
    {
        if (columns.Count > 0)
        {
            Terminal.Tell(Language, "CTG9020", file.Name, string.Join(", ", columns));
        }
    }

    /// <summary>A log that tells the first refused rows and warnings on standard error: data has standard output to itself.</summary>
    internal RowLog LogToStandardError() => ToldRows.Log(Language, IsStrict);

    /// <summary>Shows the table for people, where it is to be shown. What cannot be shown takes nothing from the results, which are whole by now.</summary>
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

    /// <summary>The same, for the manifest.</summary>
    internal IReadOnlyList<(string Code, string Years, string Message)> NoticesFor(Bareme bareme, YearSpan asked) =>
        Unconfirmed.Of(bareme, asked) is { } years ? [(Unconfirmed.Code, $"{years.Years}", years.Sentence(Language))] : [];

    internal void Say(string sentence)
    {
        if (!IsQuiet)
        {
            Terminal.Say(sentence);
        }
    }
}
