using System.Security.Cryptography;
using System.Text.Json;
using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;
using NodaTime;
using NodaTime.Text;

namespace Ctg.Funding.Baremes;

/// <summary>Turns the bytes of a barème file into checked values: no overlap, no figure without source and statut (rules.md §1).</summary>
internal sealed class DocumentReader
{
    private const int FirstYear = 2006;
    private const int LastYear = 2099;
    private const decimal HighestAmount = 100_000;

    private static readonly string[] Statuts = ["officiel", "caf", "presse", "deduit", "hypothese", "local", "non-publie"];
    private static readonly string[] StatutsBuiltIn = [.. Statuts.Except(["local", "deduit"])];
    private static readonly string[] StatutsLocal = ["local", "hypothese"];

    private static readonly Dictionary<string, RuralZone> Zones = new() { ["zrr"] = RuralZone.Zrr, ["frr"] = RuralZone.Frr, ["aucune"] = RuralZone.Aucune };
    private static readonly Dictionary<string, Membership> Memberships = new() { ["oui"] = Membership.In, ["non"] = Membership.Out, ["inconnu"] = Membership.Unknown };

    private readonly bool _isLocal;
    private readonly List<Diagnostic> _faults = [];
    private readonly Dictionary<string, Figure> _figures;

    private DocumentReader(IEnumerable<Figure> known, bool isLocal)
    {
        _figures = known.ToDictionary(figure => figure.Id, StringComparer.Ordinal);
        _isLocal = isLocal;
    }

    internal static (BaremeDocument? Document, IReadOnlyList<Diagnostic> Faults) ReadLocal(ReadOnlySpan<byte> utf8, IEnumerable<Figure> known) =>
        new DocumentReader(known, isLocal: true).Read(utf8);

    internal static (BaremeDocument? Document, IReadOnlyList<Diagnostic> Faults) ReadBuiltIn(ReadOnlySpan<byte> utf8) =>
        new DocumentReader([], isLocal: false).Read(utf8);

    private (BaremeDocument?, IReadOnlyList<Diagnostic>) Read(ReadOnlySpan<byte> utf8)
    {
        var json = Parse(utf8);
        if (json is null)
        {
            return (null, _faults);
        }

        var values = new SortedDictionary<string, IReadOnlyList<FigureValue>>(StringComparer.Ordinal);
        foreach (var (id, figure) in json.Figures)
        {
            var path = $"$.figures.{id}";
            if (figure is null)
            {
                Fault(Codes.Incomplete, path, id, "valeurs");
            }
            else if (FigureOf(id, figure, path) is { } known)
            {
                values[id] = ReadValues(known, figure.Valeurs, path);
            }
        }

        var document = new BaremeDocument(json.Bareme, json.Version ?? "", Convert.ToHexStringLower(SHA256.HashData(utf8)), _isLocal)
        {
            Values = values,
            References = json.Sources ?? [],
        };
        return (_faults.Count == 0 ? document : null, _faults);
    }

    private BaremeJson? Parse(ReadOnlySpan<byte> utf8)
    {
        try
        {
            ReadOnlySpan<byte> byteOrderMark = [0xEF, 0xBB, 0xBF];
            var text = utf8.StartsWith(byteOrderMark) ? utf8[byteOrderMark.Length..] : utf8;
            var json = JsonSerializer.Deserialize(text, BaremeJsonContext.Default.BaremeJson);
            if (json is null)
            {
                Fault(Codes.UnreadableJson, "$", 1);
            }

            return json;
        }
        catch (JsonException e)
        {
            Fault(Codes.UnreadableJson, e.Path ?? "$", (e.LineNumber ?? 0) + 1);
            return null;
        }
    }

    private Figure? FigureOf(string id, FigureJson json, string path)
    {
        if (!_isLocal)
        {
            var form = FormOf(json.Forme ?? (json.Choix is null ? "montant" : "choix"));
            if (json.Libelle is null || json.Unite is null || json.Regle is null || form is null)
            {
                Fault(Codes.Incomplete, path, id, "libelle, unite, regle, forme");
                return null;
            }

            return new Figure(id, json.Libelle.Fr, json.Libelle.En, json.Unite, json.Regle, form.Value, json.Choix ?? [])
            {
                Within = json.Dans,
                AtLeast = json.AuMoins,
                PartOf = json.PartDe,
            };
        }

        if (!_figures.TryGetValue(id, out var known))
        {
            Fault(Codes.UnknownFigure, path, id, string.Join(", ", _figures.Keys.Order(StringComparer.Ordinal)));
            return null;
        }

        if (json.Unite is { } unit && unit != known.Unit)
        {
            Fault(Codes.WrongUnit, $"{path}.unite", id, unit, known.Unit);
        }

        return known;
    }

