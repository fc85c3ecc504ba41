using Ctg.Funding.Basics;
using Ctg.Funding.Territories;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>Reads and writes a <see cref="PlaceLot"/> as JSON, its members in camelCase. Required: <c>territory</c>, <c>structure</c>, <c>units</c>, <c>opening</c>.</summary>
public sealed class PlaceLotConverter : InputConverter<PlaceLot>
{
    internal override PlaceLot Read(MemberReader members) => new(
        members.Text("territory"),
        members.Text("structure"),
        members.Number("units"),
        members.Day("opening"),
        members.DayOrNull("closing"),
        members.Word("service", Service.Eaje))
    {
        Name = members.Text("name", ""),
        Manager = members.Text("manager", ""),
        Joined = members.DayOrNull("joined"),
        Financement = members.Word("financement", Financement.Psu),
        IsInQpv = members.Flag("isInQpv", whenAbsent: false),
        IsCofinanced = members.Flag("isCofinanced", whenAbsent: true),
        Line = members.Line("line"),
    };

    internal override void Write(MemberWriter members, PlaceLot value)
    {
        members.Add("territory", value.Territory);
        members.Add("structure", value.Structure);
        members.Add("units", value.Units);
        members.Add("opening", value.Opening);
        members.Add("closing", value.Closing);
        members.AddWord("service", value.Service);
        members.Add("name", value.Name);
        members.Add("manager", value.Manager);
        members.Add("joined", value.Joined);
        members.AddWord("financement", value.Financement);
        members.Add("isInQpv", value.IsInQpv);
        members.Add("isCofinanced", value.IsCofinanced);
        members.Add("line", value.Line);
    }
}
