using System.Globalization;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Input;

/// <summary>
/// What becomes of rows that are refused or doubtful: told on the spot to whoever keeps them, counted here, none held in memory.
/// </summary>
internal sealed class RowLog
{
    private readonly Dictionary<InputRole, long> _refused = [];

    /// <summary>Gets the language of what is doubtful.</summary>
    internal required CultureInfo Language { get; init; }

    /// <summary>Gets what keeps a refused row.</summary>
    internal required Action<RefusedRow> OnRefused { get; init; }

    /// <summary>Gets what keeps a warning.</summary>
    internal Action<RowWarning> OnWarned { get; init; } = _ => { };

    /// <summary>Gets whether the first refused row ends the batch.</summary>
    internal bool IsStrict { get; init; }

    /// <summary>Gets how many warnings there were.</summary>
    internal long Warnings { get; private set; }

    /// <summary>Gets how many rows were refused, in all files.</summary>
    internal long Refusals => _refused.Values.Sum();

    internal long RefusedOf(InputRole role) => _refused.GetValueOrDefault(role);

    internal void Refuse(RefusedRow row)
    {
        if (IsStrict)
        {
            var fault = row.Faults[0];
            throw new CliException("CTG9035", row.File, row.Line, fault);
        }

        _refused[row.Role] = RefusedOf(row.Role) + 1;
        OnRefused(row);
    }

    internal void Warn(RowWarning warning)
    {
        Warnings++;
        OnWarned(warning);
    }
}
