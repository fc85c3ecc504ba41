using System.Collections.Concurrent;
using System.Collections.Immutable;
using Ctg.Funding.Diagnostics;
using NodaTime;

namespace Ctg.Funding.Baremes;

/// <summary>The figures of the rules, dated and sourced: the built-in ones, completed figure by figure by local files (rules.md
/// §1).</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class Bareme
{
    /// <summary>Last year that a calculation can be asked for.</summary>
    public const int LastYear = 2099;

    private static readonly Lazy<Bareme> LatestBuiltIn = new(() => BuiltInBaremes.Load(BuiltInBaremes.Versions[^1]));

    private readonly ImmutableArray<BaremeDocument> _documents;

    /// <summary>Values taken in place of others, to see what they change.</summary>
    private readonly ImmutableArray<(FigureValue Value, FigureValue Taken)> _pins;

    /// <summary>Day at which every figure is held; <see langword="null"/> where they go on.</summary>
    private readonly LocalDate? _frozenAt;

    internal Bareme(ImmutableArray<BaremeDocument> documents, bool acceptsDeduced)
        : this(documents, acceptsDeduced, [], null)
    {
    }

    /// <summary>
    /// What calculators have resolved of these figures, by what it is of and for: made once, and kept as long as they are.
    /// </summary>
    private readonly ConcurrentDictionary<(Type Card, int Of, int For), object> _cards = new();

    private Bareme(
        ImmutableArray<BaremeDocument> documents,
        bool acceptsDeduced,
        ImmutableArray<(FigureValue Value, FigureValue Taken)> pins,
        LocalDate? frozenAt)
    {
        _frozenAt = frozenAt;
        _documents = documents;
        _pins = pins;
        AcceptsDeduced = acceptsDeduced;
        Figures = [.. documents.Where(document => !document.IsLocal)
            .SelectMany(document => document.Values.Values.Select(values => values[0].Figure))
            .OrderBy(figure => figure.Id, StringComparer.Ordinal)];
    }

    /// <summary>The latest public figures.</summary>
    public static Bareme BuiltIn => LatestBuiltIn.Value;

    /// <summary>Versions of the public figures that the package holds, oldest first.</summary>
    public static IReadOnlyList<string> BuiltInVersions => BuiltInBaremes.Versions;

    /// <summary>JSON schema of a barème file, UTF-8.</summary>
    public static ReadOnlyMemory<byte> Schema => BuiltInBaremes.Schema;

    /// <summary>The documents, built-in first, then the local ones in the order they were added.</summary>
    public IReadOnlyList<BaremeDocument> Documents => _documents;

    /// <summary>Every figure, by identifier.</summary>
    public IReadOnlyList<Figure> Figures { get; }

    /// <summary>Whether values of statut <see cref="FigureStatut.Deduit"/> are used.</summary>
    public bool AcceptsDeduced { get; }

    /// <summary>The public figures as an earlier version of the package held them.</summary>
    /// <param name="version">One of <see cref="BuiltInVersions"/>.</param>
    /// <exception cref="ArgumentException">There is no such version.</exception>
    public static Bareme BuiltInAt(string version) => BuiltInBaremes.Versions.Contains(version)
        ? BuiltInBaremes.Load(version)
        : throw new ArgumentException(
            $"There is no built-in barème {version}; there are: {string.Join(", ", BuiltInVersions)}.", nameof(version));

    /// <summary>The same figures, where deduced values replace the range they narrow.</summary>
    public Bareme AcceptDeduced() => new(_documents, acceptsDeduced: true, _pins, _frozenAt);

    /// <summary>This barème completed by a local file: its values win over the public ones, figure by figure, over their own
    /// dates.</summary>
    /// <param name="utf8Json">Content of the file, UTF-8 JSON that follows <see cref="Schema"/>.</param>
    /// <returns>The completed barème, or the faults of the file.</returns>
    public Reading<Bareme> Overlay(ReadOnlySpan<byte> utf8Json)
    {
        var (document, faults) = DocumentReader.ReadLocal(utf8Json, Figures);
        if (document is null)
        {
            return new Reading<Bareme>(null, faults);
        }

        var completed = new Bareme(_documents.Add(document), AcceptsDeduced, _pins, _frozenAt);
        var contradictions = BaremeConsistency.Check(completed).Union(BaremeConsistency.Check(completed.AcceptDeduced())).ToList();
        return contradictions.Count > 0 ? new Reading<Bareme>(null, contradictions) : new Reading<Bareme>(completed, []);
    }

    /// <summary>The value of a figure on a date, from the last document that gives one.</summary>
    /// <param name="id">Identifier of the figure, such as <c>BT-N</c>.</param>
    /// <param name="date">The date.</param>
    /// <returns>The value, which may say that it is not public; <see langword="null"/> before the first text.</returns>
    /// <exception cref="ArgumentException">The barème has no such figure.</exception>
    public FigureValue? Find(string id, LocalDate date)
    {
        var isFigure = false;
        var asked = _frozenAt < date ? _frozenAt.Value : date;
        for (var i = _documents.Length - 1; i >= 0; i--)
        {
            if (!_documents[i].Values.TryGetValue(id, out var values))
            {
                continue;
            }

            isFigure = true;
            foreach (var value in values)
            {
                if (value.Covers(asked))
                {
                    return Pinned(AcceptsDeduced && value.Deduced is { } deduced ? deduced : value);
                }
            }
        }

        return isFigure ? null : throw new ArgumentException($"The barème has no figure {id}.", nameof(id));
    }

    /// <summary>Every value of a figure, document by document, earliest date first.</summary>
    /// <param name="id">Identifier of the figure.</param>
    public IReadOnlyList<FigureValue> ValuesOf(string id) =>
        [.. _documents.SelectMany(document => document.Values.GetValueOrDefault(id, []))];

    /// <summary>Full reference of a source named in short by a value; the short name itself where no document explains it.</summary>
    /// <param name="source">Short name, one of <see cref="FigureValue.Sources"/>.</param>
    public string ReferenceOf(string source) =>
        _documents.Reverse().Select(document => document.References.GetValueOrDefault(source)).OfType<string>().FirstOrDefault() ?? source;

    /// <summary>The documents, for logs.</summary>
    public override string ToString() => string.Join(
        " + ",
        _documents.Select(document => document.Version.Length > 0 ? $"{document.Name} {document.Version}" : document.Name));

    /// <summary>The same figures, where one value is taken for another: what the amount would be if the figure were so.</summary>
    internal Bareme Pin(FigureValue value, FigureValue taken) => new(_documents, AcceptsDeduced, _pins.Add((value, taken)), _frozenAt);

    /// <summary>The same figures, where a value, or what is taken for it, is taken for what a change makes of it.</summary>
    internal Bareme Repin(FigureValue value, Func<FigureValue, FigureValue> change)
    {
        var first = _pins.FirstOrDefault(pin => ReferenceEquals(pin.Taken, value)).Value ?? value;
        var taken = change(Pinned(first));
        var others = _pins.Where(pin => !ReferenceEquals(pin.Value, first));
        return new(_documents, AcceptsDeduced, [.. others, (first, taken)], _frozenAt);
    }

    /// <summary>The same figures, each held as on a day: those of that day last, and no later one comes.</summary>
    internal Bareme FrozenAt(LocalDate day)
    {
        var held = new Bareme(_documents, AcceptsDeduced, _pins, day);
        return _documents.SelectMany(document => document.Values.Values).SelectMany(values => values)
            .Where(value => value.Covers(day)).SelectMany(value => value.AndDeduced)
            .Aggregate(held, (sofar, value) => sofar.Repin(value, last => last with { IsPermanent = true }));
    }

    /// <summary>First day of the first public text of a figure, whatever a local barème says.</summary>
    internal LocalDate FirstDayOf(string id) =>
        _documents.Where(document => !document.IsLocal).SelectMany(document => document.Values.GetValueOrDefault(id, []))
            .Min(value => value.From);

    /// <summary>A card of these figures, resolved when it is first asked for.</summary>
    internal TCard Card<TCard>((int Of, int For) key, Func<Bareme, (int Of, int For), TCard> make)
        where TCard : class =>
        (TCard)_cards.GetOrAdd(
            (typeof(TCard), key.Of, key.For),
            static (asked, source) => source.make(source.figures, (asked.Of, asked.For)),
            (figures: this, make));

    /// <summary>Days on which any of the figures changes, within a year, the first of January included.</summary>
    internal IReadOnlyList<LocalDate> ChangeDates(int year, IReadOnlyList<string> ids)
    {
        var dates = ids.SelectMany(ValuesOf)
            .SelectMany(value => value.ChangeDays)
            .Where(date => date.Year == year && !(date > _frozenAt))
            .Append(new LocalDate(year, 1, 1));
        return [.. dates.Distinct().Order()];
    }

    private FigureValue Pinned(FigureValue value)
    {
        foreach (var (pinned, taken) in _pins)
        {
            if (ReferenceEquals(pinned, value))
            {
                return taken;
            }
        }

        return value;
    }
}
