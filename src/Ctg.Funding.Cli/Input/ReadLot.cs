using System.Text;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Territories;
using NodaTime;

namespace Ctg.Funding.Cli.Input;

/// <summary>A lot as its row has it, nothing made of its texts yet: they are those of the row, until the next is read.</summary>
internal readonly ref struct ReadLot
{
    internal required long Line { get; init; }

    internal required ReadOnlySpan<byte> Structure { get; init; }

    internal ReadOnlySpan<byte> Name { get; init; }

    internal ReadOnlySpan<byte> Manager { get; init; }

    internal required Service Service { get; init; }

    internal required decimal Units { get; init; }

    internal required LocalDate Opening { get; init; }

    internal LocalDate? Closing { get; init; }

    internal LocalDate? Joined { get; init; }

    internal required Financement Financement { get; init; }

    internal required LotFacts Facts { get; init; }

    /// <summary>The lot as the core knows it.</summary>
    internal PlaceLot Of(string territory) => new(territory, Encoding.UTF8.GetString(Structure), Units, Opening, Closing, Service)
    {
        Name = Encoding.UTF8.GetString(Name),
        Manager = Encoding.UTF8.GetString(Manager),
        Joined = Joined,
        Financement = Financement,
        Facts = Facts,
        Line = Line,
    };
}
