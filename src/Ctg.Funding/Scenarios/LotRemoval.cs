using NodaTime;

namespace Ctg.Funding.Scenarios;

/// <summary>A structure that a scenario takes out, from a day on or as if it had never been.</summary>
/// <param name="Structure">Code of the structure.</param>
/// <param name="From">First day without it; <see langword="null"/> as if it had never been, which may change counted reference places.</param>
public sealed record LotRemoval(string Structure, LocalDate? From = null);
