using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace Ctg.Funding.Benchmarks;

/// <summary>Time and bytes of a benchmark over its parameter <c>Lots</c>, in this process and in a minute for twelve benchmarks.</summary>
internal sealed class PerLotColumns : ManualConfig
{
    public PerLotColumns()
    {
        AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(5).WithIterationTime(TimeInterval.FromMilliseconds(200)).WithIterationCount(12));
        AddColumn(new PerLot("ns/lot", static report => report.ResultStatistics?.Mean));
        AddColumn(new PerLot("B/lot", static report => report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase)));
    }

    /// <summary>One of the two.</summary>
    private sealed class PerLot(string name, Func<BenchmarkReport, double?> value) : IColumn
    {
        public string Id => name;

        public string ColumnName => name;

        public bool AlwaysShow => true;

        public ColumnCategory Category => ColumnCategory.Custom;

        public int PriorityInCategory => 0;

        public bool IsNumeric => true;

        public UnitType UnitType => UnitType.Dimensionless;

        public string Legend => $"{name}: of one lot";

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
            summary[benchmarkCase] is { } report && value(report) is { } whole
                ? (whole / (int)benchmarkCase.Parameters["Lots"]).ToString("0.0", CultureInfo.InvariantCulture) : "NA";

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

        public bool IsAvailable(Summary summary) => true;

        public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;
    }
}
