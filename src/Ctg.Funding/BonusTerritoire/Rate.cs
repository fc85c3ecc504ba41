using Ctg.Funding.Diagnostics;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>The unit amount of one kind of place in one segment; without an amount, the reasons name what is missing.</summary>
internal sealed record Rate(UnitAmount? Amount, IReadOnlyList<Diagnostic> Reasons);
