using Ctg.Funding.Basics;
using NodaTime;

namespace Ctg.Funding.Verifications;

/// <summary>A figure that is not known exactly, from a day on, and what is public of it.</summary>
/// <param name="Figure">Its identifier, such as <c>BT-Nt</c>.</param>
/// <param name="Tranche">The tranche that it is of; <see langword="null"/> where it is for all.</param>
/// <param name="From">First day of the value.</param>
/// <param name="Public">What is public, euros per place per year.</param>
internal sealed record Unknown(string Figure, int? Tranche, LocalDate From, Bounds Public);
