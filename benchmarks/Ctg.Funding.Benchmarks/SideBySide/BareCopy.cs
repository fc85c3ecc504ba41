using System.Buffers;

namespace Ctg.Funding.Benchmarks.SideBySide;

/// <summary>The floor: reads the inventory by span, counting cells, and writes as many bytes as the results have. It computes nothing.</summary>
internal static class BareCopy
{
    private const int Block = 1 << 16;

    internal static int Run(string folder, string results, long bytes)
    {
        var ends = SearchValues.Create(";\n"u8);
        var (block, cells) = (new byte[Block], 0L);
        foreach (var name in (string[])["territoires.csv", "places.csv"])
        {
            using var file = File.OpenHandle(Path.Combine(folder, name), options: FileOptions.SequentialScan);
            long position = 0;
            for (int read; (read = RandomAccess.Read(file, block, position)) > 0; position += read)
            {
                var rest = block.AsSpan(0, read);
                for (int at; (at = rest.IndexOfAny(ends)) >= 0; rest = rest[(at + 1)..])
                {
                    cells++;
                }
            }
        }

        Directory.CreateDirectory(results);
        using var output = File.OpenHandle(Path.Combine(results, "copie"), FileMode.Create, FileAccess.Write);
        for (var written = 0L; written < bytes; written += Block)
        {
            RandomAccess.Write(output, block.AsSpan(0, (int)Math.Min(Block, bytes - written)), written);
        }

        Console.WriteLine(cells);
        return 0;
    }
}
