using Ctg.Funding.Territories;

namespace Ctg.Funding.Cli.Csv;

/// <summary>The words that files use for services.</summary>
internal static class ServiceNames
{
    internal static readonly (string Word, Service Value)[] All = [.. ServiceFate.All.Select(fate => (fate.Word, fate.Service))];

    /// <summary>Also the former names.</summary>
    internal static readonly (string Word, Service Value)[] Read = [.. All, ("ram", Service.Rpe), ("bafd", Service.Bafa)];

    internal static string Of(Service service) => ServiceFate.Of(service).Word;
}
