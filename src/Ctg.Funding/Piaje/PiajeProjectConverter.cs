using Ctg.Funding.Basics;

namespace Ctg.Funding.Piaje;

/// <summary>Reads and writes a <see cref="PiajeProject"/> as JSON. Required: code, operation, createdPlaces, expenses.</summary>
public sealed class PiajeProjectConverter : InputConverter<PiajeProject>
{
    internal override PiajeProject Read(MemberReader members) => new(
        members.Text("code"),
        members.Word<Operation>("operation"),
        members.Integer("createdPlaces"),
        members.Number("expenses"),
        members.DayOrNull("filed"),
        members.DayOrNull("decided"))
    {
        Territory = members.Text("territory", ""),
        Structure = members.Word("structure", TypeStructure.Psu),
        PlacesBefore = members.Integer("placesBefore", 0),
        HasGrosOeuvre = members.Flag("hasStructuralWorks", whenAbsent: false),
        HasDeveloppementDurable = members.Flag("isSustainable", whenAbsent: false),
        CoverageRate = members.NumberOrNull("coverageRate"),
        PotentielFinancier = members.NumberOrNull("potentielFinancier"),
        IsInPriorityZone = members.Flag("isInPriorityZone", whenAbsent: false),
        IsForInsertion = members.Flag("isForInsertion", whenAbsent: false),
        AnswersCallForProjects = members.Flag("answersCallForProjects", whenAbsent: false),
        Line = members.Line("line"),
    };

    internal override void Write(MemberWriter members, PiajeProject value)
    {
        members.Add("code", value.Code);
        members.AddWord("operation", value.Operation);
        members.Add("createdPlaces", value.CreatedPlaces);
        members.Add("expenses", value.Expenses);
        members.Add("filed", value.Filed);
        members.Add("decided", value.Decided);
        members.Add("territory", value.Territory);
        members.AddWord("structure", value.Structure);
        members.Add("placesBefore", value.PlacesBefore);
        members.Add("hasStructuralWorks", value.HasGrosOeuvre);
        members.Add("isSustainable", value.HasDeveloppementDurable);
        members.Add("coverageRate", value.CoverageRate);
        members.Add("potentielFinancier", value.PotentielFinancier);
        members.Add("isInPriorityZone", value.IsInPriorityZone);
        members.Add("isForInsertion", value.IsForInsertion);
        members.Add("answersCallForProjects", value.AnswersCallForProjects);
        members.Add("line", value.Line);
    }
}
