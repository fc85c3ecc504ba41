using Ctg.Funding.Basics;

namespace Ctg.Funding.Cli.Input;

/// <summary>
/// Where a place stands in each list of QPV by its point, and by which contours; <see langword="null"/> where no contours of the list
/// cover it.
/// </summary>
internal sealed record QpvFilling(Filled<Membership>? Actuel, Filled<Membership>? Ancien);
