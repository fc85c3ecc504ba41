using Ctg.Funding.Explanations;

namespace Ctg.Funding.Cli.Sources;

/// <summary>A place in a file of public data.</summary>
internal readonly record struct SourcePlace(PublicFile File, long Line);
