namespace Ctg.Funding.Explanations;

/// <summary>A file of public data, as it was published: what an input was read in.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal.</param>
/// <param name="Publisher">Who publishes it, such as <c>INSEE</c>.</param>
/// <param name="Title">What its publisher calls it, such as <c>Filosofi, communes</c>.</param>
/// <param name="Vintage">What year, day or text it is of; empty where the file does not say.</param>
public sealed record PublicFile(string Name, string Sha256, string Publisher, string Title, string Vintage)
{
    /// <summary>Publisher, title and vintage, as a list of sources has them.</summary>
    internal string Label => Vintage.Length == 0 ? $"{Publisher}, {Title}" : $"{Publisher}, {Title}, {Vintage}";
}