    private List<FigureValue> ReadValues(Figure figure, IReadOnlyList<ValueJson> values, string path)
    {
        var read = new List<(FigureValue Value, string Path)>();
        for (var i = 0; i < values.Count; i++)
        {
            var valuePath = $"{path}.valeurs[{i}]";
            if (values[i] is null)
            {
                Fault(Codes.Incomplete, valuePath, figure.Id, "du, sources");
            }
            else if (ReadValue(figure, values[i], valuePath) is { } value)
            {
                read.Add((value, valuePath));
            }
        }

        read.Sort((a, b) => a.Value.From.CompareTo(b.Value.From));
        for (var i = 1; i < read.Count; i++)
        {
            var (previous, current) = (read[i - 1].Value, read[i].Value);
            if (previous.From == current.From || previous.To >= current.From)
            {
                Fault(Codes.Overlap, read[i].Path, figure.Id, current.From);
            }
        }

        return [.. read.Select((entry, i) => entry.Value.To is null && i + 1 < read.Count
            ? entry.Value with { To = read[i + 1].Value.From.PlusDays(-1) }
            : entry.Value)];
    }

    private FigureValue? ReadValue(Figure figure, ValueJson json, string path)
    {
        var faultsBefore = _faults.Count;
        var from = ReadDate(json.Du, $"{path}.du");
        var to = json.Au is { } end ? ReadDate(end, $"{path}.au") : null;
        if (to < from)
        {
            Fault(Codes.EmptyPeriod, path, figure.Id, to!, from!);
        }

        var statut = ReadStatut(figure, json.Statut, path);
        if (json.Sources.Count == 0 || json.Sources.Any(string.IsNullOrWhiteSpace))
        {
            Fault(Codes.Incomplete, path, figure.Id, "sources");
        }

        if (json.Deduit is { } basis && (basis.Sources.Count == 0 || basis.Sources.Any(string.IsNullOrWhiteSpace) || (basis.Montant is null) == (basis.Min is null || basis.Max is null)))
        {
            Fault(Codes.Incomplete, $"{path}.deduit", figure.Id, "montant (min + max), sources");
        }

        CheckContent(figure, json, statut, path);
        CheckZoning(figure, json.Zonage, path);
        var amount = ReadAmount(figure, json.Neant ? 0 : json.Montant, json.Min, json.Max, path);
        var rows = ReadRows(figure, json.Tableau ?? [], path);
        if (_faults.Count > faultsBefore)
        {
            return null;
        }

        var value = new FigureValue(figure, from!.Value, statut, json.Sources)
        {
            To = to,
            Amount = amount,
            Choice = json.Choix,
            Rows = rows,
            Zoning = json.Zonage is { } zoning ? ReadZoning(zoning) : null,
            ConfirmedThrough = json.Confirme,
            IsPermanent = json.Permanent,
            IsBeforeMeasure = json.Neant,
        };
        return json.Deduit is { } deduced
            ? value with { Deduced = value with { Deduced = null, Statut = FigureStatut.Deduit, Sources = deduced.Sources, Amount = ReadAmount(figure, deduced.Montant, deduced.Min, deduced.Max, path) } }
            : value;
    }

    private void CheckContent(Figure figure, ValueJson json, FigureStatut statut, string path)
    {
        var isRange = json.Min is not null || json.Max is not null;
        var held = new[] { json.Montant is not null, isRange, json.Neant, json.Choix is not null, json.Tableau is not null, json.Zonage is not null }.Count(holds => holds);
        var isNotPublic = statut == FigureStatut.NonPublie && held == 0;
        var amountLike = held == 1 && (json.Montant is not null || json.Neant || (json.Min is not null && json.Max is not null));
        var table = held == 1 && json.Tableau is not null;
        var (fits, expected) = figure.Form switch
        {
            FigureForm.Montant => (amountLike, "montant, min + max, neant"),
            FigureForm.Choix => (held == 1 && json.Choix is not null, "choix"),
            FigureForm.Tableau => (table, "tableau"),
            FigureForm.Zonage => (held == 1 && json.Zonage is not null, "zonage"),
            _ => (amountLike || table, "montant, min + max, neant, tableau"),
        };
        if (!fits && !isNotPublic)
        {
            Fault(Codes.WrongContent, path, figure.Id, expected);
        }

        if (json.Choix is { } choice && figure.Choices.Count > 0 && !figure.Choices.Contains(choice))
        {
            Fault(Codes.UnknownChoice, $"{path}.choix", figure.Id, choice, string.Join(", ", figure.Choices));
        }

        if (!_isLocal && held == 1 && !json.Neant && statut is FigureStatut.Officiel or FigureStatut.Caf or FigureStatut.Presse && json.Confirme is null)
        {
            Fault(Codes.Incomplete, path, figure.Id, "confirme");
        }
    }

