using System.Globalization;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Input;

/// <summary>Rows that are told on standard error, where no folder keeps them: the first ones, then how many there are.</summary>
internal static class ToldRows
{
    private const int MostRefusals = 100;
    private const int MostWarnings = 20;

    internal static RowLog Log(CultureInfo language, bool isStrict, bool tellsWarnings = true)
    {
        var (refusals, warnings) = (0L, tellsWarnings ? 0L : MostWarnings);
        return new RowLog
        {
            Language = language,
            IsStrict = isStrict,
            OnRefused = row =>
            {
                if (refusals++ < MostRefusals)
                {
                    Terminal.Tell(
                        language, "CTG9022", row.File, row.Line,
                        string.Join(" | ", row.Faults.Select(fault => $"{fault.Code} {fault.Message(language)}")));
                }
            },
            OnWarned = warning =>
            {
                if (warnings++ < MostWarnings)
                {
                    Terminal.Tell(language, "CTG9038", warning.File, warning.Line, $"{warning.Code} {warning.Message}");
                }
            },
        };
    }

    /// <summary>Says how many refused rows there are in all, where only the first were told.</summary>
    internal static void End(RowLog log, CultureInfo language, bool wereTold = true)
    {
        if (wereTold && log.Refusals > MostRefusals)
        {
            Terminal.Tell(language, "CTG9088", log.Refusals, MostRefusals);
        }
    }
}
