using System.Globalization;
using Ctg.Funding.Basics;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Verifications;

namespace Ctg.Funding.Cli.Output;

/// <summary>
/// Writes what notifications tell of figures that are not public: <c>deductions.csv</c>, <c>contradictions.csv</c>, and the local barème
/// that they make, where they tell something.
/// </summary>
internal static class InferenceFiles
{
    internal const string FiguresName = "deductions.csv";
    internal const string ContradictionsName = "contradictions.csv";
    internal const string BaremeName = "bareme-propose.json";

    private const string Zone = "H-05";

    internal static void Write(OutputFolder folder, InferenceResult told, NumberFormatInfo numbers)
    {
        using (var stream = folder.Create(FiguresName))
        using (var output = new CsvOutput(
            stream, numbers, ["figure", "tranche", "du", "territoire", "min", "max", "lecture", "preuve_min", "preuve_max", "concordants"]))
        {
            foreach (var figure in told.Figures)
            {
                Write(output, figure);
            }

            foreach (var reading in told.Zones.Where(reading => reading.Zone != Membership.Unknown))
            {
                Write(output, reading);
            }
        }

        using (var stream = folder.Create(ContradictionsName))
        using (var output = new CsvOutput(
            stream, numbers, ["numero", "figure", "tranche", "annee", "territoire", "structure", "notifie", "suspect", "min", "max"]))
        {
            foreach (var (number, contradiction) in told.Contradictions.Index())
            {
                Write(output, number + 1, contradiction);
            }
        }

        if (told.Bareme.Length > 0)
        {
            using var stream = folder.Create(BaremeName);
            stream.Write(told.Bareme.Span);
        }
    }

    private static void Write(CsvOutput output, InferredFigure figure)
    {
        output.Text(figure.Figure);
        output.Integer(figure.Tranche);
        output.Text(FigureText.Day(figure.From));
        output.Empty();
        output.MinAndMax(figure.Amount, NumberFormat.EurosPerPlace);
        output.Empty();
        output.Text(NameOf(figure.LowBy));
        output.Text(NameOf(figure.HighBy));
        output.Integer(figure.Agreeing);
        output.EndRow();
    }

    private static void Write(CsvOutput output, ZoneReading reading)
    {
        output.Text(Zone);
        output.Empty();
        output.Empty();
        output.Text(reading.Notification.Territory);
        output.Empty();
        output.Empty();
        output.Text(Words.Of(reading.Zone == Membership.In));
        output.Text(NameOf(reading.Notification));
        output.Empty();
        output.Integer(1);
        output.EndRow();
    }

    private static void Write(CsvOutput output, int number, Contradiction contradiction)
    {
        foreach (var notification in contradiction.Notifications)
        {
            var isSuspect = notification == contradiction.Suspect;
            output.Integer(number);
            output.Text(contradiction.Figure);
            output.Integer(contradiction.Tranche);
            output.Integer(notification.Year);
            output.Text(notification.Territory);
            output.Text(notification.Structure);
            output.Number(notification.Amount, NumberFormat.Euros);
            output.Text(Words.Of(isSuspect));
            output.MinAndMax(isSuspect ? contradiction.Told : null, NumberFormat.EurosPerPlace);
            output.EndRow();
        }
    }

    private static string NameOf(Notification? notification) => notification is null
        ? ""
        : $"{(notification.Structure.Length > 0 ? notification.Structure : notification.Territory)} {notification.Year}";
}
