using Ctg.Funding.Basics;

namespace Ctg.Funding.Piaje;

/// <summary>
/// Reads and writes a <see cref="PiajeProject"/> as JSON, its members in camelCase. Required: <c>code</c>, <c>operation</c>,
/// <c>createdPlaces</c>, <c>expenses</c>.
/// </summary>
public sealed class PiajeProjectConverter : InputConverter<PiajeProject>
{
    internal override PiajeProject Declare(Members<PiajeProject> members) => new(
        members.Text("code", project => project.Code),
        members.Word("operation", project => project.Operation),
        members.Integer("createdPlaces", project => project.CreatedPlaces),
        members.Number("expenses", project => project.Expenses),
        members.DayOrNull("filed", project => project.Filed),
        members.DayOrNull("decided", project => project.Decided))
    {
        Territory = members.Text("territory", project => project.Territory, ""),
        Structure = members.Word("structure", project => project.Structure, TypeStructure.Psu),
        PlacesBefore = members.Integer("placesBefore", project => project.PlacesBefore, 0),
        HasGrosOeuvre = members.Flag("hasStructuralWorks", project => project.HasGrosOeuvre, whenAbsent: false),
        HasDeveloppementDurable = members.Flag("isSustainable", project => project.HasDeveloppementDurable, whenAbsent: false),
        CoverageRate = members.NumberOrNull("coverageRate", project => project.CoverageRate),
        PotentielFinancier = members.NumberOrNull("potentielFinancier", project => project.PotentielFinancier),
        IsInPriorityZone = members.Flag("isInPriorityZone", project => project.IsInPriorityZone, whenAbsent: false),
        IsForInsertion = members.Flag("isForInsertion", project => project.IsForInsertion, whenAbsent: false),
        AnswersCallForProjects = members.Flag("answersCallForProjects", project => project.AnswersCallForProjects, whenAbsent: false),
        Line = members.Line("line", project => project.Line),
    };
}
