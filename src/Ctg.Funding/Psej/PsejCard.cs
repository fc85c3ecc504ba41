using Ctg.Funding.Baremes;
using Ctg.Funding.Terms;
using Ctg.Funding.Territories;
using NodaTime;

namespace Ctg.Funding.Psej;

/// <summary>The figures of the PSEJ as they stand for one year of a contract.</summary>
internal sealed class PsejCard
{
    private readonly CardFigures _figures;

    private PsejCard(Bareme bareme, int year)
    {
        Year = year;
        _figures = new CardFigures(bareme, new LocalDate(year, 1, 1), PsejFigures.All);
    }

    internal int Year { get; }

    internal IReadOnlyList<CardFigure> All => _figures.All;

    internal CardFigure NewRate => _figures[PsejFigures.NewRate];

    internal CardFigure AccueilShare => _figures[PsejFigures.AccueilShare];

    internal CardFigure Degressivity => _figures[PsejFigures.Degressivity];

    internal CardFigure Growth => _figures[PsejFigures.Growth];

    internal CardFigure PostRate => _figures[PsejFigures.PostRate];

    internal CardFigure Reading => _figures[PsejFigures.Reading];

    /// <summary>Gets whether the degressivity is read as points of the rate (H-09).</summary>
    internal bool IsInPoints => Reading.Value.Choice == "points";

    /// <summary>The most that one unit of a service counts for.</summary>
    internal CardFigure PriceOf(Service service) => _figures[ServiceFate.Of(service).Price];

    /// <summary>The card of a year that texts know, kept with the barème.</summary>
    internal static PsejCard Of(Bareme bareme, int year) =>
        bareme.Card((year, 0), static (figures, key) => new PsejCard(figures, key.Of));

    /// <summary>PS-3: the years of a contract, from its first, those of an express extension included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No text knows one of the years.</exception>
    internal static IReadOnlyList<int> YearsOf(Cej cej, Bareme bareme)
    {
        var length = IsKnown(bareme, cej.FirstYear) ? Of(bareme, cej.FirstYear)._figures[PsejFigures.Length].Value.Amount!.Value.Min : 1;
        int[] years = [.. Enumerable.Range(cej.FirstYear, (int)length + cej.ExtraYears)];
        return Array.FindIndex(years, year => !IsKnown(bareme, year)) is var unknown and >= 0
            ? throw new ArgumentOutOfRangeException(
                nameof(cej), years[unknown], "No text on the PSEJ is known for this year of the contract.")
            : years;
    }

    private static bool IsKnown(Bareme bareme, int year) =>
        year is > 0 and <= Bareme.LastYear && Of(bareme, year)._figures.Has(PsejFigures.All);
}
