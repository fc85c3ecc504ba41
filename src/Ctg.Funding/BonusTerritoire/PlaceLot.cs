using Ctg.Funding.Territories;
using NodaTime;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>Places of one structure that opened, and close, together: a row of the place inventory.</summary>
public sealed record PlaceLot
{
    /// <summary>Creates a lot.</summary>
    /// <param name="territory">Code of the territory that co-finances the structure; not blank.</param>
    /// <param name="structure">Code of the structure; not blank.</param>
    /// <param name="places">Places, from 1 to a million.</param>
    /// <param name="opening">First day open.</param>
    /// <param name="closing">Last day open; <see langword="null"/> while open.</param>
    /// <exception cref="ArgumentException">A code is blank, or the lot closes before it opens.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="places"/> is out of its limits.</exception>
    public PlaceLot(string territory, string structure, int places, LocalDate opening, LocalDate? closing = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(territory);
        ArgumentException.ThrowIfNullOrWhiteSpace(structure);
        if (closing < opening)
        {
            throw new ArgumentException($"The lot closes on {closing}, before it opens on {opening}.", nameof(closing));
        }

        Territory = territory;
        Structure = structure;
        Places = places;
        Opening = opening;
        Closing = closing;
    }

    /// <summary>Code of the territory.</summary>
    public string Territory { get; init; }

    /// <summary>Code of the structure.</summary>
    public string Structure { get; init; }

    /// <summary>Name of the structure, for people; may be empty.</summary>
    public string Name { get; init; } = "";

    /// <summary>Number of places.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1, or above a million.</exception>
    public int Places
    {
        get;
        init => field = Guard.Count<int>(value, 1, Guard.HighestPlaces, nameof(Places))!.Value;
    }

    /// <summary>First day open.</summary>
    public LocalDate Opening { get; }

    /// <summary>Last day open; <see langword="null"/> while open.</summary>
    public LocalDate? Closing { get; }

    /// <summary>How the structure is funded.</summary>
    public Financement Financement { get; init; } = Financement.Psu;

    /// <summary>Whether the structure stands in a quartier prioritaire (QPV).</summary>
    public bool IsInQpv { get; init; }

    /// <summary>Whether a collectivity that signed the CTG co-finances the structure (rule R1).</summary>
    public bool IsCofinanced { get; init; } = true;

    /// <summary>Line of the inventory that the lot was read from; 0 where it was not read from a file.</summary>
    public long Line { get; init; }

    internal bool IsOpenOn(LocalDate date) => Opening <= date && (Closing is not { } closing || date <= closing);

    /// <summary>R1, on the lot itself: whether its structure is funded by the PSU and co-financed.</summary>
    internal bool IsEligible => Financement == Financement.Psu && IsCofinanced;
}
