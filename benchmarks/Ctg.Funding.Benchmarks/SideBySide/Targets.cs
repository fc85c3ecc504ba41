using System.Text;
using Ctg.Funding.Benchmarks.PerLot;
using Ctg.Funding.Benchmarks.SideBySide.Measures;

namespace Ctg.Funding.Benchmarks.SideBySide;

/// <summary>What the tool is held to, beside what was measured: only what has been.</summary>
internal sealed class Targets(AllMeasures all)
{
    private const double Megabyte = 1e6;

    private readonly List<string> _rows = [];

    internal void Write(StringBuilder text)
    {
        AddLots();
        AddBatches();
        AddCommands();
        if (_rows.Count == 0)
        {
            return;
        }

        text.Append("\n## Ce qui est visé, et ce qui est mesuré\n\n| | visé | mesuré | |\n| --- | --- | --- | --- |\n");
        foreach (var row in _rows)
        {
            text.Append(row).Append('\n');
        }
    }

    private void AddLots()
    {
        if (all.Core?.Entries.FirstOrDefault(entry => entry is { Method: "Columns", Lots: 20 }) is { } columns)
        {
            AtMost("cœur par colonnes, territoires de 20 lots, ns par lot", 100, columns.Nanoseconds / columns.Lots);
            AtMost("cœur par colonnes, territoires de 20 lots, octets alloués", 0, columns.Bytes);
        }

        AtLeast("RulesEngine, fois le cœur par colonnes", 50, all.Lot?.OverColumns(LotEngines.RulesEngineName));
        AtLeast("publicodes, fois le cœur par colonnes", 5000, all.Lot?.OverColumns(LotEngines.Publicodes));
    }

    private void AddBatches()
    {
        if (all.Batches.GetValueOrDefault("million") is { } million)
        {
            AtLeast("DuckDB, un million de lots, fois notre durée", 3, million.OverOurs(Contestant.DuckDb)?.Median);
            AtLeast("pandas, un million de lots, fois notre durée", 40, million.OverOurs(Contestant.Pandas)?.Median);
            AtMost("un million de lots, fois la copie nue", 3, 1 / million.OverOurs(Contestant.Floor)?.Median);
            AtMost("un million de lots, mémoire, Mo", 100, million.Of(Contestant.Us)!.Peak / Megabyte);
        }

        if (all.Batches.GetValueOrDefault("dix-millions") is { } ten)
        {
            AtMost("dix millions de lots, mémoire, Mo", 150, ten.Of(Contestant.Us)!.Peak / Megabyte);
            if (all.Batches.GetValueOrDefault("cent-mille") is { } small)
            {
                AtMost("durée par lot, de 100 000 à 10 000 000 de lots, plus grand rapport", 1.15, Costs([small, all.Batches.GetValueOrDefault("million"), ten]));
            }
        }

        foreach (var name in (string[])["un-territoire", "un-lot"])
        {
            if (all.Batches.GetValueOrDefault(name)?.Of(Contestant.Us) is { } ours)
            {
                AtMost($"{all.Batches[name].Title.ToLowerInvariant()}, s", 3, ours.Median);
                AtMost($"{all.Batches[name].Title.ToLowerInvariant()}, mémoire, Mo", 300, ours.Peak / Megabyte);
            }
        }
    }

    private void AddCommands()
    {
        Add("departement", Contestant.Us, 0.2, null);
        Add("departement", Contestant.Native, 0.06, null);
        Add("scenarios", Contestant.Us, 5, null);
        Add("projeter-million", Contestant.Us, 15, 250);
        Add("projeter-un-territoire", Contestant.Us, 3, 300);
        Add("rapport", Contestant.Us, 3, 200);
        Add("rapport-xlsx", Contestant.Us, 3, 200);

        void Add(string command, string program, double seconds, double? megabytes)
        {
            if (all.Commands.GetValueOrDefault(command) is { } measure && measure.Entries.FirstOrDefault(entry => entry.Name == program) is { } entry)
            {
                AtMost($"{measure.Title}, {program}, s", seconds, entry.Median);
                if (megabytes is { } most)
                {
                    AtMost($"{measure.Title}, {program}, mémoire, Mo", most, entry.Peak / Megabyte);
                }
            }
        }
    }

    /// <summary>The dearest lot over the cheapest.</summary>
    private static double Costs(BatchMeasure?[] batches)
    {
        double[] costs = [.. batches.OfType<BatchMeasure>().Select(batch => batch.Of(Contestant.Us)!.Median / batch.Lots)];
        return costs.Max() / costs.Min();
    }

    private void AtLeast(string what, double target, double? measured) => Add(what, "au moins", target, measured, measured >= target);

    private void AtMost(string what, double target, double? measured) => Add(what, "au plus", target, measured, measured <= target);

    private void Add(string what, string bound, double target, double? measured, bool isMet)
    {
        if (measured is { } value)
        {
            _rows.Add(string.Create(Page.French, $"| {what} | {bound} {target:#,0.##} | {value:#,0.##} | {(isMet ? "atteint" : "non atteint")} |"));
        }
    }
}
