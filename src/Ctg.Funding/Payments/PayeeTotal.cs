using Ctg.Funding.Basics;

namespace Ctg.Funding.Payments;

/// <summary>What a payee receives in a calendar year, whatever years it is due for.</summary>
/// <param name="Payee">Code of who is paid.</param>
/// <param name="ReceivedIn">Calendar year of the receipts.</param>
/// <param name="Amount">Euros, to the cent.</param>
public sealed record PayeeTotal(string Payee, int ReceivedIn, Bounds Amount);
