using System.Text.Json;
using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Territories;
using NodaTime;
using NodaTime.Text;

namespace Ctg.Funding.Scenarios;

/// <summary>Turns the bytes of a scenario file into a checked scenario; every fault has its JSON path.</summary>
internal sealed class ScenarioReader
{
    private static readonly Dictionary<string, Service> Services = ServiceFate.All.ToDictionary(fate => fate.Word, fate => fate.Service, StringComparer.Ordinal);

    private static readonly Dictionary<string, RuralZoning> Zones = new(StringComparer.Ordinal)
    {
        ["zrr"] = new(Membership.In, Membership.Out),
        ["frr"] = new(Membership.Out, Membership.In),
        ["zrr+frr"] = new(Membership.In, Membership.In),
        ["non"] = RuralZoning.None,
        ["inconnue"] = RuralZoning.NotKnown,
    };

    private readonly List<Diagnostic> _faults = [];

    internal static ReadOnlyMemory<byte> Schema { get; } = ReadSchema();

    internal static ScenarioReading Read(ReadOnlySpan<byte> utf8)
    {
        var reader = new ScenarioReader();
        var json = reader.Parse(utf8);
        var scenario = json is null ? null : reader.ScenarioOf(json);
        reader._faults.AddRange(scenario is null ? [] : ScenarioLimits.Faults(scenario));
        return new ScenarioReading(reader._faults.Count == 0 ? scenario : null, reader._faults);
    }

    private ScenarioJson? Parse(ReadOnlySpan<byte> utf8)
    {
        try
        {
            ReadOnlySpan<byte> byteOrderMark = [0xEF, 0xBB, 0xBF];
            var json = JsonSerializer.Deserialize(utf8.StartsWith(byteOrderMark) ? utf8[byteOrderMark.Length..] : utf8, ScenarioJsonContext.Default.ScenarioJson);
            if (json is null)
            {
                Fault(Diagnostics.Codes.UnreadableScenario, "$", 1);
            }

            return json;
        }
        catch (JsonException e)
        {
            Fault(Diagnostics.Codes.UnreadableScenario, e.Path ?? "$", (e.LineNumber ?? 0) + 1);
            return null;
        }
    }

    private Scenario? ScenarioOf(ScenarioJson json)
    {
        if (string.IsNullOrWhiteSpace(json.Scenario))
        {
            Fault(Diagnostics.Codes.ScenarioValue, "$.scenario", json.Scenario);
            return null;
        }

        return new Scenario(json.Scenario)
        {
            Bareme = BaremeOf(json.Bareme),
            Territories = Each(json.Territoires, "$.territoires", TerritoryOf),
            Lots = Each(json.Lots, "$.lots", LotsOf),
            Moves = Each(json.Deplacer, "$.deplacer", (move, path) => Date(move.Le, $"{path}.le") is { } day ? new LotMove(Code(move.Structure, $"{path}.structure"), Code(move.Vers, $"{path}.vers"), day) : null),
            Removals = Each(json.Retirer, "$.retirer", (removal, path) => new LotRemoval(Code(removal.Structure, $"{path}.structure"), Date(removal.Le, $"{path}.le"))),
            Additions = Each(json.Ajouter, "$.ajouter", AdditionOf),
        };
    }

    private BaremeChange BaremeOf(BaremeChangeJson? json)
    {
        foreach (var (id, coefficient) in json?.Coefficients ?? [])
        {
            if (!Limit.Coefficient.Admits(coefficient))
            {
                Fault(ScenarioLimits.Fault(coefficient, Limit.Coefficient, $"$.bareme.coefficients.{id}"));
            }
        }

        return json is null ? BaremeChange.None : new BaremeChange
        {
            FiguresJson = json.Figures?.GetRawText() ?? "",
            FrozenAt = Date(json.FigerAu, "$.bareme.figer_au"),
            IsWithoutRebond = json.SansRebond,
            Coefficients = (json.Coefficients ?? []).Where(each => Limit.Coefficient.Admits(each.Value)).ToDictionary(),
        };
    }

