using Ctg.Funding.Territories;

namespace Ctg.Funding.Cli.Formats;

/// <summary>The words that files use for services.</summary>
internal static class ServiceNames
{
    internal static readonly (string Word, Service Value)[] All =
    [
        ("eaje", Service.Eaje), ("alsh", Service.Alsh), ("accueil_jeunes", Service.AccueilDeJeunes), ("rpe", Service.Rpe),
        ("laep", Service.Laep),
        ("pilotage", Service.Pilotage), ("ludotheque", Service.Ludotheque), ("sejours", Service.Sejours), ("bafa", Service.Bafa),
    ];

    /// <summary>Also the former names.</summary>
    internal static readonly (string Word, Service Value)[] Read = [.. All, ("ram", Service.Rpe), ("bafd", Service.Bafa)];

    /// <summary>The service that a word is the name of; <see langword="null"/> where it is none.</summary>
    internal static Service? Find(string? word) =>
        All.Where(name => name.Word == word).Select(name => (Service?)name.Value).FirstOrDefault();

    internal static string Of(Service service) => All.First(name => name.Value == service).Word;
}
