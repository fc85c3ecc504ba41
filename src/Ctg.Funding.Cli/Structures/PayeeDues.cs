using Ctg.Funding.Payments;

namespace Ctg.Funding.Cli.Structures;

/// <summary>What a payee is due over the years asked for, and for which structures.</summary>
/// <param name="Payee">Code of who is paid.</param>
/// <param name="Name">Its name; may be empty.</param>
/// <param name="Lines">What it is due, a line a year and regime; a year for which nothing is due has none.</param>
/// <param name="Structures">The structures that its bonus is for.</param>
internal sealed record PayeeDues(
    string Payee, string Name, IReadOnlyList<PaymentLine> Lines, IReadOnlyList<StructureDues> Structures);
