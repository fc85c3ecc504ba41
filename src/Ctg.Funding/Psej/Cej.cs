using Ctg.Funding.Territories;

namespace Ctg.Funding.Psej;

/// <summary>A contrat enfance et jeunesse: calendar years from its first (PS-3).</summary>
public sealed record Cej
{
    private const int MostExtraYears = 16;

    /// <summary>Creates a contract.</summary>
    /// <param name="code">Its code; not blank.</param>
    /// <param name="firstYear">Its first year.</param>
    /// <exception cref="ArgumentException"><paramref name="code"/> is blank.</exception>
    public Cej(string code, int firstYear)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        Code = code;
        FirstYear = firstYear;
    }

    /// <summary>Code of the contract.</summary>
    public string Code { get; }

    /// <summary>First year of the contract.</summary>
    public int FirstYear { get; }

    /// <summary>Years by which it was expressly extended beyond its length (PS-3).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or above 16.</exception>
    public int ExtraYears
    {
        get;
        init => field = Guard.Count<int>(value, 0, MostExtraYears, nameof(ExtraYears))!.Value;
    }
}
