using System.Globalization;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Commands;

/// <summary>
/// One axis of a grid: new places, the PSEJ or the tranche of the territories, or what a figure is multiplied by, from a value to another
/// by steps.
/// </summary>
internal sealed record GridParameter(string Name, decimal From, decimal To, decimal Step)
{
    private const int MostValues = 200;
    private const decimal Highest = 1_000_000_000_000;

    internal IReadOnlyList<decimal> Values => [.. Enumerable.Range(0, (int)((To - From) / Step) + 1).Select(i => From + (i * Step))];

    internal static GridParameter Parse(string text)
    {
        var parts = text.Split('=', ':');
        var numbers = parts.Skip(1).Select(part =>
            decimal.TryParse(part.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                ? number
                : -1).ToArray();
        return parts[0].Length > 0
            && numbers is [>= 0 and <= Highest, >= 0 and <= Highest, >= 0.0001m]
            && numbers[1] >= numbers[0]
            && (numbers[1] - numbers[0]) / numbers[2] < MostValues
            ? new GridParameter(parts[0], numbers[0], numbers[1], numbers[2])
            : throw new CliException("CTG9047", text, MostValues);
    }
}
