namespace Ctg.Funding.Cli.Input;

/// <summary>The lots of some territories that follow each other in the order of results.</summary>
/// <param name="Groups">The lots, and maybe others.</param>
/// <param name="First">Place of the first of the territories.</param>
/// <param name="End">Place after the last.</param>
internal sealed record LotPart(LotGroups Groups, int First, int End)
{
    internal int Count => Groups.CountOf(First, End);
}
