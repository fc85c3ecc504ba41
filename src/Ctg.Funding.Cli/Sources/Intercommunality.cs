namespace Ctg.Funding.Cli.Sources;

/// <summary>An EPCI or an EPT and the communes that are its members.</summary>
internal sealed record Intercommunality(string Siren, string Name, SourcePlace Place)
{
    internal List<string> Members { get; } = [];
}
