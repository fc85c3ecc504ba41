using Ctg.Funding.Basics;

namespace Ctg.Funding.Territories;

/// <summary>Reads and writes a <see cref="RuralZoning"/> as JSON, its members in camelCase. Required: <c>zrr</c>, <c>frr</c>.</summary>
public sealed class RuralZoningConverter : InputConverter<RuralZoning>
{
    internal override RuralZoning Declare(Members<RuralZoning> members) =>
        new(members.Word("zrr", zoning => zoning.Zrr), members.Word("frr", zoning => zoning.Frr));
}
