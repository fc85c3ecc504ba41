namespace Ctg.Funding.Piaje;

/// <summary>P1 on one bound: the grant after both caps, which one binds, and what each costs. Euros.</summary>
/// <param name="Grant">Maximum grant, to the cent; <see langword="null"/> where nothing bounds it.</param>
/// <param name="BindingCap">The cap that sets it.</param>
/// <param name="PerPlaceCapCost">What the cap per place takes off; <see langword="null"/> where a component is not public.</param>
/// <param name="PercentCapCost">What the cap on expenses takes off after it; <see langword="null"/> where it cannot be told.</param>
public readonly record struct CappedGrant(decimal? Grant, BindingCap BindingCap, decimal? PerPlaceCapCost, decimal? PercentCapCost);
