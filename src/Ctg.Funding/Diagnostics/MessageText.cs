using System.Globalization;
using System.Resources;
using NodaTime;
using NodaTime.Text;

namespace Ctg.Funding.Diagnostics;

/// <summary>The sentences of the core, from resources, and the values put into them: the same text on every machine.</summary>
internal static class MessageText
{
    private static readonly ResourceManager Sentences = new("Ctg.Funding.Diagnostics.Messages", typeof(MessageText).Assembly);

    private static readonly LocalDatePattern FrenchDate = LocalDatePattern.CreateWithInvariantCulture("dd/MM/uuuu");

    /// <summary>The two languages of the product.</summary>
    internal enum Language
    {
        French,
        English,
    }

    internal static Language LanguageOf(CultureInfo culture) =>
        culture.Name.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Language.English : Language.French;

    internal static string Template(string code, Language language)
    {
        var culture = language == Language.English ? CultureInfo.GetCultureInfo("en") : CultureInfo.InvariantCulture;
        return Sentences.GetString(code, culture) ?? throw new InvalidOperationException($"No message for {code}.");
    }

    internal static string Format(object value, Language language) => value switch
    {
        LocalDate date when language == Language.French => FrenchDate.Format(date),
        LocalDate date => LocalDatePattern.Iso.Format(date),
        decimal amount => Number(amount, language),
        IMessageWord word => word.In(language),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>How many an argument says there are, for the words that go with it.</summary>
    internal static decimal? NumberOf(object value) => value switch
    {
        decimal amount => amount,
        int count => count,
        long count => count,
        _ => null,
    };

    private static string Number(decimal amount, Language language)
    {
        var text = amount.ToString("0.####", CultureInfo.InvariantCulture);
        return language == Language.French ? text.Replace('.', ',') : text;
    }
}
