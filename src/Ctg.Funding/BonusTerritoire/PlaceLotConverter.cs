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
        Facts = Enum.GetValues<LotFacts>().Aggregate(LotFacts.None, (facts, fact) =>
            fact != LotFacts.None && members.Flag(MemberOf(fact), whenAbsent: fact == LotFacts.Cofinancee) ? facts | fact : facts),
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
        foreach (var fact in Enum.GetValues<LotFacts>())
        {
            if (fact != LotFacts.None)
            {
                members.Add(MemberOf(fact), value.Is(fact));
            }
        }

        members.Add("line", value.Line);
    }
    private static string MemberOf(LotFacts fact) => fact switch
    {
        LotFacts.Qpv => "isInQpv",
        LotFacts.Cofinancee => "isCofinanced",
        _ => $"is{fact}",
    };
}
