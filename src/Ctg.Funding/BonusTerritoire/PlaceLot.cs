using System.Text.Json.Serialization;
using Ctg.Funding.Basics;
using Ctg.Funding.Territories;
using NodaTime;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>
/// Places of one structure that opened, and close, together: a row of the place inventory. For another service than crèches, its hours or
/// posts of a full year (rules.md §4).
/// </summary>
[JsonConverter(typeof(PlaceLotConverter))]
public sealed record PlaceLot
{
    private static readonly LotFacts EveryFact = Enum.GetValues<LotFacts>().Aggregate((facts, fact) => facts | fact);

    /// <summary>Creates a lot.</summary>
    /// <param name="territory">Code of the territory that co-finances the structure; not blank.</param>
    /// <param name="structure">Code of the structure; not blank.</param>
    /// <param name="units">
    /// Places, from 1 to a million; of another service, its units (<see cref="ServiceFate.Unit"/>), to the hundredth, up to ten million.
    /// </param>
    /// <param name="opening">First day open.</param>
    /// <param name="closing">Last day open; <see langword="null"/> while open.</param>
    /// <param name="service">The service.</param>
    /// <exception cref="ArgumentException">A code is blank, or the lot closes before it opens.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="units"/> or a date is out of its limits, or <paramref name="service"/> is not a value of the type.
    /// </exception>
    public PlaceLot(
        string territory, string structure, decimal units, LocalDate opening, LocalDate? closing = null, Service service = Service.Eaje)
    {
        if (closing < opening)
        {
            throw new ArgumentException($"The lot closes on {closing}, before it opens on {opening}.", nameof(closing));
        }

        Territory = Guard.Code(territory, nameof(territory));
        Structure = Guard.Code(structure, nameof(structure));
        Service = Guard.Word(service, nameof(service));
        Units = units;
        Opening = Guard.Day(opening, nameof(opening));
        Closing = Guard.Day(closing, nameof(closing));
    }

    /// <summary>Code of the territory.</summary>
    /// <exception cref="ArgumentException">Blank.</exception>
    public string Territory
    {
        get;
        init => field = Guard.Code(value, nameof(Territory));
    }

    /// <summary>Code of the structure.</summary>
    /// <exception cref="ArgumentException">Blank.</exception>
    public string Structure
    {
        get;
        init => field = Guard.Code(value, nameof(Structure));
    }

    /// <summary>Name of the structure, for people; may be empty.</summary>
    public string Name { get; init => field = Guard.Text(value, nameof(Name)); } = "";

    /// <summary>Code of the manager, who is paid the bonus (rule R9); empty where the structure stands for its manager.</summary>
    public string Manager { get; init => field = Guard.Text(value, nameof(Manager)); } = "";

    /// <summary>The service.</summary>
    public Service Service { get; }

    /// <summary>Number of places; of another service, of its units over a full year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// Places that are below 1, above a million or not whole; units that are not above 0, above ten million or with more than 2 decimals.
    /// </exception>
    public decimal Units
    {
        get;
        init => field = ServiceFate.Of(Service).LotUnits.Checked(value, nameof(Units));
    }

    /// <summary>First day open.</summary>
    public LocalDate Opening { get; internal init; }

    /// <summary>Last day open in the territory; <see langword="null"/> while open.</summary>
    public LocalDate? Closing { get; internal init; }

    /// <summary>
    /// Day on which the structure came to this territory from another one, where it did; <see langword="null"/> where it opened there. The
    /// places are not new for that (H-17), and count in the territory from that day.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Before <see cref="Opening"/>, or after <see cref="Closing"/>.</exception>
    public LocalDate? Joined
    {
        get;
        init => field = value < Opening || value > Closing
            ? throw new ArgumentOutOfRangeException(nameof(Joined), value, $"Must be from {Opening} to {Closing}.")
            : Guard.Day(value, nameof(Joined));
    }

    /// <summary>How a crèche is funded.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a value of the type.</exception>
    public Financement Financement
    {
        get;
        init => field = Guard.Word(value, nameof(Financement));
    }

    /// <summary>What is said of the lot by yes or no; co-financed alone where nothing is said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not made of values of the type.</exception>
    public LotFacts Facts
    {
        get;
        init => field = (value & ~EveryFact) == 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Facts), value, $"{nameof(LotFacts)} has no such value.");
    } = LotFacts.Cofinancee;

    /// <summary>Whether the structure stands in a quartier prioritaire (QPV); when given, whichever list counts.</summary>
    public bool IsInQpv
    {
        get => QpvActuel == Membership.In;
        init => Facts = Facts.WithQpvActuel(value ? Membership.In : Membership.Out)
            .WithQpvAncien(value ? Membership.In : Membership.Out);
    }

    /// <summary>Whether the structure stands in a QPV of the list in force (H-21).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a value of the type.</exception>
    public Membership QpvActuel
    {
        get => Facts.QpvActuel();
        init => Facts = Facts.WithQpvActuel(Guard.Word(value, nameof(QpvActuel)));
    }

    /// <summary>Whether the structure stands in a QPV of the list before (H-21).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a value of the type.</exception>
    public Membership QpvAncien
    {
        get => Facts.QpvAncien();
        init => Facts = Facts.WithQpvAncien(Guard.Word(value, nameof(QpvAncien)));
    }

    /// <summary>Whether a collectivity that signed the CTG co-finances the structure (rule R1).</summary>
    public bool IsCofinanced { get => Is(LotFacts.Cofinancee); init => Facts = With(LotFacts.Cofinancee, value); }

    /// <summary>Whether the places are under a contrat territorial réservataire employeur (BT-C).</summary>
    public bool IsReservataire { get => Is(LotFacts.Reservataire); init => Facts = With(LotFacts.Reservataire, value); }

    /// <summary>Line of the inventory that the lot was read from; 0 where it was not read from a file.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public long Line
    {
        get;
        init => field = Guard.Line(value, nameof(Line));
    }

    /// <summary>Code of who is paid the bonus: the manager, else the structure itself.</summary>
    public string Payee => string.IsNullOrWhiteSpace(Manager) ? Structure : Manager;

    /// <summary>Gets the first day that counts in the territory.</summary>
    internal LocalDate From => Joined ?? Opening;

    internal bool IsOpenOn(LocalDate date) => From <= date && (Closing is not { } closing || date <= closing);

    /// <summary>R1, on the lot itself: whether its structure is co-financed and, for a crèche, funded by the PSU.</summary>
    internal bool IsEligible => LotRow.IsEligibleIf(Service, Financement, Facts);

    internal bool Is(LotFacts fact) => (Facts & fact) != 0;

    private LotFacts With(LotFacts fact, bool isSo) => isSo ? Facts | fact : Facts & ~fact;
}
