using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Cli.Demands;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Output;
using Ctg.Funding.Cli.Structures;
using Ctg.Funding.Payments;
using Ctg.Funding.Scenarios;

namespace Ctg.Funding.Cli.Pages;

/// <summary>What a report tells: one year in detail, the years around it, what matters, and the sources.</summary>
internal sealed record ReportData
{
    private static readonly HashSet<string> StructureEnds =
    [
        .. ((string[])["du", "recu", "recu-exercice", "recu-anterieur", "reste", "montant"])
            .SelectMany(name => (string[])[$"{name}-min", $"{name}-max"]),
    ];

    internal required string Title { get; init; }

    /// <summary>Gets the year told in detail.</summary>
    internal required int Year { get; init; }

    /// <summary>Gets the language of the report.</summary>
    internal required CultureInfo Language { get; init; }

    /// <summary>Gets what is said of the years that no figure confirms; empty where there are none.</summary>
    internal required string Unconfirmed { get; init; }

    /// <summary>Gets every territory, service and year.</summary>
    internal required IReadOnlyList<ProjectedYear> Years { get; init; }

    internal required IReadOnlyList<SensitivityLine> Sensitivity { get; init; }

    internal required IReadOnlyList<FigureValue> Figures { get; init; }

    internal required Bareme Bareme { get; init; }

    internal required HypothesisTrials Trials { get; init; }

    internal required int Structures { get; init; }

    /// <summary>Gets what each structure gets.</summary>
    internal required IReadOnlyList<StructureAccount> Accounts { get; init; }

    /// <summary>Gets who is paid what, worked out anew each time, as there may be many.</summary>
    internal required IEnumerable<(PayeeDues Payee, IReadOnlyList<Receipt> Receipts)> Payments { get; init; }

    /// <summary>Gets the receipts of each structure, by payee.</summary>
    internal IEnumerable<(PayeeDues Payee, StructureDues Structure, Receipt Receipt)> ByStructure =>
        Payments.SelectMany(paid => StructureReceipts.Of(paid.Payee, paid.Receipts, Bareme)
            .Select(each => (paid.Payee, each.Structure, each.Receipt)));

    /// <summary>Gets the accounting years of each payee.</summary>
    internal IEnumerable<(PayeeDues Payee, BudgetYear Year)> Budget =>
        Payments.SelectMany(paid => BudgetYear.Of(paid.Payee, paid.Receipts).Select(year => (paid.Payee, year)));

    /// <summary>
    /// Gets what is to be asked for, for the year told in detail; <see langword="null"/> where that takes too long to tell.
    /// </summary>
    internal required IReadOnlyList<Demand>? Demands { get; init; }

    /// <summary>Gets the years of structures that stand side by side: the one told in detail, and those around it.</summary>
    internal IEnumerable<int> YearsSideBySide
    {
        get
        {
            const int Most = 5;
            int[] all = [.. Years.Select(year => year.Year).Distinct().Order()];
            return all.Skip(Math.Clamp(Year - (Most / 2) - all[0], 0, Math.Max(0, all.Length - Most))).Take(Most);
        }
    }

    internal required long Refused { get; init; }

    /// <summary>Gets the scenarios set beside it; none where none were asked for.</summary>
    internal ScenarioComparison? Scenarios { get; init; }

    /// <summary>Gets the files that the report was made of.</summary>
    internal required IReadOnlyList<ReportInput> Inputs { get; init; }

    /// <summary>Gets the day of the inventory, as it was given; empty where it was not.</summary>
    internal required string InventoryDate { get; init; }

    /// <summary>Gets the territories of the year told in detail.</summary>
    internal IReadOnlyList<ProjectedYear> Detail => field ??= [.. Years.Where(year => year.Year == Year)];

    /// <summary>Gets how many territories there are, whatever their services.</summary>
    internal int Territories => Detail.Select(year => year.Territory.Code).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Gets what the report is of: the names of a few territories, else how many there are.</summary>
    internal string Of
    {
        get
        {
            const int MostNamed = 5;
            var names = Detail.Select(year => year.Territory).DistinctBy(territory => territory.Code)
                .Select(each => each.Name.Length > 0 ? $"{each.Name} ({each.Code})" : each.Code).Take(MostNamed + 1);
            return names.Count() > MostNamed ? Say("identite.combien", Territories) : string.Join(", ", names);
        }
    }

    /// <summary>Gets the tool and its version.</summary>
    internal static string Tool => $"ctg-funding {Manifest.ToolVersion}";

