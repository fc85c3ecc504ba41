using Ctg.Funding.Basics;
using Ctg.Funding.Explanations;
using Ctg.Funding.Terms;

namespace Ctg.Funding.Piaje;

/// <summary>What the rules of the PIAJE look at: a project, the card of a day, and how they are carried out.</summary>
internal sealed class PiajeRun<TWork>(PiajeProject project, PiajeCard card, Func<PiajeCard, TWork> start)
    where TWork : struct, IWork
{
    private const string Owner = "projet";

    internal PiajeProject Project => project;

    internal Term Coverage => Given("taux_couverture", Units.Percent, project.CoverageRate);

    internal Term PotentielFinancier => Given("potentiel_financier", Units.EurosPerInhabitant, project.PotentielFinancier);

    internal PiajeCard Card => card;

    internal TWork Work { get; } = start(card);

    internal Mark Filed => Work.Given(Owner, "date_depot", project.Filed);

    internal Mark Decided => Work.Given(Owner, "date_decision", project.Decided);

    internal Mark Operation => Said("operation", project.Operation.ToString().ToLowerInvariant());

    internal Mark Structure => Said("structure", project.Structure.ToString().ToLowerInvariant());

    internal Term PlacesBefore => Given("places_avant", Units.Places, project.PlacesBefore);

    internal Term CreatedPlaces => Given("places_creees", Units.Places, project.CreatedPlaces);

    internal Term Expenses => Given("depenses", Units.Euros, project.Expenses);

    internal Mark Said(string column, bool answer) => Said(column, answer ? "oui" : "non");

    /// <summary>A figure as it serves on the day; one that does not is not known.</summary>
    internal Term Take(PiajeFigure id)
    {
        var figure = card[id];
        Work.Used.Note(figure);
        var amount = figure.Amount is { } known ? Work.Take(figure, known) : Term.Unknown([], default, null);
        return amount.Because(figure.RangeOnly);
    }

    internal Mark Heed(PiajeFigure figure) => Work.Heed(card[figure]);

    /// <summary>The same project on the card of another day.</summary>
    internal PiajeRun<TWork> On(PiajeCard other) => new(project, other, start);

    private Term Given(string column, string unit, Bounds? amount) => Work.Given(Owner, column, unit, amount);

    private Mark Said(string column, string word) => Work.Said(Owner, column, word);
}
