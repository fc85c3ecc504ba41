using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;

namespace Ctg.Funding.Scenarios;

/// <summary>Ranks the uncertain figures by what they move.</summary>
public static class Sensitivity
{
    /// <summary>Each figure that the total uses and that is a range, not public, or a choice of ours, tried alone; what moves most first,
    /// what has no high end before all.</summary>
    /// <param name="inputs">Territories, lots and figures.</param>
    /// <param name="year">The year.</param>
    /// <param name="territory">Code of the territory; <see langword="null"/> for the sum of all.</param>
    /// <returns>Lines that move the total, or may.</returns>
    public static IReadOnlyList<SensitivityLine> Of(ScenarioInputs inputs, int year, string? territory = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var total = new InventoryTotal(inputs, year, territory);
        var (now, unknown) = total.With(inputs.Bareme);
        var used = total.Results(inputs.Bareme).SelectMany(result => result.Figures).InOrder();
        return [.. used.AsParallel().AsOrdered().Select(value => Line(total, inputs.Bareme, unknown, value)).OfType<SensitivityLine>()
            .Where(line => line.Swing != 0 && (line.AtHigh is not null || line.AtLow != now))
            .OrderByDescending(line => line.Swing ?? decimal.MaxValue)];
    }

    private static SensitivityLine? Line(InventoryTotal total, Bareme bareme, int unknown, FigureValue value)
    {
        (Bounds Sum, int Unknown) With(FigureValue taken) => total.With(bareme.Repin(value, _ => taken));
        if (value.Figure.Choices.Count > 1)
        {
            // A choice that leaves amounts unknown does not make them less: it is not compared.
            var totals = value.Figure.Choices
                .Select(choice => choice == value.Choice ? total.With(bareme) : With(value with { Choice = choice }))
                .Where(each => each.Unknown == unknown).Select(each => each.Sum)
                .OrderBy(sum => sum.Min).ThenBy(sum => sum.Max ?? decimal.MaxValue).ToArray();
            return new SensitivityLine(value, totals[0], totals[^1]);
        }

        var isRange = value.Amount is { IsExact: false } || value.Rows.Any(row => !row.Amount.IsExact);
        Bounds At(Func<Bounds, decimal> end) => With(value.At(end, whenUnknown: 0)).Sum;
        return isRange || (!value.IsKnown && !value.IsBeforeMeasure)
            ? new SensitivityLine(value, At(bounds => bounds.Min), isRange ? At(bounds => bounds.Max ?? bounds.Min) : null)
            : null;
    }
}
