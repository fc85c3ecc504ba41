namespace Ctg.Funding.Cli.Tests;

/// <summary>
/// The program that the tests run: the command line built beside them, or the one named in CTG_FUNDING_BINAIRE, such as a native build
/// (docs/publication.md).
/// </summary>
internal static class TestedProgram
{
    private const string Variable = "CTG_FUNDING_BINAIRE";

    private static readonly string? Named =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? Path.GetFullPath(named) : null;

    /// <summary>What is started.</summary>
    internal static readonly string File = Named ?? "dotnet";

    /// <summary>What comes before the command's own arguments.</summary>
    internal static readonly string[] Before = Named is null ? [Path.Combine(AppContext.BaseDirectory, "Ctg.Funding.Cli.dll")] : [];
}
