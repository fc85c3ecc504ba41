using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using NodaTime;
using NodaTime.Text;

namespace Ctg.Funding.Cli.Formats;

/// <summary>What a figure is worth, in words.</summary>
internal static class FigureText
{
    internal static string Label(Figure figure, CultureInfo language) =>
        language.Name == "en" ? figure.LabelEn : figure.LabelFr;

    internal static string Day(LocalDate date) => LocalDatePattern.Iso.Format(date);

    internal static string Value(FigureValue value, CultureInfo language) => value switch
    {
        { IsBeforeMeasure: true } => Sentences.Of("figure.neant", language),
        { Amount: { } amount } => Range(amount, value.Figure.Unit),
        { Choice: { } choice } => choice,
        { Rows.Count: > 0 } => Sentences.Of("figure.tableau", language, value.Rows.Count),
        { Zoning: { } zoning } => Words.Of(zoning.Zone),
        _ => Sentences.Of("figure.non-publie", language),
    };

    private static string Range(Bounds bounds, string unit) => bounds switch
    {
        { IsExact: true } => $"{Amount(bounds.Min)} {unit}",
        { Max: null } => $"≥ {Amount(bounds.Min)} {unit}",
        _ => $"{Amount(bounds.Min)} … {Amount(bounds.Max.Value)} {unit}",
    };

    private static string Amount(decimal amount) => amount.ToString("0.####", NumberFormat.Comma);
}
