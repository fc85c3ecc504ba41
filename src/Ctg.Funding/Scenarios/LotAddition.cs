using Ctg.Funding.Territories;
using NodaTime;

namespace Ctg.Funding.Scenarios;

/// <summary>A lot that a scenario adds: to one territory, or to each.</summary>
/// <param name="Territory">Code of the territory; <c>*</c> for each that has the service.</param>
/// <param name="Structure">Code of the structure, which may be a new one.</param>
/// <param name="Units">Places, or units of another service.</param>
/// <param name="Opening">First day open.</param>
public sealed record LotAddition(string Territory, string Structure, decimal Units, LocalDate Opening)
{
    internal const string Each = "*";

    /// <summary>Last day open; <see langword="null"/> while open.</summary>
    public LocalDate? Closing { get; init; }

    /// <summary>The service.</summary>
    public Service Service { get; init; } = Service.Eaje;

    /// <summary>Whether in a QPV.</summary>
    public bool IsInQpv { get; init; }

    /// <summary>Code of the manager; empty where the structure stands for it.</summary>
    public string Manager { get; init; } = "";
}
