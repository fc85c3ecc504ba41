using Ctg.Funding.Explanations;

namespace Ctg.Funding.Cli.Input;

/// <summary>A value that public data give, and where it stands there.</summary>
internal sealed record Filled<T>(T Value, IReadOnlyList<Provenance> Sources);
