using System.Globalization;
using Ctg.Funding.Diagnostics;
using FluentValidation;
using FluentValidation.Results;

namespace Ctg.Funding.Validation;

/// <summary>Says a doubt as FluentValidation does: a warning with a stable code, on a column of the file formats, in the language asked
/// for.</summary>
internal static class Doubts
{
    internal static void Doubt<T>(
        this ValidationContext<T> context, string code, string column, object? value, CultureInfo culture, params object[] arguments) =>
        context.AddFailure(
            new ValidationFailure(column, new Diagnostic(code, DiagnosticSeverity.Warning, [.. arguments]).Message(culture), value)
            {
                ErrorCode = code,
                Severity = Severity.Warning,
            });
}
