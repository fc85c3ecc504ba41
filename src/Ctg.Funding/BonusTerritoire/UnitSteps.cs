using Ctg.Funding.Explanations;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>The steps that gave the unit amount of one kind of place in one segment, part by part; <see langword="null"/> for a part that is nothing.</summary>
internal sealed record UnitSteps(ExplanationStep Total, ExplanationStep? Base, ExplanationStep? Rebond, ExplanationStep? Rattrapage, ExplanationStep? ZoneUplift, ExplanationStep? Trajectoire = null);
