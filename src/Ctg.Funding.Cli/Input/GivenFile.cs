namespace Ctg.Funding.Cli.Input;

/// <summary>A file that a command is given.</summary>
/// <param name="Role">What it holds.</param>
/// <param name="Path">Where it is, as the user says it.</param>
internal sealed record GivenFile(InputRole Role, string Path);
