using Ctg.Funding.Basics;
using NodaTime;

namespace Ctg.Funding.Payments;

/// <summary>What all payees receive in a month.</summary>
/// <param name="Month">Month of receipt.</param>
/// <param name="Amount">Euros, to the cent.</param>
public sealed record MonthTotal(YearMonth Month, Bounds Amount);
