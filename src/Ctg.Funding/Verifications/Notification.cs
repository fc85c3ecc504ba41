using Ctg.Funding.Basics;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Verifications;

/// <summary>An amount of bonus territoire that the Caf has notified for a year: to a structure, or to a whole territory.</summary>
public sealed record Notification
{
    /// <summary>Creates a notification.</summary>
    /// <param name="territory">Code of the territory; not blank.</param>
    /// <param name="structure">Code of the structure; empty for the whole territory.</param>
    /// <param name="year">Year that the amount is due for.</param>
    /// <param name="amount">Euros for the year.</param>
    /// <exception cref="ArgumentException"><paramref name="territory"/> is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is negative, above a billion, or with more than 4
    /// decimals.</exception>
    public Notification(string territory, string structure, int year, decimal amount)
    {
        Territory = Guard.Code(territory, nameof(territory));
        Structure = Guard.Text(structure, nameof(structure));
        Year = year;
        Amount = Guard.Euros(amount, nameof(amount))!.Value;
    }

    /// <summary>Code of the territory.</summary>
    public string Territory { get; }

    /// <summary>Code of the structure; empty for the whole territory.</summary>
    public string Structure { get; }

    /// <summary>Year that the amount is due for.</summary>
    public int Year { get; }

    /// <summary>Euros for the year.</summary>
    public decimal Amount { get; }

    /// <summary>The service; crèches unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a value of the type.</exception>
    public Service Service { get; init => field = Guard.Word(value); }
}
