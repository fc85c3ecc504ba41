using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Territories;
using NodaTime;

namespace Ctg.Funding.Verifications;

/// <summary>Makes equations of what is notified of a territory's year. What is known is the amount calculated with every unknown at its low
/// end; the same at the high end must agree, or something else is not known and nothing is told.</summary>
internal sealed class Equations(TerritoryCase calculation, Tolerance tolerance)
{
    private const decimal Cent = 0.01m;

    /// <summary>What a notification tells; nothing where all is known, or too much is not.</summary>
    internal IEnumerable<Equation> Of(Notification notification)
    {
        var lots = LotsOf(notification);
        if (lots.Length == 0 || calculation.Base.Of(notification.Structure) is not { } computed)
        {
            yield break;
        }

        var slack = SlackOf(notification, lots.Length);
        if (computed.IsExact)
        {
            if (OfFloor(notification, lots, computed.Min, slack) is { } floor)
            {
                yield return floor;
            }

            yield break;
        }

        if (TermsOf(lots) is not { Count: > 0 } terms)
        {
            yield break;
        }

        var fullYear = calculation.PartYearOf(lots[0]).Of;
        var known = computed.Min - (terms.Sum(term => term.Weight * term.Unknown.Public.Min) / fullYear);
        decimal? knownAtMost = terms.All(term => term.Unknown.Public.Max is not null)
            ? computed.Max - (terms.Sum(term => term.Weight * term.Unknown.Public.Max!.Value) / fullYear)
            : computed.Max is null ? known : null;
        if (knownAtMost is { } other && Math.Abs(other - known) <= Cent * (1 + lots.Length))
        {
            yield return new Equation(
                notification, terms, fullYear, notification.Amount - known - slack, notification.Amount - known + slack);
        }
    }

    /// <summary>Whether what is notified tells that the territory is in its rural zone, where that is not known.</summary>
    internal IEnumerable<ZoneReading> ZonesOf(IReadOnlyList<Notification> notified)
    {
        if (calculation.Territory.RuralZoning != RuralZoning.NotKnown)
        {
            return [];
        }

        var suspects = new TerritorySuspects(calculation);
        Trial Under(Membership zone) => calculation.Try(suspects.Changing(
            CauseKind.Qpv, change => change with { RuralZoning = new RuralZoning(zone, zone) }))!;
        var (inside, outside) = (Under(Membership.In), Under(Membership.Out));
        return
        [
            .. from each in notified
               let within = inside.Of(each.Structure)
               let without = outside.Of(each.Structure)
               where within is not null && without is not null && within != without
               select new ZoneReading(each, (Allows(each, within.Value), Allows(each, without.Value)) switch
               {
                   (true, false) => Membership.In,
                   (false, true) => Membership.Out,
                   _ => Membership.Unknown,
               }),
        ];
    }

    private int[] LotsOf(Notification notification) =>
    [
        .. Enumerable.Range(0, calculation.Lots.Count)
            .Where(lot => notification.Structure.Length == 0 || calculation.Lots[lot].Structure == notification.Structure),
    ];

    private bool Allows(Notification notification, Bounds amount)
    {
        var slack = SlackOf(notification, LotsOf(notification).Length);
        return notification.Amount >= amount.Min - slack && !(notification.Amount > amount.Max + slack);
    }

    /// <summary>The tolerance, and a cent a line, which rounding may move (rule R7).</summary>
    private decimal SlackOf(Notification notification, int lots) =>
        (tolerance.IsPercent ? notification.Amount * tolerance.Number / 100 : tolerance.Number) + (Cent * lots);

    /// <summary>The unknowns of the lots that have no exact amount; none where one of them has another unknown.</summary>
    private List<(Unknown Unknown, decimal Weight)>? TermsOf(int[] lots)
    {
        var weights = new Dictionary<Unknown, decimal>();
        foreach (var lot in lots.Where(lot => calculation.Base.Amounts[lot] is { IsExact: false }))
        {
            var unknowns = calculation.OffreOf(lot) == Offre.Nouvelle ? Tranche() : Existing(lot);
            foreach (var unknown in unknowns)
            {
                weights[unknown] = weights.GetValueOrDefault(unknown) + WeightOf(lot);
            }

            if (unknowns.Count == 0)
            {
                return null;
            }
        }

        return [.. weights.Select(each => (each.Key, each.Value))];
    }

    private decimal WeightOf(int lot) => calculation.Lots[lot].Units * calculation.PartYearOf(lot).Count;

    private IReadOnlyList<Unknown> Tranche() =>
        calculation.Territory.Tranche is > 1 and var tranche && Value(BonusFigures.NewPlaces) is { Amount: { } amount } value
            ? [new Unknown(BonusFigures.NewPlacesTranches, tranche, value.From, amount)]
            : [];

    /// <summary>Whether the trajectoire (BT-T) is not public any more: what is open is then not the revaluation alone.</summary>
    private bool IsTrajectoireOpen() =>
        calculation.Bareme.Find(BonusFigures.Trajectoire, new LocalDate(calculation.Year + 1, 1, 1).PlusDays(-1))
            is { IsBeforeMeasure: false, IsKnown: false };

    private List<Unknown> Existing(int lot)
    {
        var unknowns = new List<Unknown>();
        if (calculation.Territory.IsUnderRattrapage && Value(BonusFigures.Rattrapage) is { Amount: { IsExact: false } amount } rattrapage)
        {
            unknowns.Add(new Unknown(BonusFigures.Rattrapage, null, rattrapage.From, amount));
        }

        if (calculation.Base.Amounts[lot] is { Max: null })
        {
            if (calculation.Territory.Tranche is not { } tranche || IsTrajectoireOpen())
            {
                return [];
            }

            var first = BonusTerritoireCalculator.FirstYear(calculation.Bareme);
            unknowns.AddRange(Enumerable.Range(first, calculation.Year - first + 1).Select(year => new LocalDate(year, 1, 1))
                .Where(day => calculation.Bareme.Find(BonusFigures.Revaluation, day) is { IsBeforeMeasure: false, IsKnown: false })
                .Select(day => new Unknown(BonusFigures.Revaluation, tranche, day, Bounds.AtLeast(0))));
        }

        return unknowns;
    }

    /// <summary>What existing places alone tell of a floor that is not public: above the amount calculated it is the floor; else the floor
    /// is no more than the amount.</summary>
    private Equation? OfFloor(Notification notification, int[] lots, decimal computed, decimal slack)
    {
        int[] paid = [.. lots.Where(lot => calculation.PartYearOf(lot).Count > 0)];
        if (Value(BonusFigures.Floor) is not { IsKnown: false } value || calculation.Territory.IsUnderRattrapage || paid.Length == 0
            || paid.Any(lot => calculation.OffreOf(lot) != Offre.Existante) || notification.Amount < computed - slack)
        {
            return null;
        }

        var isFloor = notification.Amount > computed + slack;
        return new Equation(
            notification, [(new Unknown(BonusFigures.Floor, null, value.From, Bounds.AtLeast(0)), paid.Sum(WeightOf))],
            calculation.PartYearOf(paid[0]).Of, isFloor ? notification.Amount - slack : 0, notification.Amount + slack);
    }

    private FigureValue? Value(string figure) =>
        calculation.Territory.Service == Service.Eaje ? calculation.Bareme.Find(figure, new LocalDate(calculation.Year, 1, 1)) : null;
}
