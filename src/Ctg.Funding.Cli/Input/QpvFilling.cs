using Ctg.Funding.Basics;
using Ctg.Funding.Explanations;

namespace Ctg.Funding.Cli.Input;

/// <summary>Where a place stands in the two lists of QPV by its point, and by which contours.</summary>
internal sealed record QpvFilling(Membership Actuel, Membership Ancien, IReadOnlyList<Provenance> Sources);
