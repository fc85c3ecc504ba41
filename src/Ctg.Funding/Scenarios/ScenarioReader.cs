using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Territories;
using NodaTime;
using NodaTime.Text;

namespace Ctg.Funding.Scenarios;

/// <summary>Turns the bytes of a scenario file into a checked scenario. Every word, date and number is checked before it is put where it
/// would throw; every fault has its code and its JSON path.</summary>
internal sealed class ScenarioReader
{
    private static readonly Dictionary<string, Service> Services =
        ServiceFate.All.ToDictionary(fate => fate.Word, fate => fate.Service, StringComparer.Ordinal);

    private static readonly Dictionary<string, Financement> Financements =
        Enum.GetValues<Financement>().ToDictionary(Words<Financement>.Of, StringComparer.Ordinal);

    private readonly FileFaults _faults = new();

    internal static ReadOnlyMemory<byte> Schema { get; } = Packaged.File("scenarios/scenario.schema.json");

    internal static Reading<Scenario> Read(ReadOnlySpan<byte> utf8)
    {
        var reader = new ScenarioReader();
        var faults = reader._faults;
        var json = faults.Parse(utf8, ScenarioJsonContext.Default.ScenarioJson, Codes.UnreadableScenario);
        var scenario = json is null ? null : reader.ScenarioOf(json);
        faults.Add(scenario is null ? [] : ScenarioLimits.Faults(scenario));
        return new Reading<Scenario>(faults.All.Count == 0 ? scenario : null, faults.All);
    }

    private Scenario? ScenarioOf(ScenarioJson json)
    {
        if (string.IsNullOrWhiteSpace(json.Scenario))
        {
            _faults.Add(Codes.ScenarioValue, "$.scenario", json.Scenario);
            return null;
        }

        return new Scenario(json.Scenario)
        {
            Bareme = json.Bareme is { } bareme ? BaremeOf(bareme) : BaremeChange.None,
            Territories = Each(json.Territoires, "$.territoires", TerritoryOf),
            Lots = Each(json.Lots, "$.lots", LotsOf),
            Moves = Each(json.Deplacer, "$.deplacer", MoveOf),
            Removals = Each(json.Retirer, "$.retirer", RemovalOf),
            Additions = Each(json.Ajouter, "$.ajouter", AdditionOf),
        };
    }

    private BaremeChange BaremeOf(BaremeChangeJson json)
    {
        var coefficients = json.Coefficients ?? [];
        Diagnostic[] outside = [.. coefficients.SelectMany(
            each => ScenarioLimits.Of(each.Value, Limit.Coefficient, $"$.bareme.coefficients.{each.Key}"))];
        _faults.Add(outside);
        return new BaremeChange
        {
            FiguresJson = json.Figures?.GetRawText() ?? "",
            FrozenAt = Date(json.FigerAu, "$.bareme.figer_au"),
            IsWithoutRebond = json.SansRebond,
            Coefficients = outside.Length == 0 ? coefficients : [],
        };
    }

    private LotChange LotsOf(LotChangeJson json, string path) => new()
    {
        Territories = Each(json.Territoires, $"{path}.territoires", Code),
        Structures = Each(json.Structures, $"{path}.structures", Code),
        IsInQpv = json.Qpv,
        IsCofinanced = json.Cofinancee,
        Lines = json.Lignes ?? [],
        Units = json.Places,
        Financement = Word(json.Financement, Financements, $"{path}.financement"),
        Opening = Date(json.DateOuverture, $"{path}.date_ouverture"),
        Closing = Date(json.DateFermeture, $"{path}.date_fermeture"),
        Structure = json.Structure is { } code ? Code(code, $"{path}.structure") : null,
    };

    private TerritoryChange TerritoryOf(TerritoryChangeJson json, string path) => new()
    {
        Codes = Each(json.Codes, $"{path}.codes", Code),
        Service = ServiceOf(json.Service, path),
        Psej = json.Psej,
        ReferenceUnits = json.UnitesReference,
        NotifiedAmount = json.MontantNotifie,
        Tranche = json.Tranche,
        CtgEffect = Date(json.DateEffetCtg, $"{path}.date_effet_ctg"),
        CejEnd = Date(json.DateFinCej, $"{path}.date_fin_cej"),
        RuralZoning = Word(json.ZoneRurale, RuralZoning.Words, $"{path}.zone_rurale"),
        IsUnderRattrapage = json.Rattrapage,
    };

    private LotMove? MoveOf(MoveJson json, string path) => Date(json.Le, $"{path}.le") is { } day
        ? new LotMove(Code(json.Structure, $"{path}.structure"), Code(json.Vers, $"{path}.vers"), day)
        : null;

    private LotRemoval RemovalOf(RemovalJson json, string path) =>
        new(Code(json.Structure, $"{path}.structure"), Date(json.Le, $"{path}.le"));

    private LotAddition? AdditionOf(AdditionJson json, string path) => Date(json.DateOuverture, $"{path}.date_ouverture") is { } opening
        ? new LotAddition(Code(json.Territoire, $"{path}.territoire"), Code(json.Structure, $"{path}.structure"), json.Places, opening)
        {
            Closing = Date(json.DateFermeture, $"{path}.date_fermeture"),
            Service = ServiceOf(json.Service, path),
            IsInQpv = json.Qpv,
            IsReservataire = json.Reservataire,
            Manager = json.Gestionnaire ?? "",
        }
        : null;

    private Service ServiceOf(string? word, string path) => Word(word, Services, $"{path}.service") ?? Service.Eaje;

    private T? Word<T>(string? word, IReadOnlyDictionary<string, T> words, string path)
        where T : struct =>
        Known<T>(
            word, text => words.TryGetValue(text, out var value) ? value : null, Codes.ScenarioWord, path, string.Join(", ", words.Keys));

    private LocalDate? Date(string? text, string path) => Known(text, DayOf, Codes.InvalidDate, path);

    private static LocalDate? DayOf(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true, Value: { Year: > 1 and <= Baremes.Bareme.LastYear } day } ? day : null;

    /// <summary>What a text says, where it is given; one that says nothing known is a fault.</summary>
    private T? Known<T>(string? text, Func<string, T?> read, string code, string path, params IEnumerable<object> arguments)
        where T : struct
    {
        var value = text is null ? null : read(text);
        if (value is null && text is not null)
        {
            _faults.Add(code, path, arguments.Prepend(text));
        }

        return value;
    }

    private string Code(string code, string path)
    {
        if (!string.IsNullOrWhiteSpace(code))
        {
            return code;
        }

        _faults.Add(Codes.ScenarioValue, path, code ?? "null");
        return "?";
    }

    private List<TOut> Each<TIn, TOut>(IReadOnlyList<TIn>? items, string path, Func<TIn, string, TOut?> read)
        where TIn : class
        where TOut : class
    {
        var values = new List<TOut>();
        foreach (var (i, item) in (items ?? []).Index())
        {
            if (item is null)
            {
                _faults.Add(Codes.ScenarioValue, $"{path}[{i}]", "null");
            }
            else if (read(item, $"{path}[{i}]") is { } value)
            {
                values.Add(value);
            }
        }

        return values;
    }
}
