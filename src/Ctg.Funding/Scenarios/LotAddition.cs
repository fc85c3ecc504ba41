using System.Text.Json.Serialization;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Territories;
using NodaTime;

namespace Ctg.Funding.Scenarios;

/// <summary>A lot that a scenario adds: to one territory, or to each. Its units are checked where the lot is made.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record LotAddition
{
    private const string Each = "*";

    /// <summary>Creates an addition.</summary>
    /// <param name="territory">Code of the territory; <c>*</c> for each that has the service; not blank.</param>
    /// <param name="structure">Code of the structure, which may be a new one; not blank.</param>
    /// <param name="units">Places, or units of another service.</param>
    /// <param name="opening">First day open.</param>
    /// <exception cref="ArgumentException">A code is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="opening"/> is not within <see cref="Basics.Limits"/>.</exception>
    public LotAddition(string territory, string structure, decimal units, LocalDate opening)
    {
        Territory = Guard.Code(territory, nameof(territory));
        Structure = Guard.Code(structure, nameof(structure));
        Units = units;
        Opening = Guard.Day(opening, nameof(opening));
    }

    /// <summary>Code of the territory; <c>*</c> for each that has the service.</summary>
    public string Territory { get; }

    /// <summary>Code of the structure, which may be a new one.</summary>
    public string Structure { get; }

    /// <summary>Places, or units of another service.</summary>
    public decimal Units { get; }

    /// <summary>First day open.</summary>
    public LocalDate Opening { get; }

    /// <summary>Last day open; <see langword="null"/> while open.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not within <see cref="Basics.Limits"/>.</exception>
    public LocalDate? Closing { get; init => field = Guard.Day(value); }

    /// <summary>The service.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a value of the type.</exception>
    public Service Service { get; init => field = Guard.Word(value); }

    /// <summary>Whether in a QPV.</summary>
    public bool IsInQpv { get; init; }

    /// <summary>Whether under a contrat territorial réservataire employeur (BT-C).</summary>
    public bool IsReservataire { get; init; }

    /// <summary>Code of the manager; empty where the structure stands for it.</summary>
    public string Manager { get; init => field = Guard.Text(value); } = "";

    /// <summary>Gets whether it is for each territory that has the service.</summary>
    internal bool IsForEach => Territory == Each;

    /// <summary>The lots, one in each territory that it is for.</summary>
    internal IEnumerable<PlaceLot> LotsIn(IEnumerable<Territory> territories) =>
        territories.Where(territory => territory.Service == Service && (IsForEach || territory.Code == Territory))
            .Select(each =>
                new PlaceLot(each.Code, Structure, Units, Opening, Closing, Service)
                {
                    IsInQpv = IsInQpv,
                    IsReservataire = IsReservataire,
                    Manager = Manager,
                });
}
