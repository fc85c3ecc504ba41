using System.Globalization;
using System.Text.Json;
using Ctg.Funding.Baremes;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Explanations;

namespace Ctg.Funding.Cli.Sources;

/// <summary>The files of public data of a run, each read in the form that its publisher gives it.</summary>
internal sealed class PublicData : IPublicData
{
    private const int LargestJson = 1 << 28;
    private const int MostCodesTold = 5;
    private const string ReadingOfZrr = "H-22";
    private const string ReadingOfFrr = "H-05";
    private const string Etalab = "INSEE et DGCL (Etalab, decoupage-administratif)";

    private readonly IReadOnlyList<(InputRole Role, InputFile File)> _given;
    private readonly Bareme _bareme;
    private readonly List<(InputRole Role, InputFile? File)> _used = [];
    private readonly List<(SourceKind Kind, PublicFile File)> _files = [];
    private readonly List<string> _aside = [];
    private readonly Geography _geography = new();
    private readonly List<ZoneFile> _zrr = [];
    private readonly List<ZoneFile> _frr = [];
    private readonly List<AmountFile> _livings = [];
    private readonly List<AmountFile> _wealths = [];
    private readonly List<QpvList> _qpv = [];
    private readonly TerritoryFiller _filler;
    private readonly QpvFiller _qpvFiller;

    internal PublicData(IReadOnlyList<(InputRole Role, InputFile File)> given, Bareme bareme)
    {
        (_given, _bareme) = (given, bareme);
        // The list of FRR may be all that is given (--zonage): what it does not say is then out of any zone.
        var isListAlone = given.All(each => each.Role == InputRole.Zonage);
        _filler = new TerritoryFiller(_geography, _zrr, _frr, _wealths, _livings, bareme, isListAlone);
        _qpvFiller = new QpvFiller(_geography, _qpv, bareme);
    }

    public IReadOnlyList<(InputRole Role, InputFile? File)> ByRole => _used;

    public IReadOnlyList<PublicFile> Files => [.. _files.Select(each => each.File)];

    public IReadOnlyList<FigureValue> Figures => [.. _filler.Figures, .. _qpvFiller.Figures];

    /// <summary>Gets how many rows of the files say that their amount is not published.</summary>
    internal long Masked => _livings.Concat(_wealths).Sum(file => file.Masked);

    /// <summary>Gets how many codes of the files are of no commune of today.</summary>
    internal long Lost => Zones.Sum(list => list.Rows.Lost.Count) + _livings.Concat(_wealths).Sum(file => file.Rows.Lost.Count);

    /// <summary>Gets the kinds of file that were found.</summary>
    internal IReadOnlySet<SourceKind> Kinds => _files.Select(each => each.Kind).ToHashSet();

    internal Geography Geography => _geography;

    internal IReadOnlyList<ZoneFile> Zones => [.. _zrr, .. _frr];

    internal IReadOnlyList<AmountFile> Livings => _livings;

    internal IReadOnlyList<QpvList> QpvLists => _qpv;

    public void Read(RowLog log)
    {
        foreach (var (role, file) in _given)
        {
            Read(role, file, log);
        }

        RefuseTwo(_zrr);
        RefuseTwo(_frr);
        PutNewestFirst(_wealths);
        PutNewestFirst(_livings);
        Join();
    }

    public TerritoryFilling Of(string code) => _filler.Of(code);

    public QpvFilling? QpvAt(string territory, Point point) => _qpvFiller.At(territory, point);

    public void Tell(CultureInfo language)
    {
        foreach (var name in _aside)
        {
            Terminal.Tell(language, "CTG9101", name);
        }

        foreach (var (list, reading) in _zrr.Select(list => (list, ReadingOfZrr)).Concat(_frr.Select(list => (list, ReadingOfFrr))))
        {
            var rows = list.Rows;
            if (rows.WithoutZero > 0)
            {
                Terminal.Tell(language, "CTG9072", rows.File.Name, rows.WithoutZero);
            }

            if (list.UnknownClasses.Count > 0)
            {
                Terminal.Tell(language, "CTG9021", rows.File.Name, string.Join(", ", list.UnknownClasses), reading);
            }

            TellCodes("CTG9104", rows.File.Name, rows.Lost, language);
            TellCodes("CTG9111", rows.File.Name, rows.Twice, language);
        }

        foreach (var amounts in _livings.Concat(_wealths))
        {
            TellCodes("CTG9104", amounts.Rows.File.Name, amounts.Rows.Lost, language);
            TellCodes("CTG9111", amounts.Rows.File.Name, amounts.Rows.Twice, language);
        }
    }

    public void Dispose()
    {
        foreach (var (_, file) in _given)
        {
            file.Dispose();
        }
    }

    private static void TellCodes(string code, string name, IReadOnlyList<string> codes, CultureInfo language)
    {
        if (codes.Count > 0)
        {
            Terminal.Tell(
                language, code, name, codes.Count,
                string.Join(", ", codes.Take(MostCodesTold)) + (codes.Count > MostCodesTold ? ", …" : ""));
        }
    }

