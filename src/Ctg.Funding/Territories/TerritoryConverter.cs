using Ctg.Funding.Basics;

namespace Ctg.Funding.Territories;

/// <summary>Reads and writes a <see cref="Territory"/> as JSON, its members in camelCase. Required: <c>code</c>, <c>ctgEffect</c>.</summary>
public sealed class TerritoryConverter : InputConverter<Territory>
{
    private static readonly RuralZoningConverter Zoning = new();

    internal override Territory Read(MemberReader members) => new(members.Text("code"), members.Day("ctgEffect"))
    {
        Name = members.Text("name", ""),
        CejEnd = members.DayOrNull("cejEnd"),
        Service = members.Word("service", Service.Eaje),
        Psej = members.BoundsOrNull("psej"),
        IsPsejEstimated = members.Flag("isPsejEstimated", whenAbsent: false),
        ReferenceUnits = members.NumberOrNull("referenceUnits"),
        NotifiedAmount = members.NumberOrNull("notifiedAmount"),
        PotentielFinancier = members.NumberOrNull("potentielFinancier"),
        NiveauDeVie = members.NumberOrNull("niveauDeVie"),
        Tranche = members.IntegerOrNull("tranche"),
        RuralZoning = members.Part("ruralZoning", Zoning, RuralZoning.None),
        IsUnderRattrapage = members.Flag("isUnderRattrapage", whenAbsent: false),
        Places2023 = members.IntegerOrNull("places2023"),
    };

    internal override void Write(MemberWriter members, Territory value)
    {
        members.Add("code", value.Code);
        members.Add("ctgEffect", value.CtgEffect);
        members.Add("name", value.Name);
        members.Add("cejEnd", value.CejEnd);
        members.AddWord("service", value.Service);
        members.Add("psej", value.Psej);
        members.Add("isPsejEstimated", value.IsPsejEstimated);
        members.Add("referenceUnits", value.ReferenceUnits);
        members.Add("notifiedAmount", value.NotifiedAmount);
        members.Add("potentielFinancier", value.PotentielFinancier);
        members.Add("niveauDeVie", value.NiveauDeVie);
        members.Add("tranche", value.Tranche);
        members.AddPart("ruralZoning", Zoning, value.RuralZoning);
        members.Add("isUnderRattrapage", value.IsUnderRattrapage);
        members.Add("places2023", value.Places2023);
    }
}
