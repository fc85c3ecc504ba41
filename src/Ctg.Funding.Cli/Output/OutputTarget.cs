namespace Ctg.Funding.Cli.Output;

/// <summary>Where a batch goes.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Command">The command: the whole result of an earlier run of it is replaced.</param>
/// <param name="ReplacesOthers">Whether the folder may hold other things.</param>
internal sealed record OutputTarget(string Folder, string Command, bool ReplacesOthers);
