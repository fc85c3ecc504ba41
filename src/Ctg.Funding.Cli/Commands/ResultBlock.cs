using System.Globalization;
using Ctg.Funding.Cli.Output;

namespace Ctg.Funding.Cli.Commands;

/// <summary>The rows of results of some territories: those of their lots, and theirs.</summary>
internal sealed class ResultBlock(NumberFormatInfo numbers)
{
    internal CsvBlock Lines { get; } = new(numbers);

    internal CsvBlock Territories { get; } = new(numbers);

    internal void Clear()
    {
        Lines.Clear();
        Territories.Clear();
    }
}
