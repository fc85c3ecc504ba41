using Ctg.Funding.Diagnostics;
using Ctg.Funding.Explanations;
using Ctg.Funding.Terms;
using Ctg.Funding.Territories;
using NodaTime;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>What the rules of the bonus look at: a territory, its lots, the card of the year, and how they are carried out.</summary>
internal sealed class BonusRun<TWork>(TWork work, Territory territory, LotTable lots, BonusCard card)
    where TWork : struct, IWork
{
    private const string Owner = "territoire";

    internal TWork Work => work;

    internal Territory Territory => territory;

    internal LotTable Lots => lots;

    internal BonusCard Card => card;

    internal Day CtgEffect => work.Given(Owner, "date_effet_ctg", territory.CtgEffect);

    internal Day CejEnd => work.Given(Owner, "date_fin_cej", territory.CejEnd);

    internal Term Psej =>
        work.Given(
            Owner, territory.IsPsejEstimated ? "psej_estimee" : card.IsForPlaces ? "psej_eaje" : "psej", Units.Euros,
            territory.Psej).Because(PsejBounds);

    internal Term ReferenceUnits =>
        work.Given(Owner, card.IsForPlaces ? "places_reference" : "unites_reference", card.Steps.UnitName, territory.ReferenceUnits);

    internal Term NotifiedAmount => work.Given(Owner, "montant_notifie", card.Steps.EurosPerUnit, territory.NotifiedAmount);

    internal Term Places2023 => work.Given(Owner, "places_2023", Units.Places, territory.Places2023);

    internal Mark RuralZone => work.Said(Owner, "zone_rurale", territory.RuralZoning.Word);

    internal Mark Rattrapage => work.Said(Owner, "rattrapage", territory.IsUnderRattrapage ? "oui" : "non");

    internal Term Tranche => work.Given(Owner, "tranche", "", territory.Tranche);

    internal Term PotentielFinancier => work.Given(Owner, "potentiel_financier", Units.EurosPerInhabitant, territory.PotentielFinancier);

    internal Term NiveauDeVie => work.Given(Owner, "niveau_de_vie", Units.EurosPerInhabitant, territory.NiveauDeVie);

    internal Day FirstDayOfYear => work.Given("annee", "annee-debut", card.Start);

    internal Day LastDayOfYear => work.Given("annee", "annee-fin", card.End);

    /// <summary>Gets the months, or days, of a full year (H-06).</summary>
    internal Term FullYear =>
        work.Follow(card.PartYear, "annee", card.PartYearMethod == PartYearMethod.Jours ? Units.Days : Units.Months, card.FullYear);

    internal StepKind KindOfMonths => card.PartYearMethod == PartYearMethod.Jours ? BonusSteps.Days : BonusSteps.Months;

    internal StepOperation OperationOfMonths => card.PartYearMethod switch
    {
        PartYearMethod.Jours => StepOperation.Days,
        PartYearMethod.Aucun => StepOperation.MonthsIfTouched,
        _ => StepOperation.Months,
    };

    private static Diagnostic PsejBounds { get; } = new(Codes.PsejBounds, DiagnosticSeverity.Notice);

    /// <summary>Notes that a figure is looked at, whatever comes of it.</summary>
    internal CardFigure? Read(CardFigure? figure)
    {
        if (figure is not null)
        {
            work.Used.Note(figure);
        }

        return figure;
    }

    /// <summary>What tells the wealth tranche: the declared one, else what it would be found from.</summary>
    internal Mark[] Wealth() => territory.Tranche is not null ? [Tranche] : [Tranche, PotentielFinancier, NiveauDeVie];

    internal Term PlacesOf(int lot) =>
        work.Given(work.Owner(lot), card.IsForPlaces ? "places" : "unites", card.Steps.UnitName, lots[lot].Units);

    internal Day OpeningOf(int lot) => work.Given(work.Owner(lot), "date_ouverture", lots[lot].Opening);

    /// <summary>The first day in the territory: the opening, or the day the structure came.</summary>
    internal Day FromOf(int lot) => lots[lot].HasJoined ? work.Given(work.Owner(lot), "date_entree", lots[lot].From) : OpeningOf(lot);

    internal Day ClosingOf(int lot) => work.Given(work.Owner(lot), "date_fermeture", lots[lot].Closing);

    internal Mark FinancementOf(int lot) => work.Said(work.Owner(lot), "financement", lots[lot].IsPsu ? "psu" : "paje");

    /// <summary>What the inventory says of a lot by yes or no.</summary>
    internal Mark Said(int lot, LotFacts fact) => work.Said(lot, fact, lots[lot].Is(fact));

    /// <summary>Where a lot stands in the QPV: in the list in force, and in the one before where that is not the same.</summary>
    internal Mark[] QpvOf(int lot)
    {
        var facts = lots[lot].Facts;
        var actuel = work.Said(work.Owner(lot), "qpv", QpvFacts.WordOf(facts.QpvActuel()));
        return facts.QpvActuel() == facts.QpvAncien()
            ? [actuel]
            : [actuel, work.Said(work.Owner(lot), "qpv_ancien", QpvFacts.WordOf(facts.QpvAncien()))];
    }

    /// <summary>The places of the lots that count, summed.</summary>
    internal Term Count(StepKind kind, LocalDate day, Func<LotRow, LocalDate, bool> counts, params ReadOnlySpan<Mark> grounds)
    {
        var sum = new TermSum(1);
        for (var i = 0; i < lots.Count; i++)
        {
            if (counts(lots[i], day))
            {
                sum.Add(PlacesOf(i));
            }
        }

        return work.Add(kind, "", sum, grounds);
    }
}
