namespace Ctg.Funding.Cli.Text;

/// <summary>A sentence within another, said in the language of the whole.</summary>
internal sealed record Phrase(string Key, params object[] Arguments);
