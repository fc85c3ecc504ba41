using System.Globalization;
using Ctg.Funding.Cli.Output;

namespace Ctg.Funding.Cli.Commands;

/// <summary>The rows of results of some territories: those of their lots, and theirs.</summary>
internal sealed class ResultBlock(NumberFormatInfo numbers)
{
    internal CsvOutput Lines { get; } = new(null, numbers);

    internal CsvOutput Territories { get; } = new(null, numbers);

    internal void Clear()
    {
        Lines.Clear();
        Territories.Clear();
    }
}
