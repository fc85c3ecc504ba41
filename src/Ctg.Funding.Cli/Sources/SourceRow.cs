namespace Ctg.Funding.Cli.Sources;

/// <summary>A value that a file gives a code, where it stands and how it is written there.</summary>
internal readonly record struct SourceRow<T>(string Code, T Value, long Line, string Text);
