using System.Globalization;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Territories;
using Ctg.Funding.Tests.Generators;
using FsCheck;
using FsCheck.Xunit;

namespace Ctg.Funding.Tests.BonusTerritoire;

/// <summary>What holds for every inventory, with and without a local barème.</summary>
[Properties(Arbitrary = [typeof(Inventories)], MaxTest = 1000)]
public sealed class BonusTerritoireLaws
{
    private static readonly string[] Cultures = ["fr-FR", "en-US", "tr-TR", "ar-SA"];

    [Property]
    public void Lines_add_up_to_the_total_of_both_bounds(Inventory inventory)
    {
        var result = inventory.Result();
        var amounts = result.Lines.Select(line => line.Amount).OfType<Bounds>().ToArray();

        Check(amounts.Sum(amount => amount.Min) == (result.Total?.Min ?? 0));
        Check(amounts.Any(amount => amount.Max is null) ? result.Total?.Max is null : result.Total is null || amounts.Sum(amount => amount.Max) == result.Total?.Max);
        Check(amounts.All(amount => amount.Min == Math.Round(amount.Min, 2)));
    }

    [Property]
    public void Existing_places_that_stay_open_are_paid_the_psej_to_the_cent(PositiveInt cents, NonEmptyArray<byte> places)
    {
        var psej = cents.Get / 100m;
        PlaceLot[] lots = [.. places.Get.Select((count, i) => Given.Existing(count + 1, $"S{i}"))];

        var result = (Given.Territory with { Psej = psej }).In(2022, lots);

        Check(result.Total?.Exact == psej);
        Check(result.Lines.Sum(line => line.Amount!.Value.Min) == psej);
    }

    [Property]
    public void Rounding_shares_out_no_more_than_a_cent_a_line(Inventory inventory)
    {
        var alone = inventory with { Local = inventory.Local.With(LocalFigure.Of("H-07", "2020-01-01", "\"choix\": \"ligne\"")) };

        Check(inventory.Result().Lines.Zip(alone.Result().Lines).All(pair =>
            Math.Abs((pair.First.Amount?.Min ?? 0) - (pair.Second.Amount?.Min ?? 0)) <= 0.01m
            && Math.Abs((pair.First.Amount?.Max ?? 0) - (pair.Second.Amount?.Max ?? 0)) <= 0.01m));
    }

    [Property]
    public void Low_never_exceeds_high(Inventory inventory)
    {
        var result = inventory.Result();

        Check(result.Lines.Select(line => line.Amount).Append(result.Total).All(amount => !(amount?.Min > amount?.Max)));
    }

    /// <summary>R5: what one criterion of wealth leaves open holds what both of them tell.</summary>
    [Property]
    public void Knowing_one_criterion_bounds_what_knowing_both_gives(Inventory inventory, bool keepsPotentiel)
    {
        var known = inventory with { Territory = inventory.Territory with { PotentielFinancier = inventory.Territory.PotentielFinancier ?? 1_000m, NiveauDeVie = inventory.Territory.NiveauDeVie ?? 20_000m } };
        var half = known with { Territory = keepsPotentiel ? known.Territory with { NiveauDeVie = null } : known.Territory with { PotentielFinancier = null } };

        Check(known.Result().Lines.Zip(half.Result().Lines).All(pair =>
            pair.First.Amount is not { } told || pair.Second.Amount is not { } open
            || (open.Min <= told.Min + 0.01m && (open.Max is not { } most || told.Max <= most + 0.01m))));
    }

