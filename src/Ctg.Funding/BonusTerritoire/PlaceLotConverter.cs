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
        IsCofinanced = members.Flag("isCofinanced", lot => lot.IsCofinanced, whenAbsent: true),
        IsReservataire = members.Flag("isReservataire", lot => lot.IsReservataire, whenAbsent: false),
        IsInQpv = members.Flag("isInQpv", lot => lot.IsInQpv, whenAbsent: false) is var isInQpv && isInQpv,
        QpvActuel = members.Word("qpvActuel", lot => lot.QpvActuel, WhenGiven(isInQpv)),
        QpvAncien = members.Word("qpvAncien", lot => lot.QpvAncien, WhenGiven(isInQpv)),
        Line = members.Line("line", lot => lot.Line),
    };

    /// <summary>Where a lot stands in either list, where only the QPV is given.</summary>
    private static Membership WhenGiven(bool isInQpv) => isInQpv ? Membership.In : Membership.Out;
}
