using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Cli.Formats;
using NodaTime;

namespace Ctg.Funding.Cli.Tables;

/// <summary>
/// What is weak in the figures of a year: not public, only a range, confirmed for an earlier year, or a choice of the engine.
/// </summary>
internal static class FigureStates
{
    internal static IEnumerable<Listing.Cell[]> In(Bareme bareme, int year, CultureInfo language) =>
        from figure in bareme.Figures
        let value = bareme.Find(figure.Id, new LocalDate(year, 12, 31))
        where value is not null || !HasEnded(bareme, figure, year)
        let state = State(value, year)
        where state.Length > 0
        select new Listing.Cell[]
        {
            year.ToString(CultureInfo.InvariantCulture), figure.Id, Listing.Cell.Worded(said => Sentences.Of(state, said), language),
            value is null ? "" : Listing.Cell.Worded(said => FigureText.Value(value, said), language),
            value is null ? "" : new Listing.Cell(Words.Of(value.Statut), Words.Shown(value.Statut, language)),
            value is null ? "" : string.Join(" | ", value.Sources), FigureText.Label(figure, language),
        };

    /// <summary>Whether a figure only served in earlier years, as those of the CEJ: nothing is missing then.</summary>
    private static bool HasEnded(Bareme bareme, Figure figure, int year) => bareme.ValuesOf(figure.Id).All(value => value.To?.Year < year);

    private static string State(FigureValue? value, int year) => value switch
    {
        null => "etat.absent",
        { IsKnown: false } => "etat.non-publie",
        { Amount.IsExact: false } when value.IsCarriedOverIn(year) => "etat.fourchette-ancienne",
        { Amount.IsExact: false } => "etat.fourchette",
        _ when value.IsCarriedOverIn(year) => "etat.ancien",
        _ when !value.ServesIn(year) => "etat.perime",
        { Statut: FigureStatut.Hypothese } => "etat.hypothese",
        _ => "",
    };
}
