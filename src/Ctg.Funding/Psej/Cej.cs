using System.Text.Json.Serialization;
using Ctg.Funding.Basics;

namespace Ctg.Funding.Psej;

/// <summary>A contrat enfance et jeunesse: calendar years from its first (PS-3).</summary>
[JsonConverter(typeof(CejConverter))]
public sealed record Cej
{
    private const int MostExtraYears = 16;

    /// <summary>Creates a contract.</summary>
    /// <param name="code">Its code; not blank.</param>
    /// <param name="firstYear">Its first year.</param>
    /// <exception cref="ArgumentException"><paramref name="code"/> is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="firstYear"/> is not within <see cref="Limits"/>.</exception>
    public Cej(string code, int firstYear)
    {
        Code = Guard.Code(code, nameof(code));
        FirstYear = Guard.Count<int>(firstYear, Limits.FirstDay.Year, Limits.LastDay.Year, nameof(firstYear))!.Value;
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
