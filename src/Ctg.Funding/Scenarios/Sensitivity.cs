using Ctg.Funding.Baremes;

namespace Ctg.Funding.Scenarios;

/// <summary>Ranks the uncertain figures by what they move.</summary>
public static class Sensitivity
{
    /// <summary>Each figure that the total uses and that is a range, not public, or a choice of ours, tried alone; what moves most first, what has no high end before all.</summary>
    /// <param name="inputs">Territories, lots and figures.</param>
    /// <param name="year">The year.</param>
    /// <param name="territory">Code of the territory; <see langword="null"/> for the sum of all.</param>
    /// <returns>Lines that move the total, or may.</returns>
    public static IReadOnlyList<SensitivityLine> Of(ScenarioInputs inputs, int year, string? territory = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var within = InventoryTotal.Within(inputs, territory);
        var (now, unknown) = (InventoryTotal.Of(within, year), InventoryTotal.Unknown(within, year));
        var used = InventoryTotal.Results(within, year).SelectMany(result => result.Figures).Distinct(ReferenceEqualityComparer.Instance).Cast<FigureValue>()
            .OrderBy(value => value.Figure.Id, StringComparer.Ordinal).ThenBy(value => value.From);
        return [.. used.Select(value => Line(within, year, unknown, value)).OfType<SensitivityLine>()
            .Where(line => line.Swing != 0 && (line.AtHigh is not null || line.AtLow != now))
            .OrderByDescending(line => line.Swing ?? decimal.MaxValue)];
    }

    private static SensitivityLine? Line(ScenarioInputs inputs, int year, int unknown, FigureValue value)
    {
        ScenarioInputs Taking(FigureValue taken) => inputs with { Bareme = inputs.Bareme.Repin(value, _ => taken) };
        Bounds With(FigureValue taken) => InventoryTotal.Of(Taking(taken), year);
        if (value.Figure.Choices.Count > 1)
        {
            // A choice that leaves amounts unknown does not make them less: it is not compared.
            var tried = value.Figure.Choices.Select(choice => value with { Choice = choice }).Where(taken => InventoryTotal.Unknown(Taking(taken), year) == unknown);
            var totals = tried.Select(With).OrderBy(total => total.Min).ThenBy(total => total.Max ?? decimal.MaxValue).ToArray();
            return new SensitivityLine(value, totals[0], totals[^1]);
        }

        var isRange = value.Amount is { IsExact: false } || value.Rows.Any(row => !row.Amount.IsExact);
        var isNotPublic = !value.IsKnown && !value.IsBeforeMeasure;
        return isRange || isNotPublic ? new SensitivityLine(value, With(value.At(bounds => bounds.Min, whenUnknown: 0)), isRange ? With(value.At(bounds => bounds.Max ?? bounds.Min, whenUnknown: 0)) : null) : null;
    }
}
