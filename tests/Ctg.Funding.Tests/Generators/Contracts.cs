using Ctg.Funding.Psej;
using Ctg.Funding.Territories;
using FsCheck;
using FsCheck.Fluent;

namespace Ctg.Funding.Tests.Generators;

/// <summary>Generators of the actions of a CEJ: any service, any cost, what is not known left out.</summary>
public static class Contracts
{
    private static readonly Service[] Services = Enum.GetValues<Service>();

    /// <summary>One to eight actions, each with its own code.</summary>
    public static Arbitrary<IReadOnlyList<PsejAction>> Actions() => Arb.From(
        from count in Gen.Choose(1, 8)
        from actions in Action.ListOf(count)
        select (IReadOnlyList<PsejAction>)[.. actions.Select((make, i) => make($"A{i}"))],
        actions => Enumerable.Range(0, actions.Count > 1 ? actions.Count : 0).Select(i => (IReadOnlyList<PsejAction>)[.. actions.Where((_, at) => at != i)]));

    private static Gen<Func<string, PsejAction>> Action =>
        from service in Gen.Elements(Services)
        from territory in Gen.Elements("T", "S")
        from isPilotage in Gen.Elements(false, false, true)
        from gross in Gen.OneOf(Gen.Choose(0, 300), Gen.Choose(0, 50_000_000))
        from ceiling in Gen.Choose(-10_000_000, 50_000_000)
        from units in Gen.Choose(-1_000, 6_000_000)
        from revenue in Gen.OneOf(Gen.Choose(0, 100), Gen.Choose(0, 30_000_000))
        from before in Gen.Choose(-10, 60)
        from after in Gen.Choose(-10, 60)
        from rate in Gen.Choose(-1_000, 10_000)
        select (Func<string, PsejAction>)(code => new PsejAction(code, territory, service, gross / 100m)
        {
            Fonction = isPilotage || service == Service.Pilotage ? Fonction.Pilotage : Fonction.Accueil,
            CostCeiling = ceiling < 0 ? null : ceiling / 100m,
            Units = units < 0 ? null : units / 100m,
            PrestationDeService = revenue / 100m,
            CapacityBefore = before < 0 ? null : before,
            Capacity = after < 0 ? null : after,
            PreviousRate = rate < 0 ? null : rate / 100m,
        });
}
