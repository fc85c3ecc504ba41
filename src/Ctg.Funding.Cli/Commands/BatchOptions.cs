using System.Globalization;
using Ctg.Funding.Cli.Csv;
using Ctg.Funding.Cli.Reports;
using Spectre.Console;

namespace Ctg.Funding.Cli.Commands;

/// <summary>How a batch is asked to work, whatever it computes.</summary>
internal sealed record BatchOptions
{
    private const string Standard = "-";
    private const int PipedTableWidth = 140;

    internal required CultureInfo Language { get; init; }

    internal required string OutputPath { get; init; }

    internal required string? BaremePath { get; init; }

    internal required bool AcceptsDeduced { get; init; }

    internal required bool UsesDecimalPoint { get; init; }

    internal required string Table { get; init; }

    internal required bool WritesCitations { get; init; }

    internal NumberFormatInfo Numbers => UsesDecimalPoint ? NumberFormat.Point : NumberFormat.Comma;

    internal bool WritesToStandardOutput => OutputPath == Standard;

    /// <summary>Gets whether the table for people is shown: when asked, or on a terminal that does not get the data itself.</summary>
    internal bool ShowsTable => Table switch
    {
        "oui" => true,
        "non" => false,
        _ => !Console.IsOutputRedirected && !WritesToStandardOutput,
    };

    internal IReadOnlyList<(string Name, string Value)> ForManifest =>
        [("accepter", AcceptsDeduced ? "deduit" : ""), ("citations", WritesCitations ? "oui" : "non"), ("format-nombre", UsesDecimalPoint ? "point" : "virgule"), ("lang", Language.Name)];

    internal InputFile? OpenBareme() => BaremePath is null ? null : InputFile.Open(BaremePath);

    internal void WarnOfUnknown(InputFile file, IReadOnlyList<string> columns)
    {
        if (columns.Count > 0)
        {
            CommandLine.Tell(Language, "CTG9020", file.Name, string.Join(", ", columns));
        }
    }

    internal void TellRefused(IEnumerable<RefusedRow> rows)
    {
        foreach (var row in rows)
        {
            CommandLine.Tell(Language, "CTG9022", row.File, row.Line, string.Join(" | ", row.Faults.Select(fault => $"{fault.Code} {fault.Message(Language)}")));
        }
    }

    internal static IAnsiConsole Terminal()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings());
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = PipedTableWidth;
        }

        return console;
    }
}
