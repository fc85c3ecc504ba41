using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.BonusTerritoire.Rules;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Scenarios;
using NodaTime;
using NodaTime.Text;

namespace Ctg.Funding.Verifications;

/// <summary>What may be otherwise for a whole territory: its figures, its dates, how the rules are read.</summary>
internal sealed class TerritorySuspects(TerritoryCase calculation)
{
    private const int MostReferencePlacesAway = 6;
    private const int YearsOfCej = 4;

    private BonusTerritoireResult Result => calculation.Result;

    internal IEnumerable<Suspect> All() =>
        Rebond().Concat(Rattrapage()).Concat(Tranches()).Concat(Readings()).Concat(Dates()).Concat(Rounded()).Concat(EarlierPsej())
            .Concat(ReferencePlaces());

    /// <summary>A scenario that changes the territory.</summary>
    internal Scenario Changing(CauseKind kind, Func<TerritoryChange, TerritoryChange> change) => new(Words<CauseKind>.Of(kind))
    {
        Territories =
        [
            change(new TerritoryChange { Codes = [calculation.Territory.Code], Service = calculation.Territory.Service }),
        ],
    };

    /// <summary>Another number of reference places.</summary>
    internal Suspect ReferencePlaces(decimal places, int cost, int away = 0) => new(
        new(CauseKind.PlacesDeReference, Sentence(Codes.CauseReferencePlaces, places, Result.ReferenceUnits!)), cost,
        Changing(CauseKind.PlacesDeReference, change => change with { ReferenceUnits = places }))
    {
        Away = away,
    };

    internal static Diagnostic Sentence(string code, params object[] arguments) => new(code, DiagnosticSeverity.Notice, [.. arguments]);

    private IEnumerable<Suspect> ReferencePlaces()
    {
        if (Result.ReferenceUnits is not { } given)
        {
            yield break;
        }

        var counted = ExistingPlaces.CountedIn(calculation.Territory, LotTable.Of(calculation.Lots), calculation.Bareme).Places;
        if (counted > 0 && counted != given)
        {
            yield return ReferencePlaces(counted, Costs.Fact);
        }

        for (var away = 1; away <= MostReferencePlacesAway; away++)
        {
            foreach (var places in new[] { given - away, given + away }.Where(places => places > 0 && places != counted))
            {
                yield return ReferencePlaces(places, Costs.Number, away);
            }
        }
    }

    /// <summary>The PSEJ of each earlier year that is known.</summary>
    private IEnumerable<Suspect> EarlierPsej() =>
        from end in new[] { calculation.Territory.CejEnd }.OfType<LocalDate>()
        from year in Enumerable.Range(end.Year - YearsOfCej, YearsOfCej)
        let psej = calculation.History.Of(year)?.Exact
        where psej is not null && calculation.Territory.Psej is { IsExact: true } && psej != calculation.Territory.Psej?.Exact
        select new Suspect(
            new(CauseKind.Psej, Sentence(Codes.CauseEarlierPsej, psej.Value, year, calculation.Territory.Psej!.Value.Min)), Costs.Word,
            Changing(CauseKind.Psej, change => change with { Psej = psej }));

    private static IEnumerable<Suspect> Rebond() =>
    [
        new(
            new(CauseKind.Rebond, Sentence(Codes.CauseRebond)), Costs.Fact,
            OfFigures(CauseKind.Rebond, new BaremeChange { IsWithoutRebond = true })),
    ];

    private IEnumerable<Suspect> Rattrapage()
    {
        var isUnder = calculation.Territory.IsUnderRattrapage;
        yield return new(
            new(CauseKind.Rattrapage, Sentence(isUnder ? Codes.CauseWithoutRattrapage : Codes.CauseWithRattrapage)), Costs.Fact + 2,
            Changing(CauseKind.Rattrapage, change => change with { IsUnderRattrapage = !isUnder }));
    }

