using NodaTime;

namespace Ctg.Funding.Scenarios;

/// <summary>A structure that a scenario moves to another territory: it keeps its nature and takes the amount of the new one (H-17).</summary>
/// <param name="Structure">Code of the structure.</param>
/// <param name="To">Code of the territory that it goes to.</param>
/// <param name="On">First day there.</param>
public sealed record LotMove(string Structure, string To, LocalDate On);
