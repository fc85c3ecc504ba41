using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Territories;
using NodaTime;

namespace Ctg.Funding.Psej;

/// <summary>The PSEJ figures as they stand for one year of a contract.</summary>
internal sealed class PsejScale
{
    private const string NewRateId = "PS-1";
    private const string LengthId = "PS-3";
    private const string AccueilShareId = "PS-2";
    private const string DegressivityId = "PS-4";
    private const string GrowthId = "PS-5";
    private const string PostRateId = "PS-6";
    private const string ReadingId = "H-09";

    private static readonly string[] Needed = [NewRateId, AccueilShareId, LengthId, DegressivityId, GrowthId, PostRateId, ReadingId, .. ServiceFate.All.Select(fate => fate.Price)];

    private readonly Bareme _bareme;
    private readonly LocalDate _day;

    private PsejScale(Bareme bareme, int year)
    {
        _bareme = bareme;
        _day = new LocalDate(year, 1, 1);
        Year = year;
        NewRate = Of(NewRateId);
        AccueilShare = Of(AccueilShareId);
        Degressivity = Of(DegressivityId);
        Growth = Of(GrowthId);
        PostRate = Of(PostRateId);
        DegressivityReading = Of(ReadingId);
    }

    internal int Year { get; }

    internal FigureValue NewRate { get; }

    internal FigureValue AccueilShare { get; }

    internal FigureValue Degressivity { get; }

    internal FigureValue Growth { get; }

    internal FigureValue PostRate { get; }

    internal FigureValue DegressivityReading { get; }

    /// <summary>PS-3: the years of a contract, from its first, those of an express extension included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No text knows one of the years.</exception>
    internal static IReadOnlyList<int> YearsOf(Cej cej, Bareme bareme)
    {
        var length = IsKnown(bareme, cej.FirstYear) ? bareme.Find(LengthId, new LocalDate(cej.FirstYear, 1, 1))!.Amount!.Value.Min : 1;
        int[] years = [.. Enumerable.Range(cej.FirstYear, (int)length + cej.ExtraYears)];
        return Array.FindIndex(years, year => !IsKnown(bareme, year)) is var unknown and >= 0
            ? throw new ArgumentOutOfRangeException(nameof(cej), years[unknown], "No text on the PSEJ is known for this year of the contract.")
            : years;
    }

    internal static PsejScale Of(Bareme bareme, int year) => new(bareme, year);

    /// <summary>The amount of a figure where it serves in the year; <see langword="null"/> where it is not public.</summary>
    internal Bounds? Amount(FigureValue value) => value.ServesIn(Year) ? value.Amount : null;

    /// <summary>The most that one unit of a service counts for.</summary>
    internal FigureValue PriceOf(Service service) => Of(ServiceFate.Of(service).Price);

    private static bool IsKnown(Bareme bareme, int year) =>
        year is > 0 and <= Bareme.LastYear && Needed.All(id => bareme.Find(id, new LocalDate(year, 1, 1)) is not null);

    private FigureValue Of(string id) => _bareme.Find(id, _day)!;
}
