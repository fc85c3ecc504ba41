using Ctg.Funding.Basics;

namespace Ctg.Funding.Psej;

/// <summary>Reads and writes a <see cref="Cej"/> as JSON, its members in camelCase. Required: <c>code</c>, <c>firstYear</c>.</summary>
public sealed class CejConverter : InputConverter<Cej>
{
    internal override Cej Declare(Members<Cej> members) => new(
        members.Text("code", cej => cej.Code),
        members.Integer("firstYear", cej => cej.FirstYear))
    {
        ExtraYears = members.Integer("extraYears", cej => cej.ExtraYears, 0),
    };
}
