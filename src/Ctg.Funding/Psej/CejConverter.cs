using Ctg.Funding.Basics;

namespace Ctg.Funding.Psej;

/// <summary>Reads and writes a <see cref="Cej"/> as JSON, its members in camelCase. Required: <c>code</c>, <c>firstYear</c>.</summary>
public sealed class CejConverter : InputConverter<Cej>
{
    internal override Cej Read(MemberReader members) => new(members.Text("code"), members.Integer("firstYear"))
    {
        ExtraYears = members.Integer("extraYears", 0),
    };

    internal override void Write(MemberWriter members, Cej value)
    {
        members.Add("code", value.Code);
        members.Add("firstYear", value.FirstYear);
        members.Add("extraYears", value.ExtraYears);
    }
}
