namespace Ctg.Funding.Cli.Input;

/// <summary>The files of an inventory, as the user gives them.</summary>
internal sealed record InventoryPaths(string Territories, string Places)
{
    internal string? Zonage { get; init; }

    internal string? Psej { get; init; }

    internal string? Actions { get; init; }
}
