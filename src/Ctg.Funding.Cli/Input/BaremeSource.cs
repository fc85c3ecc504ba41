using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Input;

/// <summary>The figures that a command works with: the built-in barème, completed by the local file that the user gives.</summary>
internal static class BaremeSource
{
    private const int LargestFile = 16 << 20;

    /// <summary>Reads a local barème; one that has faults is unusable, and each fault is told with its line and path.</summary>
    internal static Bareme Load(InputFile? local, bool acceptsDeduced, CultureInfo language)
    {
        var bareme = acceptsDeduced ? Bareme.BuiltIn.AcceptDeduced() : Bareme.BuiltIn;
        if (local is null)
        {
            return bareme;
        }

        var (completed, faults) = Check(local, bareme, language);
        return completed ?? throw new CliException("CTG9010", local.Name, faults.Count, faults);
    }

    /// <summary>The completed barème, or one sentence a fault, in the order of the file.</summary>
    internal static (Bareme? Bareme, IReadOnlyList<string> Faults) Check(InputFile local, Bareme bareme, CultureInfo language)
    {
        var bytes = local.AllBytes(LargestFile);
        var document = LocatedJson.Read(bytes);
        var faults = document.SchemaFaults(Bareme.Schema, language);
        if (faults.Count > 0)
        {
            return (null, faults);
        }

        var reading = bareme.Overlay(bytes);
        return (reading.Value, [.. reading.Faults.Select(fault =>
            document.Located(fault.Path, $"{fault.Code} {fault.Message(language)}", language))]);
    }
}
