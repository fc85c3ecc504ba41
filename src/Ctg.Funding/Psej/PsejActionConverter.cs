using Ctg.Funding.Basics;

namespace Ctg.Funding.Psej;

/// <summary>
/// Reads and writes a <see cref="PsejAction"/> as JSON, its members in camelCase. Required: <c>code</c>, <c>territory</c>,
/// <c>service</c>, <c>grossCost</c>.
/// </summary>
public sealed class PsejActionConverter : InputConverter<PsejAction>
{
    internal override PsejAction Declare(Members<PsejAction> members)
    {
        var action = new PsejAction(
            members.Text("code", given => given.Code),
            members.Text("territory", given => given.Territory),
            members.Word("service", given => given.Service),
            members.Number("grossCost", given => given.GrossCost));
        return action with
        {
            Fonction = members.Word("fonction", given => given.Fonction, action.Fonction),
            CostCeiling = members.NumberOrNull("costCeiling", given => given.CostCeiling),
            Units = members.NumberOrNull("units", given => given.Units),
            FamilyParticipations = members.Number("familyParticipations", given => given.FamilyParticipations, 0),
            PrestationDeService = members.Number("prestationDeService", given => given.PrestationDeService, 0),
            OtherRevenue = members.Number("otherRevenue", given => given.OtherRevenue, 0),
            CapacityBefore = members.NumberOrNull("capacityBefore", given => given.CapacityBefore),
            Capacity = members.NumberOrNull("capacity", given => given.Capacity),
            PreviousRate = members.NumberOrNull("previousRate", given => given.PreviousRate),
            Line = members.Line("line", given => given.Line),
        };
    }
}