    /// <summary>Two lists of one zoning do not say the same, and which serves would be a guess.</summary>
    private static void RefuseTwo(List<ZoneFile> lists)
    {
        if (lists is [var first, var second, ..])
        {
            throw new CliException("CTG9112", first.Rows.File.Title, first.Rows.File.Name, second.Rows.File.Name);
        }
    }

    /// <summary>Of two years that have a code, the later one serves.</summary>
    private static void PutNewestFirst(List<AmountFile> files)
    {
        AmountFile[] newest = [.. files.OrderByDescending(each => each.Rows.File.Vintage, StringComparer.Ordinal)];
        files.Clear();
        files.AddRange(newest);
    }

    private void Read(InputRole role, InputFile given, RowLog log)
    {
        var file = ReturnedRows.Restore(given, role);
        try
        {
            var isRead = role == InputRole.Source && file.Head.TrimStart() is ['{' or '[', ..]
                ? ReadJson(file)
                : ReadCsv(role, file, log);
            if (isRead)
            {
                _used.Add((role, given));
            }
            else if (role == InputRole.Zonage)
            {
                throw new CliException("CTG9005", file.Name, "code_insee, classement", file.FirstLine);
            }
            else
            {
                _aside.Add(file.Name);
            }
        }
        finally
        {
            if (file != given)
            {
                file.Dispose();
            }
        }
    }

    private bool ReadCsv(InputRole role, InputFile file, RowLog log)
    {
        if (SourceHeader.Find(file, role == InputRole.Zonage ? [SourceForm.Frr] : SourceForm.All) is not { } header)
        {
            return false;
        }

        Column[] columns = [.. header.Form.Columns.Select(column => new Column(PlainNames.Of(header[column]), IsRequired: true))];
        using var table = CsvTable.Open(file, role, columns, log, header.Place);
        Read(table, header, file);
        return table.Rows > 0 || role == InputRole.Zonage ? true : throw new CliException("CTG9108", file.Name);
    }

    private void Read(CsvTable table, SourceHeader header, InputFile file)
    {
        var form = header.Form;
        if (form.Kind == SourceKind.Ofgl)
        {
            _wealths.Add(AmountFile.ReadLong(table, header, year => Cited(form.Kind, file, form.Publisher, form.Title, year)));
            return;
        }

        var cited = Cited(form.Kind, file, form.Publisher, form.Title, Vintage.Of(header, file.Name));
        switch (form.Kind)
        {
            case SourceKind.Communes:
                GeographyFile.Read(table, cited, _geography);
                break;
            case SourceKind.Zrr:
                _zrr.Add(ZoneFile.Read(table, header, cited, _bareme.ValuesOf(ReadingOfZrr)[^1]));
                break;
            case SourceKind.Frr:
                _frr.Add(ZoneFile.Read(table, header, cited, ClassesOfFrr()));
                break;
            case SourceKind.Filosofi:
                _livings.Add(AmountFile.Read(table, header, cited));
                break;
            default:
                _wealths.Add(AmountFile.Read(table, header, cited));
                break;
        }
    }

    /// <summary>How the list of FRR is read: the last zoning of H-05 that says it class by class.</summary>
    private FigureValue? ClassesOfFrr() => _bareme.ValuesOf(ReadingOfFrr).LastOrDefault(value => value.Zoning is { Classes.Count: > 0 });

    private bool ReadJson(InputFile file)
    {
        try
        {
            var bytes = file.AllBytes(LargestJson).AsMemory();
            using var json = JsonDocument.Parse(bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
            return ReadJson(file, json.RootElement);
        }
        catch (JsonException e)
        {
            throw new CliException(
                "CTG9102", file.Name, e.LineNumber is { } line ? $"{line + 1}:{(e.BytePositionInLine ?? 0) + 1}" : e.Message);
        }
    }

    private bool ReadJson(InputFile file, JsonElement root)
    {
        if (QpvFile.IsOne(root))
        {
            _qpv.AddRange(QpvFile.Read(
                root, file.Name,
                isActual => Cited(
                    SourceKind.Qpv, file, "ANCT", "contours des QPV", isActual ? "décret 2023-1314, 1er janvier 2024" : "décret de 2014")));
            return true;
        }

        if (GeographyFile.IsGroups(root))
        {
            GeographyFile.ReadGroups(root, Cited(SourceKind.Epci, file, Etalab, "EPCI et EPT", Vintage.OfName(file.Name)), _geography);
            return true;
        }

        if (!GeographyFile.IsCommunes(root))
        {
            return false;
        }

        Cited(SourceKind.Communes, file, Etalab, "communes", Vintage.OfName(file.Name));
        GeographyFile.ReadCommunes(root, _geography);
        return true;
    }

    private PublicFile Cited(SourceKind kind, InputFile file, string publisher, string title, string vintage)
    {
        var cited = new PublicFile(Path.GetFileName(file.Name), file.Sha256, publisher, title, vintage);
        _files.Add((kind, cited));
        return cited;
    }

    private void Join()
    {
        foreach (var list in Zones)
        {
            list.Rows.Join(_geography);
        }

        foreach (var amounts in _livings.Concat(_wealths))
        {
            amounts.Rows.Join(_geography);
        }
    }
}
