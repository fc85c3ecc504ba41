using Ctg.Funding.Basics;
using NodaTime;

namespace Ctg.Funding.Payments;

/// <summary>What a payee receives in a month, for a year (rule R9).</summary>
/// <param name="Payee">Code of who is paid.</param>
/// <param name="Month">Month of receipt.</param>
/// <param name="Year">Year that the money is due for.</param>
/// <param name="Kind">What it is of that year's amount.</param>
/// <param name="Amount">Euros, to the cent.</param>
public sealed record Receipt(string Payee, YearMonth Month, int Year, ReceiptKind Kind, Bounds Amount);
