namespace Ctg.Funding.Explanations;

/// <summary>One kind of step: the rule it applies and the unit of what it gives. Its name and sentence are resources.</summary>
/// <param name="Id">Stable identifier, such as <c>R4-quotient</c>.</param>
/// <param name="Rule">Rule of rules.md, such as <c>R4</c>.</param>
/// <param name="Unit">Unit of the result, one of <see cref="Units"/>.</param>
internal sealed record StepKind(string Id, string Rule, string Unit)
{
    /// <summary>The same kind for a service that is not counted in places: its own words and units.</summary>
    internal StepKind In(string units, string eurosPerUnit) => this with
    {
        Id = Id + "-unite",
        Unit = Unit switch { Units.Places => units, Units.EurosPerPlace => eurosPerUnit, _ => Unit },
    };
}
