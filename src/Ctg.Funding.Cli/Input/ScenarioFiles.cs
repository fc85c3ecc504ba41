using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Scenarios;

namespace Ctg.Funding.Cli.Input;

/// <summary>Scenario files: checked by their schema, then read; each fault is told with its line and path.</summary>
internal static class ScenarioFiles
{
    private const int LargestFile = 1 << 20;

    /// <summary>The files to read: those named, and every <c>.json</c> of the folders named, by name.</summary>
    internal static IReadOnlyList<string> Expand(IEnumerable<string> paths) =>
        [
            .. paths.SelectMany<string, string>(path =>
                Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.json").Order(StringComparer.Ordinal) : [path]),
        ];

    internal static Scenario Read(InputFile file, Bareme bareme, CultureInfo language)
    {
        var bytes = file.AllBytes(LargestFile);
        var document = LocatedJson.Read(bytes);
        var faults = document.SchemaFaults(Scenario.Schema, language);
        if (faults.Count == 0)
        {
            var reading = Scenario.Read(bytes);
            var found = reading.Value is { } scenario ? scenario.FaultsOver(bareme) : reading.Faults;
            faults = [.. found.Select(fault => document.Located(fault.Path, $"{fault.Code} {fault.Message(language)}", language))];
            if (faults.Count == 0)
            {
                return reading.Value!;
            }
        }

        throw new CliException("CTG9043", file.Name, faults.Count, faults);
    }
}
