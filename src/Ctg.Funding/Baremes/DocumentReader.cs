using System.Security.Cryptography;
using Ctg.Funding.Diagnostics;

namespace Ctg.Funding.Baremes;

/// <summary>Turns the bytes of a barème file into checked values: no overlap, no figure without source and statut (rules.md §1).</summary>
internal sealed class DocumentReader
{
    private readonly bool _isLocal;
    private readonly FileFaults _faults = new();
    private readonly ValueReader _values;
    private readonly Dictionary<string, Figure> _figures;

    private DocumentReader(IEnumerable<Figure> known, bool isLocal)
    {
        _figures = known.ToDictionary(figure => figure.Id, StringComparer.Ordinal);
        _isLocal = isLocal;
        _values = new ValueReader(_faults, isLocal);
    }

    internal static (BaremeDocument? Document, IReadOnlyList<Diagnostic> Faults) ReadLocal(
        ReadOnlySpan<byte> utf8, IEnumerable<Figure> known) => new DocumentReader(known, isLocal: true).Read(utf8);

    internal static (BaremeDocument? Document, IReadOnlyList<Diagnostic> Faults) ReadBuiltIn(ReadOnlySpan<byte> utf8) =>
        new DocumentReader([], isLocal: false).Read(utf8);

    private (BaremeDocument?, IReadOnlyList<Diagnostic>) Read(ReadOnlySpan<byte> utf8)
    {
        if (_faults.Parse(utf8, BaremeJsonContext.Default.BaremeJson, Codes.UnreadableJson) is not { } json)
        {
            return (null, _faults.All);
        }

        var values = new SortedDictionary<string, IReadOnlyList<FigureValue>>(StringComparer.Ordinal);
        foreach (var (id, figure) in json.Figures)
        {
            var path = $"$.figures.{id}";
            if (figure is null)
            {
                _faults.Add(Codes.Incomplete, path, id, "valeurs");
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
        return (_faults.All.Count == 0 ? document : null, _faults.All);
    }

    private Figure? FigureOf(string id, FigureJson json, string path)
    {
        if (!_isLocal)
        {
            var form = FormOf(json.Forme ?? (json.Choix is null ? "montant" : "choix"));
            if (json.Libelle is null || json.Unite is null || json.Regle is null || form is null)
            {
                _faults.Add(Codes.Incomplete, path, id, "libelle, unite, regle, forme");
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
            _faults.Add(Codes.UnknownFigure, path, id, string.Join(", ", _figures.Keys.Order(StringComparer.Ordinal)));
            return null;
        }

        if (json.Unite is { } unit && unit != known.Unit)
        {
            _faults.Add(Codes.WrongUnit, $"{path}.unite", id, unit, known.Unit);
        }

        return known;
    }

    private List<FigureValue> ReadValues(Figure figure, IReadOnlyList<ValueJson> values, string path)
    {
        var read = new List<(FigureValue Value, string Path)>();
        foreach (var (i, json) in values.Index())
        {
            var valuePath = $"{path}.valeurs[{i}]";
            if (json is null)
            {
                _faults.Add(Codes.Incomplete, valuePath, figure.Id, "du, sources");
            }
            else if (_values.Read(figure, json, valuePath) is { } value)
            {
                read.Add((value, valuePath));
            }
        }

        read.Sort((a, b) => a.Value.From.CompareTo(b.Value.From));
        foreach (var (previous, current) in read.Zip(read.Skip(1)))
        {
            if (previous.Value.From == current.Value.From || previous.Value.To >= current.Value.From)
            {
                _faults.Add(Codes.Overlap, current.Path, figure.Id, current.Value.From);
            }
        }

        return [.. read.Select((entry, i) => entry.Value.To is null && i + 1 < read.Count
            ? entry.Value with { To = read[i + 1].Value.From.PlusDays(-1) }
            : entry.Value)];
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
}
