using Ctg.Funding.Territories;

namespace Ctg.Funding.Cli.Formats;

/// <summary>The words that files use for services.</summary>
internal static class ServiceNames
{
    internal static readonly (string Word, Service Value)[] All = [.. ServiceFate.All.Select(fate => (fate.Word, fate.Service))];

    /// <summary>Also the former names.</summary>
    internal static readonly (string Word, Service Value)[] Read = [.. All, ("ram", Service.Rpe), ("bafd", Service.Bafa)];

    /// <summary>The service that a word is the name of; <see langword="null"/> where it is none.</summary>
    internal static Service? Find(string? word) =>
        All.Where(name => name.Word == word).Select(name => (Service?)name.Value).FirstOrDefault();

    internal static string Of(Service service) => ServiceFate.Of(service).Word;
}
