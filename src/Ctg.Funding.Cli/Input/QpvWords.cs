using Ctg.Funding.Basics;

namespace Ctg.Funding.Cli.Input;

/// <summary>The words of <c>qpv</c> and <c>qpv_ancien</c>.</summary>
internal static class QpvWords
{
    internal static string Of(Membership membership) => membership switch
    {
        Membership.In => "oui",
        Membership.Out => "non",
        _ => "a_verifier",
    };
}
