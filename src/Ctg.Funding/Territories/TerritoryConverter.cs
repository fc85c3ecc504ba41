using Ctg.Funding.Basics;

namespace Ctg.Funding.Territories;

/// <summary>Reads and writes a <see cref="Territory"/> as JSON, its members in camelCase. Required: <c>code</c>,
/// <c>ctgEffect</c>.</summary>
public sealed class TerritoryConverter : InputConverter<Territory>
{
    private static readonly RuralZoningConverter Zoning = new();

    internal override Territory Declare(Members<Territory> members) => new(
        members.Text("code", territory => territory.Code),
        members.Day("ctgEffect", territory => territory.CtgEffect))
    {
        Name = members.Text("name", territory => territory.Name, ""),
        CejEnd = members.DayOrNull("cejEnd", territory => territory.CejEnd),
        Service = members.Word("service", territory => territory.Service, Service.Eaje),
        Psej = members.BoundsOrNull("psej", territory => territory.Psej),
        IsPsejEstimated = members.Flag("isPsejEstimated", territory => territory.IsPsejEstimated, whenAbsent: false),
        ReferenceUnits = members.NumberOrNull("referenceUnits", territory => territory.ReferenceUnits),
        NotifiedAmount = members.NumberOrNull("notifiedAmount", territory => territory.NotifiedAmount),
        PotentielFinancier = members.NumberOrNull("potentielFinancier", territory => territory.PotentielFinancier),
        NiveauDeVie = members.NumberOrNull("niveauDeVie", territory => territory.NiveauDeVie),
        Tranche = members.IntegerOrNull("tranche", territory => territory.Tranche),
        RuralZoning = members.Part("ruralZoning", territory => territory.RuralZoning, Zoning.Declare, RuralZoning.None),
        IsUnderRattrapage = members.Flag("isUnderRattrapage", territory => territory.IsUnderRattrapage, whenAbsent: false),
        Places2023 = members.IntegerOrNull("places2023", territory => territory.Places2023),
    };
}
