using System.Globalization;
using System.Text.Json;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Piaje;

namespace Ctg.Funding.Cli.Output;

/// <summary>Writes <c>subventions.csv</c>: one row a project. Every amount is a maximum, never a due (P7).</summary>
internal sealed class GrantsFile : IDisposable
{
    internal const string Name = "subventions.csv";

    private static readonly ComponentKind[] Kinds = Enum.GetValues<ComponentKind>();

    private static readonly string[] Columns =
    [
        "projet", "territoire", "structure", "operation", "ligne", "eligible", "places_comptees", "version_du", "rebond",
        .. Kinds.SelectMany(kind => new[] { NameOf(kind) + "_min", NameOf(kind) + "_max" }),
        "somme_place_min", "somme_place_max", "plafond_place_min", "plafond_place_max", "plafond_depenses_min", "plafond_depenses_max",
        "plafond_retenu_min", "plafond_retenu_max",
        "cout_plafond_place_min", "cout_plafond_place_max", "cout_plafond_depenses_min", "cout_plafond_depenses_max",
        "montant", "montant_min", "montant_max", "reste_a_charge_min", "reste_a_charge_max", "annees_engagement", "remboursement_min",
        "remboursement_max",
        "aide_demarrage", "bonus_annee", "bonus_min", "bonus_max", "statut", "motif", "avis",
    ];

    private readonly CsvOutput _output;
    private readonly CultureInfo _language;

    internal GrantsFile(Stream stream, NumberFormatInfo numbers, CultureInfo language)
    {
        _output = new CsvOutput(stream, numbers, Columns);
        _language = language;
    }

    internal void Write(PiajeResult result, int? monthsKept, BonusTerritoireResult? bonus)
    {
        WriteProject(result);
        WriteVersion(result.Version);
        _output.ExactMinAndMax(result.MaximumGrant, NumberFormat.Euros);
        _output.MinAndMax(result.RemainingCost, NumberFormat.Euros);
        _output.Integer(result.MaximumGrant is null ? null : (long?)result.DutyYears);
        _output.MinAndMax(monthsKept is { } months ? result.Repayment(months) : null, NumberFormat.Euros);
        _output.Number(result.StartUpAid, NumberFormat.Euros);
        _output.Integer((long?)bonus?.Year);
        _output.MinAndMax(bonus?.Total, NumberFormat.Euros);
        _output.Text(Words.Of(result.Statut));
        _output.Text(Words.Of(result.Reasons, _language));
        _output.Text(Words.Of([.. result.Notices, .. bonus?.Lines.SelectMany(line => line.Reasons) ?? []], _language));
        _output.EndRow();
    }

    public void Dispose() => _output.Dispose();

    private void WriteProject(PiajeResult result)
    {
        var project = result.Project;
        _output.Text(project.Code);
        _output.Text(project.Territory);
        _output.Text(project.Structure.ToString().ToLowerInvariant());
        _output.Text(project.Operation.ToString().ToLowerInvariant());
        _output.Integer(project.Line);
        _output.Text(result.IsEligible switch { Membership.In => "oui", Membership.Out => "non", _ => "inconnu" });
        _output.Integer(result.MaximumGrant is null ? null : (long?)result.SubsidisedPlaces);
    }

    /// <summary>The version that serves; empty where bounds do not tell which of two does.</summary>
    private void WriteVersion(PiajeVersion? version)
    {
        _output.Text(version is null ? "" : FigureText.Day(version.ScaleDay));
        _output.Text(version is null ? "" : Words.Of(version.IsRebond));
        foreach (var kind in Kinds)
        {
            _output.MinAndMax(version?.Components.FirstOrDefault(component => component.Kind == kind)?.PerPlace, NumberFormat.Euros);
        }

        _output.MinAndMax(version?.SumPerPlace, NumberFormat.Euros);
        _output.MinAndMax(version?.PerPlaceCap, NumberFormat.Euros);
        _output.MinAndMax(version?.PercentCap, NumberFormat.Euros);
        _output.Text(CapOf(version?.Low));
        _output.Text(CapOf(version?.High));
        _output.Number(version?.Low.PerPlaceCapCost, NumberFormat.Euros);
        _output.Number(version?.High.PerPlaceCapCost, NumberFormat.Euros);
        _output.Number(version?.Low.PercentCapCost, NumberFormat.Euros);
        _output.Number(version?.High.PercentCapCost, NumberFormat.Euros);
    }

    private static string CapOf(CappedGrant? grant) => grant?.BindingCap switch
    {
        BindingCap.PerPlace => "place",
        BindingCap.Percent => "depenses",
        BindingCap.None => "aucun",
        _ => "",
    };

    private static string NameOf(ComponentKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());
}
