namespace Ctg.Funding.Benchmarks.SideBySide;

/// <summary>A program and its arguments.</summary>
/// <param name="Program">The program.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record Command(string Program, IReadOnlyList<string> Arguments)
{
    /// <summary>Gets the codes with which it has succeeded: our own tool ends with 1 where it refused rows and computed the others.</summary>
    internal IReadOnlyList<int> Succeeds { get; init; } = [0];

    /// <summary>Our own tool.</summary>
    internal static Command Tool(string path, params IEnumerable<string> arguments) => Net(path, arguments) with { Succeeds = [0, 1] };

    /// <summary>A .NET program: a library that <c>dotnet</c> starts, or a file that starts by itself.</summary>
    internal static Command Net(string path, params IEnumerable<string> arguments) =>
        path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? new("dotnet", [path, .. arguments]) : new(path, [.. arguments]);
}
