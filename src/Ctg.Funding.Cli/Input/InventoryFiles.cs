using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Explanations;
using Ctg.Funding.Psej;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Cli.Input;

/// <summary>The files of an inventory, open: territories, what their CEJ paid, and lots.</summary>
internal sealed class InventoryFiles : IDisposable
{
    private readonly Bareme _bareme;
    private readonly IPublicData? _public;
    private readonly InventoryFilling? _filling;
    private readonly InputFile _territories;
    private readonly InputFile? _psej;
    private readonly InputFile? _actions;

    private InventoryFiles(Func<InputRole, InputFile?> open, Bareme bareme, IPublicData? publicData, bool keepsSources)
    {
        _bareme = bareme;
        _public = publicData;
        _filling = publicData is null ? null : new InventoryFilling(publicData, keepsSources);
        _territories = open(InputRole.Territoires)!;
        _psej = open(InputRole.Psej);
        _actions = open(InputRole.Actions);
        Lots = open(InputRole.Places)!;
    }

    /// <summary>Gets the place inventory, to be read once the territories are.</summary>
    internal InputFile Lots { get; }

    /// <summary>Gets the file of territories.</summary>
    internal InputFile Territories => _territories;

    /// <summary>Gets the figures that the estimate of PSEJ from actions used.</summary>
    internal IReadOnlyList<FigureValue> Figures
    {
        get => [.. field, .. _public?.Figures ?? []];
        private set;
    } = [];

    /// <summary>Gets the files of public data that were read, as results cite them.</summary>
    internal IReadOnlyList<PublicFile> PublicFiles => _public?.Files ?? [];

    /// <summary>Gets the PSEJ of each year of each CEJ whose actions were given.</summary>
    internal IReadOnlyList<PsejResult> Psej { get; private set; } = [];

    /// <summary>Gets the PSEJ of each territory and service whose actions were given.</summary>
    internal IReadOnlyList<PsejAccount> Accounts { get; private set; } = [];

    /// <summary>Gets each file that was given, in the order of manifests.</summary>
    internal IReadOnlyList<(InputRole Role, InputFile? File)> ByRole =>
    [
        (InputRole.Territoires, _territories), (InputRole.Places, Lots), .. PublicByRole(InputRole.Zonage), (InputRole.Psej, _psej),
        (InputRole.Actions, _actions), .. PublicByRole(InputRole.Source),
    ];

    /// <summary>Opens the files of an inventory, of which territories and places are given.</summary>
    /// <param name="open">Opens the file of a role, where one is given.</param>
    /// <param name="bareme">The figures.</param>
    /// <param name="publicData">What fills the inventory, where it is given.</param>
    /// <param name="keepsSources">Whether an explanation will ask where each value comes from.</param>
    internal static InventoryFiles Open(
        Func<InputRole, InputFile?> open, Bareme bareme, IPublicData? publicData = null, bool keepsSources = false) =>
        new(open, bareme, publicData, keepsSources);

    /// <summary>Reads the inventory: the territories and what their CEJ paid, then the lots, into a store. No row is lost.</summary>
    /// <param name="lots">Where lots go.</param>
    /// <param name="log">What becomes of rows that are refused or doubtful.</param>
    /// <param name="warnOfUnknown">Takes the columns of a file that its format does not know.</param>
    /// <param name="reached">Told from time to time how many bytes of the lots are read.</param>
    internal TerritoryInventory Read(
        ILotStore lots, RowLog log, Action<InputFile, IReadOnlyList<string>> warnOfUnknown, Action<long>? reached = null)
    {
        const int Often = 0xFFF;
        var territories = ReadTerritories(log, warnOfUnknown);
        lots.Start(territories);
        var reading = LotFile.Read(Lots, territories, log, (int territory, in ReadLot lot) =>
        {
            lots.Add(territory, lot);
            if ((lots.Count & Often) == 0)
            {
                reached?.Invoke(Lots.Position);
            }
        }, _filling);
        warnOfUnknown(Lots, reading.UnknownColumns);
        lots.Complete();
        reading.CheckNothingLost(lots.Count, log.RefusedOf(InputRole.Places));
        return territories;
    }

