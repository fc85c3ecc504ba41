using System.Text;

namespace Ctg.Funding.Benchmarks.Inventories;

/// <summary>A file of a generated inventory: UTF-8 without a byte order mark.</summary>
internal static class InventoryFile
{
    internal static StreamWriter Open(string folder, string name) =>
        new(Path.Combine(folder, name), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
}
