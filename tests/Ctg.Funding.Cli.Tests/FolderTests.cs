using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Tests.Architecture;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary>Issue 14, point 4: arrows between the folders of the command line go one way.</summary>
public sealed class FolderTests
{
    [Fact]
    public void No_circle_between_the_folders_of_the_command_line()
    {
        var circles = NamespaceArrows.CirclesOf(typeof(Sentences).Assembly.Location, name => name);

        Assert.True(circles.Count == 0, string.Join('\n', circles));
    }

    [Fact]
    public void No_line_and_no_file_of_the_command_line_is_too_long()
    {
        var broken = SourceLimits.BrokenIn("Ctg.Funding.Cli");

        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }
}