    /// <summary>R5: a tranche that is found is the same as if it were declared, for new places and for the revaluation.</summary>
    [Property]
    public void A_tranche_found_pays_as_the_same_one_declared(PositiveInt first, PositiveInt step, PositiveInt wealth)
    {
        var (one, two, own) = (first.Get, first.Get + step.Get, (decimal)wealth.Get);
        var bareme = Given.Bareme($$"""
            {{Given.Figure("BT-Nt", "2021-01-01", $$""" "tableau": [ { "tranche": 1, "potentiel_financier_max": {{one}}, "montant": 3600 }, { "tranche": 2, "potentiel_financier_max": {{two}}, "montant": 3000 }, { "tranche": 3, "montant": 2700 } ] """)}},
            {{Given.Figure("BT-V", "2025-01-01", "\"tableau\": [ { \"tranche\": 1, \"montant\": 10 }, { \"tranche\": 2, \"montant\": 50 }, { \"tranche\": 3, \"montant\": 80 } ]")}}
            """);
        BonusTerritoireResult In(Territory territory) => (territory with { ReferenceUnits = 60 }).In(2025, bareme, Given.Existing(60), Given.New(7, 2022, 1, 1));
        var tranche = own <= one ? 1 : own <= two ? 2 : 3;

        var found = In(Given.Territory with { PotentielFinancier = own });
        Check(found.Statut == AmountStatut.Exact && found.Total == In(Given.Territory with { Tranche = tranche }).Total);
    }

    /// <summary>H-17: places that come from another territory change no step, and have none.</summary>
    [Property]
    public void Places_that_come_from_elsewhere_change_no_step_and_have_none(Inventory inventory)
    {
        if (inventory.Local.Gives("H-17") || inventory.Year > 2027)
        {
            return;
        }

        var without = inventory with { Lots = [.. inventory.Lots.Where(lot => lot.Joined is null)] };
        var steps = inventory.Result().Lines.Where(line => line.Lot.Joined is null).Zip(without.Result().Lines);

        Check(inventory.Result().Lines.All(line => line.Lot.Joined is null || line.Split is null or { Trajectoire: { Min: 0, Max: 0 } }));
        Check(steps.All(pair => pair.First.Split is not { } one || pair.Second.Split is not { } other || one.Trajectoire == other.Trajectoire));
    }

    [Property]
    public void The_statut_of_a_line_says_what_its_amount_is(Inventory inventory) =>
        Check(inventory.Result().Lines.All(line => line.Statut switch
        {
            AmountStatut.Exact => line.Amount?.IsExact == true,
            AmountStatut.Bornes => line.Amount?.Max is not null,
            AmountStatut.Minimum => line.Amount is { Max: null },
            _ => line.Amount is null && line.Split is null && line.PerUnit is null,
        }));

    [Property]
    public void A_line_says_why_exactly_where_it_is_not_exact(Inventory inventory) =>
        Check(inventory.Result().Lines.All(line => (line.Statut == AmountStatut.Exact) == (line.Reasons.Count == 0)));

    [Property]
    public void Exact_parts_add_up_to_the_amount(Inventory inventory) =>
        Check(inventory.Result().Lines.All(line => line.Split is not { Base.IsExact: true, Rattrapage.IsExact: true, ZoneUplift.IsExact: true, Trajectoire.IsExact: true } split
            || split.Base.Min + split.Rebond + split.Rattrapage.Min + split.ZoneUplift.Min + split.Trajectoire.Min == line.Amount?.Min));

    [Property]
    public void The_order_of_rows_does_not_matter(Inventory inventory, int seed)
    {
        var shuffled = inventory.Lots.ToArray();
        new Random(seed).Shuffle(shuffled);

        var amounts = inventory.Result().Lines.ToDictionary(line => line.Lot.Line, line => line.Amount);
        var result = (inventory with { Lots = shuffled }).Result();

        Check(result.Lines.All(line => line.Amount == amounts[line.Lot.Line]));
        Check(result.Total == inventory.Result().Total);
    }

    [Property]
    public void Splitting_a_lot_in_two_does_not_change_the_total(Inventory inventory, NonNegativeInt which)
    {
        if (inventory.Lots.Count == 0 || inventory.Lots[which.Get % inventory.Lots.Count] is not { Units: > 1 } lot)
        {
            return;
        }

        var halves = inventory.Lots.SelectMany(each => ReferenceEquals(each, lot)
            ? [lot with { Units = Math.Floor(lot.Units / 2) }, lot with { Units = lot.Units - Math.Floor(lot.Units / 2) }]
            : new[] { each });

        Check((inventory with { Lots = [.. halves] }).Result().Total == inventory.Result().Total);
    }

