using Ctg.Funding.Explanations;

namespace Ctg.Funding.Piaje;

/// <summary>The steps that gave the grant of one version.</summary>
internal sealed record VersionSteps(ExplanationStep Grant, ExplanationStep Sum, ExplanationStep? PerPlaceCap, ExplanationStep? PercentCap, ExplanationStep PerPlaceCapCost, ExplanationStep PercentCapCost);
