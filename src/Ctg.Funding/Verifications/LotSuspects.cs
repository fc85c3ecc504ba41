using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Scenarios;
using Ctg.Funding.Territories;
using NodaTime;

namespace Ctg.Funding.Verifications;

/// <summary>What may be otherwise for the lots of a structure: places, months, QPV, funding, closing.</summary>
internal sealed class LotSuspects(TerritoryCase calculation)
{
    private const int Months = 12;

    /// <summary>What may be otherwise of a structure, or of every one; the difference tells which far numbers of places are worth
    /// trying.</summary>
    internal IEnumerable<Suspect> Of(string structure, decimal? difference)
    {
        int[] lots = [.. Enumerable.Range(0, calculation.Lots.Count).Where(lot => IsOf(lot, structure))];
        var each = lots
            .SelectMany(lot => Facts(lot).Concat(Closings(lot)).Concat(MonthsOf(lot)).Concat(PlacesOf(lot, difference)))
            .OrderBy(suspect => suspect.Cost).ThenBy(suspect => suspect.Away);
        return (structure.Length > 0 && lots.Length > 1 ? OfAll(lots) : []).Concat(each);
    }

    private bool IsOf(int lot, string structure) => structure.Length == 0 || calculation.Lots[lot].Structure == structure;

    private IEnumerable<Suspect> Facts(int i)
    {
        var lot = calculation.Lots[i];
        if (calculation.Territory.Service == Service.Eaje)
        {
            yield return Fact(CauseKind.Qpv, lot.IsInQpv ? Codes.CauseOutOfQpv : Codes.CauseInQpv, [i], new() { IsInQpv = !lot.IsInQpv });
            if (lot.Financement == Financement.Paje)
            {
                yield return Fact(CauseKind.Paje, Codes.CausePaje, [i], new() { Financement = Financement.Psu });
            }
        }

        yield return Cofinanced(lot.IsCofinanced, [i]);
    }

    /// <summary>The same for all the lots of a structure together, where they are all so.</summary>
    private IEnumerable<Suspect> OfAll(int[] lots)
    {
        var (isInQpv, isCofinanced) = (calculation.Lots[lots[0]].IsInQpv, calculation.Lots[lots[0]].IsCofinanced);
        if (calculation.Territory.Service == Service.Eaje && lots.All(i => calculation.Lots[i].IsInQpv == isInQpv))
        {
            yield return Fact(CauseKind.Qpv, isInQpv ? Codes.CauseAllOutOfQpv : Codes.CauseAllInQpv, lots, new() { IsInQpv = !isInQpv });
        }

        if (lots.All(i => calculation.Lots[i].Financement == Financement.Paje))
        {
            yield return Fact(CauseKind.Paje, Codes.CauseAllPaje, lots, new() { Financement = Financement.Psu });
        }

        if (lots.All(i => calculation.Lots[i].IsCofinanced == isCofinanced))
        {
            yield return Cofinanced(isCofinanced, lots);
        }
    }

    private Suspect Cofinanced(bool isCofinanced, int[] lots)
    {
        var (one, all) = isCofinanced
            ? (Codes.CauseNotCofinanced, Codes.CauseAllNotCofinanced)
            : (Codes.CauseCofinanced, Codes.CauseAllCofinanced);
        return Fact(CauseKind.Cofinancement, lots.Length == 1 ? one : all, lots, new() { IsCofinanced = !isCofinanced });
    }

    private Suspect Fact(CauseKind kind, string code, int[] lots, LotChange change) => Suspect(kind, code, Costs.Fact, lots, change);

    private IEnumerable<Suspect> Closings(int i)
    {
        var lot = calculation.Lots[i];
        return lot.Closing is not { } closing
            ? []
            : new[] { -1, 1 }.Select(months => closing.PlusMonths(months)).Where(day => day >= lot.From)
                .Select(day =>
                    Suspect(CauseKind.DateFermeture, Codes.CauseClosing, Costs.Fact, [i], new() { Closing = day }, day, closing));
    }

