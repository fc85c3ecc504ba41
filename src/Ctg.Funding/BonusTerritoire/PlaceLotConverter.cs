using Ctg.Funding.Basics;
using Ctg.Funding.Territories;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>
/// Reads and writes a <see cref="PlaceLot"/> as JSON, its members in camelCase. Required: <c>territory</c>, <c>structure</c>,
/// <c>units</c>, <c>opening</c>.
/// </summary>
public sealed class PlaceLotConverter : InputConverter<PlaceLot>
{
    internal override PlaceLot Declare(Members<PlaceLot> members) => new(
        members.Text("territory", lot => lot.Territory),
        members.Text("structure", lot => lot.Structure),
        members.Number("units", lot => lot.Units),
        members.Day("opening", lot => lot.Opening),
        members.DayOrNull("closing", lot => lot.Closing),
        members.Word("service", lot => lot.Service, Service.Eaje))
    {
        Name = members.Text("name", lot => lot.Name, ""),
        Manager = members.Text("manager", lot => lot.Manager, ""),
        Joined = members.DayOrNull("joined", lot => lot.Joined),
        Financement = members.Word("financement", lot => lot.Financement, Financement.Psu),
        Facts = Enum.GetValues<LotFacts>().Where(fact => fact != LotFacts.None).Aggregate(
            LotFacts.None,
            (facts, fact) =>
                members.Flag(MemberOf(fact), lot => lot.Is(fact), whenAbsent: fact == LotFacts.Cofinancee) ? facts | fact : facts),
        Line = members.Line("line", lot => lot.Line),
    };

    private static string MemberOf(LotFacts fact) => fact switch
    {
        LotFacts.Qpv => "isInQpv",
        LotFacts.Cofinancee => "isCofinanced",
        _ => $"is{fact}",
    };
}