    /// <summary>Gets the versions of the figures, the local ones told apart.</summary>
    internal string BaremeVersion => string.Join(
        ", ",
        Bareme.Documents.Select(document => document.IsLocal ? Say("identite.local", document.Version) : document.Version).Distinct());

    /// <summary>Gets the sums of each year, over what is known.</summary>
    internal IReadOnlyList<YearSum> Sums => field ??=
        [.. Years.GroupBy(year => year.Year).OrderBy(year => year.Key).Select(year =>
    {
        var (psej, bonus) = (Sum(year.Select(each => each.Psej)), Sum(year.Select(each => each.BonusTotal)));
        return new YearSum(year.Key, psej, bonus, psej.Plus(bonus), year.Count(each => each.IsPartial));
    })];

    /// <summary>Gets the years without a known maximum, and what is said of the amounts that are why.</summary>
    internal (IReadOnlyList<int> Years, IReadOnlyList<string> Why) Open
    {
        get
        {
            var open = Years.Where(year => year.Total is { Max: null }).ToArray();
            return (
                [.. open.Select(year => year.Year).Distinct().Order()],
                [
                    .. open.SelectMany(year => year.Bonus?.Result.Lines ?? []).Where(line => line.Amount is { Max: null })
                        .SelectMany(line => line.Reasons).DistinctBy(reason => reason.Code)
                        .Select(reason => reason.Message(Language).TrimEnd('.')),
                ]);
        }
    }

    /// <summary>
    /// Gets the causes of the year over all territories where they are known, all figures at their low bound; and before and after, over
    /// the same.
    /// </summary>
    internal (CauseSplit Causes, decimal Before, decimal After)? Causes
    {
        get
        {
            var known = Detail.Where(year => year.Bonus?.Low is not null).ToArray();
            return known.Length == 0 ? null : (
                known.Aggregate(default(CauseSplit), (sum, year) => sum + year.Bonus!.Low!.Value),
                known.Sum(year => year.Bonus!.Before!.Value.Min),
                known.Sum(year => year.Bonus!.Result.PsejDue!.Value.Min + year.Bonus.Result.Total!.Value.Min));
        }
    }

    /// <summary>
    /// The name of a column; those of causes are the library's, a year's or a month's is itself, and ends of bounds are told apart.
    /// </summary>
    internal string Head(string column) =>
        char.IsAsciiDigit(column[0]) || StructureEnds.Contains(column)
        ? Shown(column)
        : CauseSplit.Columns.Zip(CauseSplit.Names(Language))
            .FirstOrDefault(cause => cause.First == column).Second ?? Say($"col.{column}");

    /// <summary>An amount as the language of the report writes it.</summary>
    internal string Euros(decimal amount) => Language.Name == "en"
        ? amount.ToString("N2", CultureInfo.InvariantCulture)
        : TableText.Euros(amount);

    /// <summary>A difference, with its sign.</summary>
    internal string Signed(decimal amount) => amount switch
    {
        > 0 => $"+{Euros(amount)} €",
        < 0 => $"\u2212{Euros(-amount)} €",
        _ => $"{Euros(0)} €",
    };

    /// <summary>An amount between its bounds, in euros.</summary>
    internal string Range(Bounds? bounds) => bounds switch
    {
        null => Say("inconnu"),
        { IsExact: true, Min: var amount } => $"{Euros(amount)} €",
        { Max: null, Min: var least } => $"≥ {Euros(least)} €",
        { Min: var min, Max: { } max } => $"{Euros(min)} … {Euros(max)} €",
    };

    internal string Say(string key, params object[] arguments) => Sentences.Of($"rapport.{key}", Language, arguments);

    /// <summary>The hypotheses that the amount of a year rests on.</summary>
    internal IReadOnlyList<string> HypothesesOf(ProjectedYear year)
    {
        var moving = year.Bonus is { } bonus ? Trials.Moving(bonus.Result) : [];
        return StatutText.Names(
            [.. moving, .. year.Figures.Where(value => value.IsHypothesis && year.Bonus?.Result.Figures.Contains(value) is not true)]);
    }

    /// <summary>A year, a month, or a column of a structure's amounts with the end of its bounds.</summary>
    private string Shown(string column)
    {
        var cut = column.LastIndexOf('-');
        var (name, end) = cut > 0 && column[cut..] is "-min" or "-max" ? (column[..cut], column[cut..]) : (column, "");
        var told = char.IsAsciiDigit(name[0]) ? name : Say($"col.{name}");
        return end.Length == 0 ? told : Say($"col.borne{end}", told);
    }

    private static Bounds Sum(IEnumerable<Bounds?> amounts) => Bounds.Sum(amounts.OfType<Bounds>());
}