    /// <summary>Each other number of months: for places opened in the year, to the same end; for others, from the same start.</summary>
    private IEnumerable<Suspect> MonthsOf(int i)
    {
        var (lot, part) = (calculation.Lots[i], calculation.PartYearOf(i));
        if (part.Of != Months || part.Count == 0)
        {
            yield break;
        }

        var (start, end) = (new LocalDate(calculation.Year, 1, 1), new LocalDate(calculation.Year, Months, 31));
        var last = lot.Closing < end ? lot.Closing.Value.Month : Months;
        var first = last - part.Count + 1;
        var due = calculation.Start > start ? calculation.Start.Month + (calculation.Start.Day > 1 ? 1 : 0) : 1;
        var hasOpened = lot.From > start && lot.From > calculation.Start;
        for (var months = 1; months <= Months; months++)
        {
            var away = Math.Abs(months - part.Count);
            var isClosing = lot.Closing <= end && away == 1;
            if (away == 0 || isClosing)
            {
                continue;
            }

            if (hasOpened && lot.Joined is null && last - months + 1 >= due)
            {
                var opening = new LocalDate(calculation.Year, last - months + 1, 1);
                yield return MonthsOf(i, months, part, away, new() { Opening = opening });
            }
            else if (!hasOpened && first + months - 1 is >= 1 and <= Months)
            {
                var closing = new LocalDate(calculation.Year, first + months - 1, 1).With(DateAdjusters.EndOfMonth);
                yield return MonthsOf(i, months, part, away, new() { Closing = closing });
            }
        }
    }

    private Suspect MonthsOf(int i, int months, PartYear part, int away, LotChange change) =>
        Suspect(CauseKind.Mois, Codes.CauseMonths, Costs.Number, [i], change, months, part.Count) with { Away = away };

    /// <summary>Numbers of places near the one given, and the one that the difference points to.</summary>
    private IEnumerable<Suspect> PlacesOf(int i, decimal? difference)
    {
        var (lot, amount) = (calculation.Lots[i], calculation.Base.Amounts[i]);
        if (amount is not { Min: > 0 } || lot.Units != decimal.Truncate(lot.Units))
        {
            yield break;
        }

        var tried = new HashSet<decimal>();
        for (var away = 1; away <= Costs.MostAway; away++)
        {
            foreach (var units in new[] { lot.Units - away, lot.Units + away }.Where(units => units > 0))
            {
                tried.Add(units);
                yield return PlacesOf(i, units, away);
            }
        }

        var pointed = difference is { } missing && amount is { Exact: { } exact } ? decimal.Round(lot.Units * (1 + (missing / exact))) : 0;
        if (pointed > 0 && pointed < Guard.HighestPlaces && pointed != lot.Units && !tried.Contains(pointed))
        {
            yield return PlacesOf(i, pointed, Costs.MostAway + 1);
        }
    }

    private Suspect PlacesOf(int i, decimal units, int away)
    {
        var cost = away > Costs.MostAway ? Costs.FarNumber : Costs.Number;
        return Suspect(CauseKind.Places, Codes.CausePlaces, cost, [i], new() { Units = units }, units) with { Away = away };
    }

    /// <summary>A change of some lots of one structure. The reference places stay those there are: what is paid to a structure today does
    /// not change over how many the PSEJ was spread.</summary>
    private Suspect Suspect(CauseKind kind, string code, int cost, int[] lots, LotChange change, params object[] arguments)
    {
        var lot = calculation.Lots[lots[0]];
        var territory = calculation.Territory;
        object[] about = lots.Length == 1 ? [lot.Structure, lot.Units, lot.Opening] : [lot.Structure];
        var isCounted = territory.ReferenceUnits is null && calculation.Result.ReferenceUnits is not null;
        var scenario = new Scenario(Words<CauseKind>.Of(kind))
        {
            Lots = [change with { Territories = [territory.Code], Lines = [.. lots.Select(i => calculation.Lots[i].Line)] }],
            Territories = isCounted
                ?
                [
                    new TerritoryChange
                    {
                        Codes = [territory.Code],
                        Service = territory.Service,
                        ReferenceUnits = calculation.Result.ReferenceUnits,
                    },
                ]
                : [],
        };
        return new Suspect(new(kind, TerritorySuspects.Sentence(code, [.. about, .. arguments])), cost, scenario)
        {
            Line = lots.Length == 1 ? lot.Line : 0,
        };
    }
}