    private LotChange LotsOf(LotChangeJson json, string path) => new()
    {
        Territories = Codes(json.Territoires, $"{path}.territoires"),
        Structures = Codes(json.Structures, $"{path}.structures"),
        IsInQpv = json.Qpv,
        IsCofinanced = json.Cofinancee,
    };

    private TerritoryChange TerritoryOf(TerritoryChangeJson json, string path) => new()
    {
        Codes = Codes(json.Codes, $"{path}.codes"),
        Service = ServiceOf(json.Service, path),
        Psej = json.Psej,
        ReferenceUnits = json.UnitesReference,
        NotifiedAmount = json.MontantNotifie,
        Tranche = json.Tranche,
        CtgEffect = Date(json.DateEffetCtg, $"{path}.date_effet_ctg"),
        CejEnd = Date(json.DateFinCej, $"{path}.date_fin_cej"),
        RuralZoning = Word(json.ZoneRurale, Zones, $"{path}.zone_rurale"),
        IsUnderRattrapage = json.Rattrapage,
    };

    private LotAddition? AdditionOf(AdditionJson json, string path) => Date(json.DateOuverture, $"{path}.date_ouverture") is not { } opening
        ? null
        : new LotAddition(Code(json.Territoire, $"{path}.territoire"), Code(json.Structure, $"{path}.structure"), json.Places, opening)
        {
            Closing = Date(json.DateFermeture, $"{path}.date_fermeture"),
            Service = ServiceOf(json.Service, path),
            IsInQpv = json.Qpv,
            IsReservataire = json.Reservataire,
            Manager = json.Gestionnaire ?? "",
        };

    private Service ServiceOf(string? word, string path) => Word(word, Services, $"{path}.service") is { } service ? service : Service.Eaje;

    private T? Word<T>(string? word, Dictionary<string, T> words, string path)
        where T : struct
    {
        if (word is null)
        {
            return null;
        }

        if (words.TryGetValue(word, out var value))
        {
            return value;
        }

        Fault(Diagnostics.Codes.ScenarioWord, path, word, string.Join(", ", words.Keys));
        return null;
    }

    private LocalDate? Date(string? text, string path)
    {
        if (text is null)
        {
            return null;
        }

        if (LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date } && date.Year is > 1 and <= Ctg.Funding.Baremes.Bareme.LastYear)
        {
            return date;
        }

        Fault(Diagnostics.Codes.InvalidDate, path, text);
        return null;
    }

    private string Code(string code, string path)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            Fault(Diagnostics.Codes.ScenarioValue, path, code ?? "null");
            return "?";
        }

        return code;
    }

    private List<string> Codes(IReadOnlyList<string>? codes, string path) => [.. (codes ?? []).Select((code, i) => Code(code, $"{path}[{i}]"))];

    private List<TOut> Each<TIn, TOut>(IReadOnlyList<TIn>? items, string path, Func<TIn, string, TOut?> read)
        where TIn : class
        where TOut : class => [.. (items ?? []).Select((item, i) => item is null ? Missing<TOut>($"{path}[{i}]") : read(item, $"{path}[{i}]")).OfType<TOut>()];

    private T? Missing<T>(string path)
        where T : class
    {
        Fault(Diagnostics.Codes.ScenarioValue, path, "null");
        return null;
    }

    private void Fault(string code, string path, params object[] arguments) => Fault(new Diagnostic(code, DiagnosticSeverity.Error, [.. arguments]) { Path = path });

    private void Fault(Diagnostic fault) => _faults.Add(fault);

    private static byte[] ReadSchema()
    {
        using var stream = typeof(ScenarioReader).Assembly.GetManifestResourceStream("scenarios/scenario.schema.json") ?? throw new InvalidOperationException("The package lacks the schema of scenarios.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
