using System.Diagnostics;
using System.Text.Json;
using Ctg.Funding.Baremes;
using Ctg.Funding.Benchmarks.SideBySide;
using Ctg.Funding.Benchmarks.SideBySide.Measures;
using Ctg.Funding.BonusTerritoire;

namespace Ctg.Funding.Benchmarks.PerLot;

/// <summary>The amount of one lot by the core and by two rule engines, in turn, in processor time.</summary>
internal static class LotEngines
{
    internal const string Columns = "cœur, par colonnes";
    internal const string Calculate = "cœur, `Calculate`";
    internal const string RulesEngineName = "RulesEngine";
    internal const string Publicodes = "publicodes";
    internal const int LotsOfTerritory = 20;

    private const int Lots = 600;

    internal static LotMeasure Measure(Peers peers, JsonElement figures, int runs)
    {
        var territory = TerritoryInput.Of(figures);
        LotInput[] inputs = [.. OneTerritory.Lots(Lots).Select(LotInput.Of)];
        var expected = BonusTerritoireCalculator.Calculate(OneTerritory.Territory, OneTerritory.Lots(Lots), OneTerritory.Year, Bareme.BuiltIn).Total!.Value.Min;
        var engine = new ByRulesEngine(territory);
        var sum = inputs.Sum(engine.Amount);
        Check(RulesEngineName, sum, expected);

        var (lots, lines) = (OneTerritory.Lots(LotsOfTerritory), new LineTable());
        var table = LotTable.Of(lots);
        var version = typeof(PlaceLot).Assembly.GetName().Version!.ToString(3);
        LotEntry[] ours =
        [
            Timed(Columns, version, runs, LotsOfTerritory, 100_000, () => BonusTerritoireCalculator.Fill(OneTerritory.Territory, table, OneTerritory.Year, Bareme.BuiltIn, lines)),
            Timed(Calculate, version, runs, LotsOfTerritory, 20_000, () => _ = BonusTerritoireCalculator.Calculate(OneTerritory.Territory, lots, OneTerritory.Year, Bareme.BuiltIn).Lines.Count),
            Timed(RulesEngineName, ByRulesEngine.Version, runs, Lots, 20, () => sum = inputs.Sum(engine.Amount)),
        ];
        return peers.Npm is { } why
            ? new(Setting.Here(), ours, [$"{Publicodes} : {why}"])
            : new(Setting.Here(), [.. ours, ByPublicodes(peers, territory, inputs, expected, runs)], []);
    }

    private static LotEntry ByPublicodes(Peers peers, TerritoryInput territory, LotInput[] inputs, decimal expected, int runs)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, JsonSerializer.Serialize(new { territory, lots = inputs }, JsonSerializerOptions.Web));
        using var result = JsonDocument.Parse(Launch.Measure(peers.Publicodes(file, runs)).Output);
        File.Delete(file);
        Check(Publicodes, result.RootElement.GetProperty("sum").GetDecimal(), expected);
        return new(Publicodes, peers.PublicodesVersion, [.. result.RootElement.GetProperty("nanoseconds").EnumerateArray().Select(run => run.GetDouble())], null);
    }

    private static LotEntry Timed(string name, string version, int runs, int lots, int times, Action action)
    {
        // Once for the compilation of what runs often, then the runs that count.
        Repeat(action, times);
        var nanoseconds = new double[runs];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var run = 0; run < runs; run++)
        {
            using var process = Process.GetCurrentProcess();
            var start = process.TotalProcessorTime;
            Repeat(action, times);
            process.Refresh();
            nanoseconds[run] = (process.TotalProcessorTime - start).TotalNanoseconds / ((double)times * lots);
        }

        return new(name, version, nanoseconds, (double)(GC.GetAllocatedBytesForCurrentThread() - before) / ((double)runs * times * lots));
    }

    private static void Repeat(Action action, int times)
    {
        for (var i = 0; i < times; i++)
        {
            action();
        }
    }

    /// <summary>The total of the lots, to the cent: engines that compute in doubles are given half a cent.</summary>
    private static void Check(string name, decimal sum, decimal expected)
    {
        if (Math.Abs(sum - expected) > 0.005m)
        {
            throw new InvalidDataException($"{name} donne {sum} au total, et non {expected}.");
        }
    }
}
