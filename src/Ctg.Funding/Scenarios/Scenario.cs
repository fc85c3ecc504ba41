using System.Text.Json.Serialization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Scenarios;

/// <summary>A name and changes on top of an inventory: what if. Applying one is pure: the inputs it is given stay as they are.</summary>
[JsonConverter(typeof(ScenarioConverter))]
public sealed record Scenario
{
    /// <summary>Creates a scenario.</summary>
    /// <param name="name">Its name; not blank.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public Scenario(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
    }

    /// <summary>JSON schema of a scenario file, UTF-8.</summary>
    public static ReadOnlyMemory<byte> Schema => ScenarioReader.Schema;

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What changes of the figures.</summary>
    public BaremeChange Bareme { get; init; } = BaremeChange.None;

    /// <summary>What changes of territories.</summary>
    public IReadOnlyList<TerritoryChange> Territories { get; init => field = Guard.Elements(value, nameof(Territories)); } = ValueList.None<TerritoryChange>();

    /// <summary>What changes of lots.</summary>
    public IReadOnlyList<LotChange> Lots { get; init => field = Guard.Elements(value, nameof(Lots)); } = ValueList.None<LotChange>();

    /// <summary>Structures that move to another territory.</summary>
    public IReadOnlyList<LotMove> Moves { get; init => field = Guard.Elements(value, nameof(Moves)); } = ValueList.None<LotMove>();

    /// <summary>Structures that are taken out.</summary>
    public IReadOnlyList<LotRemoval> Removals { get; init => field = Guard.Elements(value, nameof(Removals)); } = ValueList.None<LotRemoval>();

    /// <summary>Lots that are added.</summary>
    public IReadOnlyList<LotAddition> Additions { get; init => field = Guard.Elements(value, nameof(Additions)); } = ValueList.None<LotAddition>();

    /// <summary>Reads a scenario file.</summary>
    /// <param name="utf8Json">Its content, UTF-8 JSON that follows <see cref="Schema"/>.</param>
    public static ScenarioReading Read(ReadOnlySpan<byte> utf8Json) => ScenarioReader.Read(utf8Json);

    /// <summary>The inputs as they would be: figures, then territories, lots changed, moved, taken out, added.</summary>
    /// <param name="inputs">The inputs to start from; left as they are.</param>
    /// <returns>The changed inputs. What the scenario speaks of and the inputs do not have is in <see cref="ScenarioInputs.Notices"/>.</returns>
    /// <exception cref="ArgumentException">The figures cannot be changed so, or a number is out of the limits of inputs: see <see cref="FaultsOver"/>.</exception>
    public ScenarioInputs Apply(ScenarioInputs inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var (bareme, faults) = ChangedFigures(inputs.Bareme);
        if (bareme is null)
        {
            throw new ArgumentException($"The scenario {Name} cannot change the inputs so: {string.Join(" ", faults)}", nameof(inputs));
        }

        var notices = new List<Diagnostic>();
        var territories = ChangedTerritories(inputs.Territories, notices);
        var lots = Lots.Count == 0 ? inputs.Lots : [.. inputs.Lots.Select(lot => Lots.Aggregate(lot, (sofar, change) => change.Apply(sofar)))];
        Miss(notices, Lots.SelectMany(change => change.Structures), [.. inputs.Lots.Select(lot => lot.Structure)], Codes.ScenarioStructure, Lots.Any(change => change.Structures.Count > 0));
        lots = Moves.Aggregate(lots, (sofar, move) => Moved(sofar, move, territories, notices));
        lots = Removals.Aggregate(lots, (sofar, removal) => Removed(sofar, removal, notices));
        return inputs with { Territories = territories, Lots = Added(lots, territories, notices), Bareme = bareme, Notices = notices };
    }

    /// <summary>Why the scenario cannot change some figures as it says, or which of its numbers are out of the limits of inputs; empty where it can be applied.</summary>
    /// <param name="bareme">The figures that it would be applied to.</param>
    public IReadOnlyList<Diagnostic> FaultsOver(Bareme bareme)
    {
        ArgumentNullException.ThrowIfNull(bareme);
        return ChangedFigures(bareme).Faults;
    }

    private (Bareme? Bareme, IReadOnlyList<Diagnostic> Faults) ChangedFigures(Bareme bareme) =>
        ScenarioLimits.Faults(this).ToArray() is { Length: > 0 } limits ? (null, limits) : Bareme.Apply(bareme, Name);

    private IReadOnlyList<Territory> ChangedTerritories(IReadOnlyList<Territory> territories, List<Diagnostic> notices)
    {
        if (Territories.Count == 0)
        {
            return territories;
        }

        Miss(notices, Territories.SelectMany(change => change.Codes), [.. territories.Select(territory => territory.Code)], Codes.ScenarioTerritory, true);
        return [.. territories.Select(territory => Territories.Aggregate(territory, (sofar, change) => change.Apply(sofar)))];
    }

    private static IReadOnlyList<PlaceLot> Moved(IReadOnlyList<PlaceLot> lots, LotMove move, IReadOnlyList<Territory> territories, List<Diagnostic> notices)
    {
        if (territories.All(territory => territory.Code != move.To))
        {
            notices.Add(new Diagnostic(Codes.ScenarioTerritory, DiagnosticSeverity.Warning, move.To));
            return lots;
        }

        Miss(notices, [move.Structure], [.. lots.Select(lot => lot.Structure)], Codes.ScenarioStructure, true);
        bool Goes(PlaceLot lot) => lot.Structure == move.Structure && lot.Territory != move.To;
        bool CanGo(PlaceLot lot) => territories.Any(territory => territory.Code == move.To && territory.Service == lot.Service);
        if (lots.Any(lot => Goes(lot) && !CanGo(lot)))
        {
            notices.Add(new Diagnostic(Codes.ScenarioTerritory, DiagnosticSeverity.Warning, move.To));
        }

        return [.. lots.SelectMany(lot => Goes(lot) && CanGo(lot) ? Split(lot, move) : [lot])];
    }

    /// <summary>A lot that stays to the eve of its move, where it was open before, and one in the other territory from then on, where it still is.</summary>
    private static IEnumerable<PlaceLot> Split(PlaceLot lot, LotMove move)
    {
        if (lot.From < move.On)
        {
            yield return Until(lot, move.On.PlusDays(-1));
        }

        if (lot.Closing is not { } closing || closing >= move.On)
        {
            yield return Like(lot, move.To, lot.Closing) with { Joined = lot.From < move.On ? move.On : lot.Joined };
        }
    }

    private static IReadOnlyList<PlaceLot> Removed(IReadOnlyList<PlaceLot> lots, LotRemoval removal, List<Diagnostic> notices)
    {
        Miss(notices, [removal.Structure], [.. lots.Select(lot => lot.Structure)], Codes.ScenarioStructure, true);
        return [.. lots.Where(lot => lot.Structure != removal.Structure || lot.From < removal.From)
            .Select(lot => lot.Structure == removal.Structure ? Until(lot, removal.From!.Value.PlusDays(-1)) : lot)];
    }

    private IReadOnlyList<PlaceLot> Added(IReadOnlyList<PlaceLot> lots, IReadOnlyList<Territory> territories, List<Diagnostic> notices)
    {
        if (Additions.Count == 0)
        {
            return lots;
        }

        var added = new List<PlaceLot>(lots);
        foreach (var addition in Additions)
        {
            Territory[] to = [.. territories.Where(territory => territory.Service == addition.Service && (addition.Territory == LotAddition.Each || territory.Code == addition.Territory))];
            if (to.Length == 0)
            {
                notices.Add(new Diagnostic(Codes.ScenarioTerritory, DiagnosticSeverity.Warning, addition.Territory));
            }

            added.AddRange(to.Select(territory => new PlaceLot(territory.Code, addition.Structure, addition.Units, addition.Opening, addition.Closing, addition.Service)
            {
                IsInQpv = addition.IsInQpv,
                IsReservataire = addition.IsReservataire,
                Manager = addition.Manager,
            }));
        }

        return added;
    }

    private static PlaceLot Until(PlaceLot lot, NodaTime.LocalDate last) => lot.Closing <= last ? lot : Like(lot, lot.Territory, last) with { Joined = lot.Joined };

    private static PlaceLot Like(PlaceLot lot, string territory, NodaTime.LocalDate? closing) => new(territory, lot.Structure, lot.Units, lot.Opening, closing, lot.Service)
    {
        Name = lot.Name,
        Manager = lot.Manager,
        Financement = lot.Financement,
        Facts = lot.Facts,
        Line = lot.Line,
    };

    private static void Miss(List<Diagnostic> notices, IEnumerable<string> named, HashSet<string> known, string code, bool applies)
    {
        if (applies)
        {
            notices.AddRange(named.Where(name => !known.Contains(name)).Distinct().Select(name => new Diagnostic(code, DiagnosticSeverity.Warning, name)));
        }
    }
}
