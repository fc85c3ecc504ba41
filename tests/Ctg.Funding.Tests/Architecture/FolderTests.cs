using Ctg.Funding.Basics;
using Xunit;

namespace Ctg.Funding.Tests.Architecture;

/// <summary>Arrows between the folders of the core go one way, and none of its files or lines is too long.</summary>
public sealed class FolderTests
{
    /// <summary>A domain folder and its rules are one: what lies below a folder of the library counts with it.</summary>
    [Fact]
    public void No_circle_between_the_folders_of_the_core()
    {
        var circles = NamespaceArrows.CirclesOf(typeof(Bounds).Assembly.Location, name => string.Join('.', name.Split('.').Take(3)));

        Assert.True(circles.Count == 0, string.Join('\n', circles));
    }

    [Fact]
    public void No_line_and_no_file_of_the_core_is_too_long()
    {
        var broken = SourceLimits.BrokenIn("Ctg.Funding");

        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }

    /// <summary>A circle is found and told with the types that make it: one of an attribute, the code of a method and a generic argument (Planted/Circle.cs).</summary>
    [Fact]
    public void A_planted_circle_is_told()
    {
        const string Planted = "Ctg.Funding.Tests.Architecture.Planted.";
        var circles = NamespaceArrows.CirclesOf(typeof(FolderTests).Assembly.Location, name => name.StartsWith(Planted, StringComparison.Ordinal) ? name[Planted.Length..] : "");

        Assert.Equal(
            """
            Arguments, Attributes, Bodies:
              Arguments -> Attributes: UsesInAnArgument uses UsesInAnAttribute
              Attributes -> Bodies: UsesInAnAttribute uses UsesInABody
              Bodies -> Arguments: UsesInABody uses UsesInAnArgument
            """,
            Assert.Single(circles));
    }
}
