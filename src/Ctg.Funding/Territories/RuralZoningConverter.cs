using Ctg.Funding.Basics;

namespace Ctg.Funding.Territories;

/// <summary>Reads and writes a <see cref="RuralZoning"/> as JSON, its members in camelCase. Required: <c>zrr</c>, <c>frr</c>.</summary>
public sealed class RuralZoningConverter : InputConverter<RuralZoning>
{
    internal override RuralZoning Read(MemberReader members) => new(members.Word<Membership>("zrr"), members.Word<Membership>("frr"));

    internal override void Write(MemberWriter members, RuralZoning value)
    {
        members.AddWord("zrr", value.Zrr);
        members.AddWord("frr", value.Frr);
    }
}
