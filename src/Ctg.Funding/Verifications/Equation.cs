namespace Ctg.Funding.Verifications;

/// <summary>What one notification tells: the sum of the unknowns, each times the places and months that take it, is between two amounts;
/// or, of one unknown alone, that it is at most so much.</summary>
/// <param name="Notification">The notification.</param>
/// <param name="Terms">Each unknown, and places times months that take it.</param>
/// <param name="FullYear">Months, or days, of a full year: what the sum is divided by.</param>
/// <param name="Low">Least amount left to the unknowns, euros.</param>
/// <param name="High">Most amount left to them.</param>
internal sealed record Equation(
    Notification Notification, IReadOnlyList<(Unknown Unknown, decimal Weight)> Terms, int FullYear, decimal Low, decimal High);
