using Ctg.Funding.Basics;

namespace Ctg.Funding.Cli.Input;

/// <summary>The words of <c>qpv</c> and <c>qpv_ancien</c>.</summary>
internal static class QpvWords
{
    internal static readonly (string Word, Membership IsIn)[] All =
        [("oui", Membership.In), ("non", Membership.Out), ("a_verifier", Membership.Unknown)];

    internal static string Of(Membership membership) => All.First(each => each.IsIn == membership).Word;
}