    /// <summary>Except under a revaluation by bands of amount: there a place past an edge may get less than one before it.</summary>
    [Property]
    public void More_psej_never_gives_less(Inventory drawn, PositiveInt cents)
    {
        var inventory = drawn with { Local = new LocalBareme([.. drawn.Local.Figures.Where(figure => !figure.Json.Contains("montant_place_max", StringComparison.Ordinal))]) };
        if (inventory.Territory.Psej is not { } psej)
        {
            return;
        }

        var more = inventory with { Territory = inventory.Territory with { Psej = new Bounds(psej.Min + (cents.Get / 100m), psej.Max + (cents.Get / 100m)) } };

        Check(IsAtLeast(more.Result().Total, inventory.Result().Total));
    }

    [Property]
    public void A_qpv_never_gives_less(Inventory inventory, NonNegativeInt which)
    {
        if (inventory.Lots.Count == 0)
        {
            return;
        }

        var lots = inventory.Lots.ToArray();
        lots[which.Get % lots.Length] = lots[which.Get % lots.Length] with { IsInQpv = true };

        Check(IsAtLeast((inventory with { Lots = lots }).Result().Total, inventory.Result().Total));
    }

    [Property]
    public void Same_inputs_twice_give_the_same_result(Inventory inventory) => Check(Text(inventory.Result()) == Text(inventory.Result()));

    [Property]
    public void Culture_does_not_matter(Inventory inventory)
    {
        var expected = Text(inventory.Result());
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var name in Cultures)
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
                Check(Text(inventory.Result()) == expected);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Property]
    public void Every_message_is_a_whole_sentence_in_both_languages(Inventory inventory)
    {
        var result = inventory.Result();
        var sentences = from diagnostic in result.Notices.Concat(result.Lines.SelectMany(line => line.Reasons))
                        from language in new[] { "fr", "en" }
                        select diagnostic.Message(CultureInfo.GetCultureInfo(language));

        Check(sentences.All(sentence => sentence.EndsWith('.') && !sentence.Contains('{', StringComparison.Ordinal)));
    }

    /// <summary>Everything that a result says, as text.</summary>
    internal static string Text(BonusTerritoireResult result)
    {
        var french = CultureInfo.GetCultureInfo("fr");
        var lines = result.Lines.Select(line => FormattableString.Invariant(
            $"{line.Lot.Line} {line.Offre} {line.Statut} {line.PartYear.Months} {Text(line.Amount)} {Text(line.PerUnit)} {Text(line.Split?.Base)} {line.Split?.Rebond} {Text(line.Split?.Rattrapage)} {Text(line.Split?.ZoneUplift)} {Text(line.Split?.Trajectoire)} {Text(line.PaidUnits)} {string.Join(' ', line.Reasons.Select(reason => reason.Message(french)))}"));
        var figures = result.Figures.Select(value => FormattableString.Invariant($"{value.Figure.Id} {value.From:uuuu-MM-dd} {value.Statut}"));
        return string.Join('\n', [.. lines, FormattableString.Invariant($"{Text(result.Total)} {Text(result.PsejDue)} {result.ReferenceUnits}"), .. result.Notices.Select(notice => notice.Message(french)), .. figures]);
    }

    private static string Text(Bounds? bounds) => FormattableString.Invariant($"{bounds?.Min}..{bounds?.Max}");

    private static bool IsAtLeast(Bounds? more, Bounds? less) =>
        (more?.Min ?? 0) >= (less?.Min ?? 0) && (more?.Max is null || more.Value.Max >= (less?.Max ?? 0));

    private static void Check(bool holds) => Xunit.Assert.True(holds);
}
