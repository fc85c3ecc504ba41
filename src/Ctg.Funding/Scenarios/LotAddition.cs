using System.Text.Json.Serialization;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Territories;
using NodaTime;

namespace Ctg.Funding.Scenarios;

/// <summary>A lot that a scenario adds: to one territory, or to each. Its units are checked where the lot is made.</summary>
/// <param name="Territory">Code of the territory; <c>*</c> for each that has the service; not blank.</param>
/// <param name="Structure">Code of the structure, which may be a new one; not blank.</param>
/// <param name="Units">Places, or units of another service.</param>
/// <param name="Opening">First day open, within <see cref="Basics.Limits"/>.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record LotAddition(string Territory, string Structure, decimal Units, LocalDate Opening)
{
    private const string Each = "*";

    /// <summary>Code of the territory; <c>*</c> for each that has the service.</summary>
    public string Territory { get; init => field = Guard.Code(value, nameof(Territory)); } = Guard.Code(Territory, nameof(Territory));

    /// <summary>Code of the structure, which may be a new one.</summary>
    public string Structure { get; init => field = Guard.Code(value, nameof(Structure)); } = Guard.Code(Structure, nameof(Structure));

    /// <summary>First day open.</summary>
    public LocalDate Opening { get; init => field = Guard.Day(value, nameof(Opening)); } = Guard.Day(Opening, nameof(Opening));

    /// <summary>Last day open; <see langword="null"/> while open.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not within <see cref="Basics.Limits"/>.</exception>
    public LocalDate? Closing
    {
        get;
        init => field = Guard.Day(value, nameof(Closing));
    }

    /// <summary>The service.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a value of the type.</exception>
    public Service Service
    {
        get;
        init => field = Guard.Word(value, nameof(Service));
    }

    /// <summary>Whether in a QPV.</summary>
    public bool IsInQpv { get; init; }

    /// <summary>Code of the manager; empty where the structure stands for it.</summary>
    public string Manager { get; init => field = Guard.Text(value, nameof(Manager)); } = "";

    /// <summary>The lots, one in each territory that it is for.</summary>
    internal IEnumerable<PlaceLot> LotsIn(IEnumerable<Territory> territories) =>
        territories.Where(territory => territory.Service == Service && (Territory == Each || territory.Code == Territory))
            .Select(each => new PlaceLot(each.Code, Structure, Units, Opening, Closing, Service) { IsInQpv = IsInQpv, Manager = Manager });
}
