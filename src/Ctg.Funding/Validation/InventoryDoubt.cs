using System.Globalization;
using Ctg.Funding.Diagnostics;

namespace Ctg.Funding.Validation;

/// <summary>What is doubtful over a territory and all its lots.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Column">The column of the file formats that it is about.</param>
/// <param name="Lot">The lot, by its place among those of the territory; <see langword="null"/> where the territory itself is.</param>
/// <param name="Counted">The places counted, where they are what is doubtful.</param>
/// <param name="Arguments">What its sentence is completed with.</param>
internal sealed record InventoryDoubt(string Code, string Column, int? Lot, decimal Counted, IReadOnlyList<object> Arguments)
{
    internal string Message(CultureInfo culture) => new Diagnostic(Code, DiagnosticSeverity.Warning, [.. Arguments]).Message(culture);
}
