using FluentValidation.Results;

namespace Ctg.Funding.Cli.Input;

/// <summary>A row that is computed, and what is doubtful in it: the column, the value as the file has it, a code and a sentence.</summary>
internal sealed record RowWarning(InputRole Role, string File, long Line, string Column, string Value, string Code, string Message)
{
    internal static RowWarning Of(InputRole role, string file, long line, string value, ValidationFailure doubt) =>
        new(role, file, line, doubt.PropertyName, value, doubt.ErrorCode, doubt.ErrorMessage);
}
