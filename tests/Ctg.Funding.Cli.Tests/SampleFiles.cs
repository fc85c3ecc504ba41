namespace Ctg.Funding.Cli.Tests;

/// <summary>The files of a sample as the options that name them.</summary>
internal static class SampleFiles
{
    private static readonly string[] Inputs = ["territoires", "places", "psej", "actions"];

    internal static string[] Of(string sample) =>
        [.. Inputs.Select(input => (Input: input, Path: WorkFolder.InRepository("samples", sample, $"{input}.csv")))
            .Where(each => File.Exists(each.Path)).SelectMany(each => new[] { $"--{each.Input}", each.Path })];
}
