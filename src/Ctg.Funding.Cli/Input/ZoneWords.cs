using Ctg.Funding.Basics;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Cli.Input;

/// <summary>
/// The words of <c>zone_rurale</c>: those of the core, and those that say of which zoning alone it is not known (<c>frr?</c>).
/// </summary>
internal static class ZoneWords
{
    internal static readonly (string Word, RuralZoning Zoning)[] All =
    [
        .. RuralZoning.Words.Select(word => (word.Key, word.Value)),
        ("zrr?", new(Membership.Unknown, Membership.Out)),
        ("frr?", new(Membership.Out, Membership.Unknown)),
        ("zrr+frr?", new(Membership.In, Membership.Unknown)),
        ("zrr?+frr", new(Membership.Unknown, Membership.In)),
    ];

    internal static string Of(RuralZoning zoning) => All.First(each => each.Zoning == zoning).Word;
}
