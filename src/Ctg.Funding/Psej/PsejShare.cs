using Ctg.Funding.Basics;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Psej;

/// <summary>The PSEJ of one service in one territory for one year: for crèches, the amount that rule R4 spreads over places.</summary>
/// <param name="Territory">Code of the territory.</param>
/// <param name="Service">The service.</param>
/// <param name="Amount">Euros for the year, to the cent; <see langword="null"/> where an action of it is indeterminate.</param>
public sealed record PsejShare(string Territory, Service Service, Bounds? Amount);
