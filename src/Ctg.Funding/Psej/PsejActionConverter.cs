using Ctg.Funding.Basics;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Psej;

/// <summary>Reads and writes a <see cref="PsejAction"/> as JSON, its members in camelCase. Required: <c>code</c>, <c>territory</c>, <c>service</c>, <c>grossCost</c>.</summary>
public sealed class PsejActionConverter : InputConverter<PsejAction>
{
    internal override PsejAction Read(MemberReader members)
    {
        var action = new PsejAction(members.Text("code"), members.Text("territory"), members.Word<Service>("service"), members.Number("grossCost"));
        return action with
        {
            Fonction = members.Word("fonction", action.Fonction),
            CostCeiling = members.NumberOrNull("costCeiling"),
            Units = members.NumberOrNull("units"),
            FamilyParticipations = members.Number("familyParticipations", 0),
            PrestationDeService = members.Number("prestationDeService", 0),
            OtherRevenue = members.Number("otherRevenue", 0),
            CapacityBefore = members.NumberOrNull("capacityBefore"),
            Capacity = members.NumberOrNull("capacity"),
            PreviousRate = members.NumberOrNull("previousRate"),
            Line = members.Line("line"),
        };
    }

    internal override void Write(MemberWriter members, PsejAction value)
    {
        members.Add("code", value.Code);
        members.Add("territory", value.Territory);
        members.AddWord("service", value.Service);
        members.Add("grossCost", value.GrossCost);
        members.AddWord("fonction", value.Fonction);
        members.Add("costCeiling", value.CostCeiling);
        members.Add("units", value.Units);
        members.Add("familyParticipations", value.FamilyParticipations);
        members.Add("prestationDeService", value.PrestationDeService);
        members.Add("otherRevenue", value.OtherRevenue);
        members.Add("capacityBefore", value.CapacityBefore);
        members.Add("capacity", value.Capacity);
        members.Add("previousRate", value.PreviousRate);
        members.Add("line", value.Line);
    }
}
