namespace Ctg.Funding.Cli.Formats;

/// <summary>A figure or a hypothesis as the list of sources shows it, numbered.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Title">Identifier and name.</param>
/// <param name="Value">What it is worth, since when and how sure it is.</param>
/// <param name="References">Its sources in full.</param>
internal sealed record Citation(int Number, string Title, string Value, IReadOnlyList<string> References);
