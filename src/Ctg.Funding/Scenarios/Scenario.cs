using System.Text.Json.Serialization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Diagnostics;

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
    public IReadOnlyList<TerritoryChange> Territories { get; init => field = Guard.Elements(value); } = ValueList.None<TerritoryChange>();

    /// <summary>What changes of lots.</summary>
    public IReadOnlyList<LotChange> Lots { get; init => field = Guard.Elements(value); } = ValueList.None<LotChange>();

    /// <summary>Structures that move to another territory.</summary>
    public IReadOnlyList<LotMove> Moves { get; init => field = Guard.Elements(value); } = ValueList.None<LotMove>();

    /// <summary>Structures that are taken out.</summary>
    public IReadOnlyList<LotRemoval> Removals { get; init => field = Guard.Elements(value); } = ValueList.None<LotRemoval>();

    /// <summary>Lots that are added.</summary>
    public IReadOnlyList<LotAddition> Additions { get; init => field = Guard.Elements(value); } = ValueList.None<LotAddition>();

    /// <summary>Reads a scenario file.</summary>
    /// <param name="utf8Json">Its content, UTF-8 JSON that follows <see cref="Schema"/>.</param>
    public static Reading<Scenario> Read(ReadOnlySpan<byte> utf8Json) => ScenarioReader.Read(utf8Json);

    /// <summary>The inputs as they would be: figures, then territories, lots changed, moved, taken out, added.</summary>
    /// <param name="inputs">The inputs to start from; left as they are.</param>
    /// <returns>The changed inputs. What the scenario speaks of and the inputs do not have is in
    /// <see cref="ScenarioInputs.Notices"/>.</returns>
    /// <exception cref="ArgumentException">The figures cannot be changed so, or a number is out of the limits of inputs: see
    /// <see cref="FaultsOver"/>.</exception>
    public ScenarioInputs Apply(ScenarioInputs inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var (bareme, faults) = ChangedFigures(inputs.Bareme);
        if (bareme is null)
        {
            throw new ArgumentException($"The scenario {Name} cannot change the inputs so: {string.Join(" ", faults)}", nameof(inputs));
        }

        var notices = new List<Diagnostic>();
        void Tell(string code, IEnumerable<string> missing) =>
            notices.AddRange(missing.Select(name => new Diagnostic(code, DiagnosticSeverity.Warning, name)));
        void TellStructures(IEnumerable<string> named, IEnumerable<PlaceLot> among) =>
            Tell(Codes.ScenarioStructure, named.Except(among.Select(lot => lot.Structure)));

        Tell(Codes.ScenarioTerritory, Territories.SelectMany(change => change.Codes).Except(inputs.Territories.Select(each => each.Code)));
        TellStructures(Lots.SelectMany(change => change.Structures), inputs.Lots);
        var territories = Territories.Aggregate(inputs.Territories, (sofar, change) => [.. sofar.Select(change.Apply)]);
        var lots = Lots.Aggregate(inputs.Lots, (sofar, change) => [.. sofar.Select(change.Apply).OfType<PlaceLot>()]);
        foreach (var move in Moves)
        {
            // A structure goes where its service is; where no service is, nothing of it moves.
            var services = territories.Where(territory => territory.Code == move.To).Select(territory => territory.Service).ToHashSet();
            bool Goes(PlaceLot lot) => lot.Structure == move.Structure && lot.Territory != move.To;
            TellStructures(services.Count > 0 ? [move.Structure] : [], lots);
            var isLacking = services.Count == 0 || lots.Any(lot => Goes(lot) && !services.Contains(lot.Service));
            Tell(Codes.ScenarioTerritory, isLacking ? [move.To] : []);
            lots = [.. lots.SelectMany(lot => Goes(lot) && services.Contains(lot.Service) ? move.Split(lot) : [lot])];
        }

        foreach (var removal in Removals)
        {
            TellStructures([removal.Structure], lots);
            lots = [.. lots.SelectMany(removal.Apply)];
        }

        foreach (var addition in Additions)
        {
            PlaceLot[] added = [.. addition.LotsIn(territories)];
            Tell(Codes.ScenarioTerritory, added.Length == 0 ? [addition.Territory] : []);
            lots = [.. lots, .. added];
        }

        return inputs with { Territories = territories, Lots = lots, Bareme = bareme, Notices = notices };
    }

    /// <summary>Why the scenario cannot change some figures as it says, or which of its numbers are out of the limits of inputs; empty
    /// where it can be applied.</summary>
    /// <param name="bareme">The figures that it would be applied to.</param>
    public IReadOnlyList<Diagnostic> FaultsOver(Bareme bareme)
    {
        ArgumentNullException.ThrowIfNull(bareme);
        return ChangedFigures(bareme).Faults;
    }

    private (Bareme? Bareme, IReadOnlyList<Diagnostic> Faults) ChangedFigures(Bareme bareme) =>
        ScenarioLimits.Faults(this).ToArray() is { Length: > 0 } limits ? (null, limits) : Bareme.Apply(bareme, Name);
}