    private IEnumerable<Suspect> Tranches()
    {
        var own = calculation.Territory.Tranche;
        var known = Result.Figures.Where(value => value.Figure.Id == BonusFigures.NewPlacesTranches)
            .SelectMany(value => value.Rows).Select(row => row.Tranche).OfType<int>();
        return known.Append(1).Distinct().Order().Where(tranche => tranche != own).Select(tranche => new Suspect(
            new(CauseKind.Tranche, own is { } declared
                ? Sentence(Codes.CauseTranche, tranche, declared)
                : Sentence(Codes.CauseTrancheAlone, tranche)),
            Costs.Word,
            Changing(CauseKind.Tranche, change => change with { Tranche = tranche })));
    }

    /// <summary>Each other choice of a hypothesis that the amounts rest on.</summary>
    private IEnumerable<Suspect> Readings() =>
        from value in Result.Figures
        where value.Choice is not null
        from choice in value.Figure.Choices
        where choice != value.Choice
        let kind = value.Figure.Id switch
        {
            BonusFigures.PartYear => CauseKind.Prorata,
            BonusFigures.RattrapageMethod => CauseKind.MethodePlancher,
            _ => CauseKind.Hypothese,
        }
        select new Suspect(
            new(kind, Sentence(Codes.CauseReading, value.Figure, choice, value.Choice!)),
            kind == CauseKind.Hypothese ? Costs.Number : Costs.Fact,
            OfFigures(kind, new BaremeChange { FiguresJson = Choosing(value.Figure, choice) }));

    private IEnumerable<Suspect> Dates()
    {
        foreach (var years in new[] { -1, 1 })
        {
            var (end, start) = (calculation.Territory.CejEnd?.PlusYears(years), calculation.Territory.CtgEffect.PlusYears(years));
            if (end is { } day)
            {
                yield return new(
                    new(CauseKind.FinCej, Sentence(Codes.CauseCejEnd, day, calculation.Territory.CejEnd!)), Costs.Fact,
                    Changing(CauseKind.FinCej, change => change with { CejEnd = day }));
                yield return new(
                    new(CauseKind.FinCej, Sentence(Codes.CauseCejAndCtg, day, start)), Costs.Word,
                    Changing(CauseKind.FinCej, change => change with { CejEnd = day, CtgEffect = start }));
            }

            yield return new(
                new(CauseKind.EffetCtg, Sentence(Codes.CauseCtgEffect, start, calculation.Territory.CtgEffect)), Costs.Fact,
                Changing(CauseKind.EffetCtg, change => change with { CtgEffect = start }));
        }
    }

    /// <summary>The amount per existing place rounded to the euro, or to the cent, up or down.</summary>
    private IEnumerable<Suspect> Rounded()
    {
        if (calculation.Territory is not { Psej: { IsExact: true } psej, NotifiedAmount: null } || Result.ReferenceUnits is not { } places)
        {
            return [];
        }

        var exact = psej.Min / places;
        decimal[] rounded =
        [
            Math.Round(exact, 2, MidpointRounding.AwayFromZero), Math.Floor(exact * 100) / 100, Math.Ceiling(exact * 100) / 100,
            Math.Round(exact, MidpointRounding.AwayFromZero), Math.Floor(exact), Math.Ceiling(exact),
        ];
        return rounded.Distinct().Where(amount => amount != exact).Select(amount => new Suspect(
            new(CauseKind.Arrondi, Sentence(Codes.CauseRounded, amount, Math.Round(exact, 4))), Costs.Fact,
            Changing(CauseKind.Arrondi, change => change with { NotifiedAmount = amount })));
    }

    private static Scenario OfFigures(CauseKind kind, BaremeChange change) => new(Words<CauseKind>.Of(kind)) { Bareme = change };

    /// <summary>A choice from the first day that the hypothesis is known.</summary>
    private string Choosing(Figure figure, string choice)
    {
        var first = LocalDatePattern.Iso.Format(calculation.Bareme.FirstDayOf(figure.Id));
        return $$"""
            { "{{figure.Id}}": { "valeurs": [
              { "du": "{{first}}", "choix": "{{choice}}", "statut": "hypothese", "sources": ["verifier"] } ] } }
            """;
    }
}
