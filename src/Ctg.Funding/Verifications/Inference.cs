using Ctg.Funding.Basics;
using Ctg.Funding.Scenarios;

namespace Ctg.Funding.Verifications;

/// <summary>What notified amounts tell of the figures that are not public: tranche amounts of new places (rule R5), rattrapage, floor and
/// revaluations of existing ones (rule R4), rural zones, as intervals that hold for all of them.</summary>
/// <remarks>Each notification is one equation: the places that take an unknown figure, times the months that count, times the figure, and
/// what is known beside it. Ends of intervals are rounded outwards to 4 decimals, so that nothing possible is left out.</remarks>
public static class Inference
{
    /// <summary>What notifications tell.</summary>
    /// <param name="inputs">Territories, lots and figures.</param>
    /// <param name="notified">What is notified, for structures or whole territories, of any years.</param>
    /// <param name="tolerance">How far a notified amount may be from the exact one; to the cent where not said.</param>
    /// <exception cref="ArgumentException">Two territories have one code and service.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A year is before the first text, or beyond any known law.</exception>
    public static InferenceResult Of(ScenarioInputs inputs, IReadOnlyList<Notification> notified, Tolerance? tolerance = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(notified);
        Guard.CheckElements(notified, nameof(notified));
        var given = notified.ToLookup(each => (each.Territory, each.Service, each.Year));
        var system = new EquationSystem();
        var zones = new List<ZoneReading>();
        foreach (var (territory, lots) in inputs.ByTerritory())
        {
            foreach (var year in notified.Select(each => each.Year).Distinct().Order())
            {
                if (given[(territory.Code, territory.Service, year)].ToArray() is { Length: > 0 } own)
                {
                    var calculation = new TerritoryCase(territory, lots, year, new Verifier(inputs.Bareme));
                    var equations = new Equations(calculation, tolerance ?? Tolerance.Cent);
                    system.Add(own.SelectMany(equations.Of));
                    zones.AddRange(equations.ZonesOf(own));
                }
            }
        }

        return system.Solve(zones);
    }
}
