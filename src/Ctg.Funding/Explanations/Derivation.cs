using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using NodaTime;

namespace Ctg.Funding.Explanations;

/// <summary>Records the steps of one calculation as it makes them. A calculation that nobody asks to explain has none, and makes no step:
/// every call is <c>derivation?.</c>, whose arguments are then not even evaluated.</summary>
/// <param name="sourcesOf">Where an input, by its owner and column, was read in public data; nowhere where nobody says.</param>
internal sealed class Derivation(Func<string, string, IReadOnlyList<Provenance>>? sourcesOf = null)
{
    private readonly Dictionary<string, ExplanationStep> _steps = new(StringComparer.Ordinal);

    /// <summary>
    /// Takes a step of another derivation, and all under it, for an input: it is followed down to what it was worked out from.
    /// </summary>
    /// <param name="owner">Owner of the input.</param>
    /// <param name="column">Column of the input.</param>
    /// <param name="scope">What is put before the identifiers taken, so that they clash with none; figures keep theirs.</param>
    /// <param name="origin">The step that gave the input.</param>
    internal void Follow(string owner, string column, string scope, ExplanationStep origin) =>
        _steps[$"{owner}/{column}"] = Copy(scope, origin);

    /// <summary>A number that the user gave, or did not.</summary>
    internal ExplanationStep Input(string owner, string column, string unit, decimal? amount) =>
        Once($"{owner}/{column}", id => Given(id, owner, column, unit, amount is { } known ? ExactBounds.Of(known) : null, null, null));

    /// <summary>A number that the user gave, of which only bounds may be known, or did not give.</summary>
    internal ExplanationStep Input(string owner, string column, string unit, Bounds? amount) =>
        Once($"{owner}/{column}", id => Given(id, owner, column, unit, amount is { } known ? ExactBounds.Of(known) : null, null, null));

    internal ExplanationStep Input(string owner, string column, LocalDate? date) =>
        Once($"{owner}/{column}", id => Given(id, owner, column, Units.Day, null, date, null));

    internal ExplanationStep Input(string owner, string column, string? word) =>
        Once($"{owner}/{column}", id => Given(id, owner, column, Units.Word, null, null, word));

    internal ExplanationStep Input(string owner, string column, bool answer) => Input(owner, column, answer ? "oui" : "non");

    /// <summary>A figure as it serves: the amount taken from it, or its choice.</summary>
    internal ExplanationStep Figure(FigureValue value, Bounds? amount) =>
        Figure(value, "", value.Figure.Unit, amount is { } known ? ExactBounds.Of(known) : null, null);

    /// <summary>Rows of a figure's table, and the amount that they give.</summary>
    internal ExplanationStep FigureRows(FigureValue value, IReadOnlyList<int> rows, Bounds amount) =>
        Once($"{IdOf(value)}/rang-{string.Join("-", rows)}", id => Drawn(id, value, value.Figure.Unit, ExactBounds.Of(amount), null, rows));

    /// <summary>A number or a day that follows from a figure or a choice, such as the 12 months of H-06.</summary>
    internal ExplanationStep Figure(FigureValue value, string part, string unit, ExactBounds? amount, LocalDate? date) =>
        Once(part.Length == 0 ? IdOf(value) : $"{IdOf(value)}/{part}", id => Drawn(id, value, unit, amount, date, []));

    internal ExplanationStep Compute(
        StepKind kind, string about, StepOperation operation, ExactBounds? amount, params IReadOnlyList<ExplanationStep> operands) =>
        Compute(kind, about, new StepContent(operation, operands) { Amount = amount });

    internal ExplanationStep Compute(
        StepKind kind, string about, StepOperation operation, LocalDate date, params IReadOnlyList<ExplanationStep> operands) =>
        Compute(kind, about, new StepContent(operation, operands) { Date = date });

    internal ExplanationStep Compute(StepKind kind, string about, StepContent content) =>
        Once(about.Length == 0 ? kind.Id : $"{kind.Id}/{about}", id => new(id, kind.Id, StepOrigin.Calcul, kind.Rule, kind.Unit)
        {
            Operation = content.Operation,
            Amount = content.Amount,
            Date = content.Date,
            Word = content.Word,
            Operands = content.Operands,
            Grounds = [.. content.Grounds.OfType<ExplanationStep>()],
            Reasons = content.Reasons,
            Arguments = content.Arguments,
        });

    private static string IdOf(FigureValue value) => FormattableString.Invariant($"{value.Figure.Id}/{value.From:uuuu-MM-dd}");

    private ExplanationStep Given(
        string id, string owner, string column, string unit, ExactBounds? amount, LocalDate? date, string? word) =>
        new(id, column, StepOrigin.Entree, "", unit)
        {
            Amount = amount,
            Date = date,
            Word = word,
            Sources = sourcesOf?.Invoke(owner, column) ?? [],
        };

    private static ExplanationStep Drawn(
        string id, FigureValue value, string unit, ExactBounds? amount, LocalDate? date, IReadOnlyList<int> rows) =>
        new(id, value.Figure.Id, value.IsHypothesis ? StepOrigin.Hypothese : StepOrigin.Figure, value.Figure.Rule, unit)
        {
            Amount = amount,
            Date = date,
            Word = amount is null && date is null ? WordOf(value) : null,
            Figure = value,
            FigureRows = rows,
        };

    private static string? WordOf(FigureValue value) => value.Choice ?? value.Zoning?.Zone.ToString().ToLowerInvariant();

    private ExplanationStep Copy(string scope, ExplanationStep step) => Once(
        step.Figure is null ? scope + step.Id : step.Id,
        id => step.As(id, [.. step.Operands.Select(each => Copy(scope, each))], [.. step.Grounds.Select(each => Copy(scope, each))]));

    private ExplanationStep Once(string id, Func<string, ExplanationStep> make)
    {
        if (!_steps.TryGetValue(id, out var step))
        {
            step = make(id);
            _steps.Add(id, step);
        }

        return step;
    }
}
