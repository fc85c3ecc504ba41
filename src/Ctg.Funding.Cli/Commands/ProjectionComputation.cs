using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Cli.Output;
using Ctg.Funding.Cli.Structures;
using Ctg.Funding.Cli.Tables;
using Ctg.Funding.Scenarios;

namespace Ctg.Funding.Cli.Commands;

/// <summary>
/// The projection of every territory of an inventory, a part of the inventory at a time; what is kept grows with territories,
/// payees and years.
/// </summary>
internal sealed class ProjectionComputation(TerritoryInventory territories, LotStore lots, Bareme bareme, Session session, YearSpan span)
{
    private const int MostTerritoriesShown = 64;

    private readonly Lock _gathering = new();
    private readonly HashSet<FigureValue> _figures = new(ReferenceEqualityComparer.Instance);
    private readonly SortedDictionary<int, ProjectionTable.Row> _years = [];
    private readonly Rows[] _rows = new Rows[territories.Territories.Count];

    /// <summary>Gets the figures used, once computed.</summary>
    internal IReadOnlyCollection<FigureValue> Figures => _figures;

    /// <summary>Gets what is due for each year, over all territories.</summary>
    internal IReadOnlyCollection<ProjectionTable.Row> Years => _years.Values;

    /// <summary>Gets what each payee is due for each year.</summary>
    internal DueLedger Dues { get; } = new(span, territories.NameOf);

    /// <summary>Gets the structures for the table, by territory; those of the first territories alone, where there are many.</summary>
    internal SortedDictionary<int, IReadOnlyList<StructureAccount>> Shown { get; } = [];

    internal void Run(Progress progress, CancellationToken cancellation) =>
        Workers.For(lots.Parts, part => progress.Add(Compute(part, cancellation)), cancellation);

    /// <summary>Writes the rows in the order of the file of territories.</summary>
    internal void Write(Stream years, Stream causes, Stream structures)
    {
        foreach (var territory in territories.InOrder)
        {
            years.Write(_rows[territory].Years);
            causes.Write(_rows[territory].Causes);
            structures.Write(_rows[territory].Structures);
        }
    }

    /// <returns>How many lots the part has.</returns>
    private int Compute(int number, CancellationToken cancellation)
    {
        var (part, own) = (lots.Load(number), new TerritoryLots());
        for (var rank = part.First; rank < part.End; rank++)
        {
            cancellation.ThrowIfCancellationRequested();
            var territory = lots.InOrder[rank];
            own.Take(territories.Territories[territory], part.Groups, rank);
            var years = Projection.Of(
                territories.Territories[territory], [.. own], span.First, span.Last, bareme, territories.HistoryOf(territory));
            var structures = StructureAccount.Of(years, [.. own], territories.NameOf, span.Last);
            _rows[territory] = new Rows(
                Block(output => Each(years, year => ProjectionFile.Write(output, year, session.Language))),
                Block(output => Each(years, year => CausesFile.Write(output, year))),
                Block(output => Each(structures, structure => StructuresFile.Write(output, structure, session.Language))));
            lock (_gathering)
            {
                Each(years, Gather);
                Dues.Add(years, structures);
                if (session.ShowsTable && rank < MostTerritoriesShown)
                {
                    Shown.Add(rank, structures);
                }
            }
        }

        return part.Count;
    }

    private byte[] Block(Action<CsvBlock> write)
    {
        var output = new CsvBlock(session.Numbers);
        write(output);
        return output.Block.ToArray();
    }

    private static void Each<T>(IReadOnlyList<T> all, Action<T> act)
    {
        foreach (var each in all)
        {
            act(each);
        }
    }

    private void Gather(ProjectedYear year)
    {
        _figures.UnionWith(year.Figures);
        var trajectoires = (year.Bonus?.Result.Lines ?? []).Select(line => line.Split?.Trajectoire).OfType<Bounds>();
        var sofar = _years.GetValueOrDefault(year.Year, new ProjectionTable.Row(year.Year, Bounds.Of(0), Bounds.Of(0), Bounds.Of(0), 0));
        _years[year.Year] = sofar with
        {
            Psej = sofar.Psej.Plus(year.Psej ?? 0),
            Bonus = sofar.Bonus.Plus(year.BonusTotal ?? 0),
            Trajectoire = sofar.Trajectoire.Plus(Bounds.Sum(trajectoires)),
            Partial = sofar.Partial + (year.IsPartial ? 1 : 0),
        };
    }

    /// <summary>The rows of a territory, for each file.</summary>
    private readonly record struct Rows(byte[] Years, byte[] Causes, byte[] Structures);
}