    private void CheckZoning(Figure figure, ZoningJson? zoning, string path)
    {
        if (zoning is null)
        {
            return;
        }

        if (!Zones.ContainsKey(zoning.Zone))
        {
            Fault(Codes.UnknownChoice, $"{path}.zonage.zone", figure.Id, zoning.Zone, string.Join(", ", Zones.Keys));
        }

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, word) in zoning.Classements ?? [])
        {
            if (word is null || !Memberships.ContainsKey(word) || !seen.Add(name))
            {
                Fault(Codes.UnknownChoice, $"{path}.zonage.classements", figure.Id, $"{name} : {word}", string.Join(", ", Memberships.Keys));
            }
        }
    }

    private FigureStatut ReadStatut(Figure figure, string? statut, string path)
    {
        var allowed = _isLocal ? StatutsLocal : StatutsBuiltIn;
        var text = statut ?? (_isLocal ? "local" : "");
        if (!allowed.Contains(text))
        {
            Fault(Codes.WrongStatut, $"{path}.statut", figure.Id, text, string.Join(", ", allowed));
            return FigureStatut.NonPublie;
        }

        return (FigureStatut)Array.IndexOf(Statuts, text);
    }

    private Bounds? ReadAmount(Figure figure, decimal? amount, decimal? min, decimal? max, string path)
    {
        foreach (var value in new[] { amount, min, max })
        {
            if (value is { } euros && (euros < 0 || euros > HighestAmount || InDecimals(euros) is null))
            {
                Fault(Codes.AmountLimit, path, figure.Id, euros);
                return null;
            }
        }

        if (min > max)
        {
            Fault(Codes.InvertedRange, path, figure.Id, min!, max!);
            return null;
        }

        return amount is { } exact ? InDecimals(exact) : min is { } low ? new Bounds(InDecimals(low)!.Value, max is { } high ? InDecimals(high) : null) : null;
    }

    private static decimal? InDecimals(decimal amount) => Guard.AtMost(Guard.MostDecimals, amount);

    private List<FigureRow> ReadRows(Figure figure, IReadOnlyList<RowJson> rows, string path)
    {
        var read = new List<FigureRow>();
        for (var i = 0; i < rows.Count; i++)
        {
            var (row, rowPath) = (rows[i], $"{path}.tableau[{i}]");
            if (row is null || (row.Montant is null) == (row.Min is null || row.Max is null))
            {
                Fault(Codes.WrongContent, rowPath, figure.Id, "montant, min + max");
            }
            else if (row.MontantPlaceMax is < 0 or > HighestAmount)
            {
                Fault(Codes.AmountLimit, $"{rowPath}.montant_place_max", figure.Id, row.MontantPlaceMax.Value);
            }
            else if (ReadAmount(figure, row.Montant, row.Min, row.Max, rowPath) is { } amount)
            {
                read.Add(new FigureRow(amount)
                {
                    Tranche = row.Tranche,
                    ProductMax = row.ProduitMax,
                    PotentielFinancierMax = row.PotentielFinancierMax,
                    NiveauDeVieMax = row.NiveauDeVieMax,
                    PlaceAmountMax = row.MontantPlaceMax,
                    GrowthMin = row.CroissanceMin,
                });
            }
        }

        return read;
    }

    private static RuralZoningRegime ReadZoning(ZoningJson json) => new(
        Zones[json.Zone],
        (json.Classements ?? []).ToDictionary(entry => entry.Key, entry => Memberships[entry.Value], StringComparer.OrdinalIgnoreCase));

    private LocalDate? ReadDate(string text, string path)
    {
        var parsed = LocalDatePattern.Iso.Parse(text);
        if (parsed.Success && parsed.Value.Year is >= FirstYear and <= LastYear)
        {
            return parsed.Value;
        }

        Fault(Codes.InvalidDate, path, text);
        return null;
    }

    private static FigureForm? FormOf(string form) => form switch
    {
        "montant" => FigureForm.Montant,
        "choix" => FigureForm.Choix,
        "tableau" => FigureForm.Tableau,
        "montant-ou-tableau" => FigureForm.MontantOuTableau,
        "zonage" => FigureForm.Zonage,
        _ => null,
    };

    private void Fault(string code, string path, params object[] arguments) =>
        _faults.Add(new Diagnostic(code, DiagnosticSeverity.Error, [.. arguments]) { Path = path });
}