    /// <summary>Reads the territories and what their CEJ paid.</summary>
    private TerritoryInventory ReadTerritories(RowLog log, Action<InputFile, IReadOnlyList<string>> warnOfUnknown)
    {
        _public?.Read(log);
        var territories = TerritoryFile.Read(_territories, _filling, log);
        warnOfUnknown(_territories, territories.UnknownColumns);
        if (_psej is not null)
        {
            warnOfUnknown(_psej, PsejFile.Read(_psej, territories, log).UnknownColumns);
        }

        if (_actions is not null)
        {
            var (contracts, reading) = ActionFile.Read(_actions, territories, _bareme, log);
            warnOfUnknown(_actions, reading.UnknownColumns);
            var accounts = Accounts = PsejAccounts.Of(contracts, _bareme);
            Psej = [.. contracts.SelectMany(contract => PsejCalculator.CalculateYears(contract.Cej, contract.Actions, _bareme))];
            Figures = accounts.SelectMany(account => account.Figures).InOrder();
            Tell(accounts, territories, log);
        }

        return territories;
    }

    /// <summary>
    /// The bonus explained: its PSEJ followed down to the actions that it was estimated from, its inputs to the files they were read in.
    /// </summary>
    internal BonusTerritoireExplanation Explain(Territory territory, IReadOnlyList<PlaceLot> lots, int year)
    {
        var sources = _filling?.SourcesOf(territory, lots) ?? InputSources.None;
        return territory.IsPsejEstimated
            ? BonusTerritoireCalculator.Explain(territory, lots, year, _bareme, sources, AccountOf(territory)!.Explain())
            : BonusTerritoireCalculator.Explain(territory, lots, year, _bareme, sources);
    }

    internal PsejAccount? AccountOf(Territory territory) =>
        Accounts.FirstOrDefault(account => (account.Territory, account.Service) == (territory.Code, territory.Service));

    /// <summary>Says what people should know of the public data.</summary>
    internal void TellOfPublicData(CultureInfo language) => _public?.Tell(language);

    public void Dispose()
    {
        foreach (var (_, file) in ByRole)
        {
            file?.Dispose();
        }

        _public?.Dispose();
    }

    private IEnumerable<(InputRole Role, InputFile? File)> PublicByRole(InputRole role) =>
        (_public?.ByRole ?? []).Where(each => each.Role == role);

    /// <summary>Takes the estimates, and warns of those that something given overrides, and of what leaves them open.</summary>
    private void Tell(IReadOnlyList<PsejAccount> accounts, TerritoryInventory territories, RowLog log)
    {
        void Warn(PsejAccount account, string column, string value, string code, string message) =>
            log.Warn(
                new RowWarning(
                    InputRole.Territoires, _territories.Name, territories.LineOf(account.Territory) ?? 0, column, value, code, message));
        foreach (var (account, given) in territories.TakeEstimates(accounts))
        {
            if (given.Psej is { } psej)
            {
                Warn(
                    account, "psej_eaje", $"{psej.Exact}", "CTG1306",
                    Sentences.Of(
                        "CTG1306", log.Language, Words.Shown(account.Service, log.Language), Amount(psej), Amount(account.LastYear)));
            }

            if (given.CejEnd is { } end && end != account.CejEnd)
            {
                Warn(
                    account, "date_fin_cej", end.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), "CTG1307",
                    Sentences.Of(
                        "CTG1307", log.Language, account.CejEnd.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
                        end.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)));
            }
        }

        foreach (var account in accounts.Where(account => account.LastYear is not { IsExact: true }))
        {
            foreach (var notice in account.Notices)
            {
                Warn(account, "psej", ServiceNames.Of(account.Service), notice.Code, notice.Message(log.Language));
            }
        }
    }

    private static string Amount(Bounds? amount) => amount switch
    {
        null => "?",
        { Exact: { } exact } => Amount(exact),
        { Max: null } range => $"≥ {Amount(range.Min)}",
        { } range => $"{Amount(range.Min)} … {Amount(range.Max.Value)}",
    };

    private static string Amount(decimal amount) => amount.ToString(NumberFormat.Units, CultureInfo.InvariantCulture);
}
