using System.Globalization;
using System.Text.Json;
using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using NodaTime.Text;

namespace Ctg.Funding.Explanations;

/// <summary>Writes explanations as JSON that follows <see cref="Schema"/>: every step once, by identifier, with exact numbers, so that a
/// reader can compute each again.</summary>
public static class ExplanationJson
{
    private static readonly Lazy<byte[]> SchemaBytes = new(() => Packaged.File("explications/explication.schema.json"));

    /// <summary>JSON schema of one explanation, UTF-8.</summary>
    public static ReadOnlyMemory<byte> Schema => SchemaBytes.Value;

    /// <summary>Writes one explanation as a JSON object.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="explanation">What to write.</param>
    /// <param name="culture">Culture that chooses the language of names and sentences: French unless English.</param>
    public static void Write(Utf8JsonWriter json, Explanation explanation, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(explanation);
        ArgumentNullException.ThrowIfNull(culture);
        json.WriteStartObject();
        json.WriteString("racine", explanation.Root.Id);
        WriteList(json, "resultats", explanation.Outputs, output =>
        {
            json.WriteString("colonne", output.Column);
            json.WriteString("etape", output.Step.Id);
            if (output.Line is { } line)
            {
                json.WriteNumber("ligne", line);
            }
        });
        WriteList(json, "etapes", explanation.Steps, step => WriteStep(json, step, culture));
        var figures = explanation.Figures.Concat(explanation.Hypotheses);
        WriteList(json, "figures", figures, value => WriteFigure(json, value, explanation.Bareme, culture));
        if (explanation.PublicFiles is { Count: > 0 } files)
        {
            WriteList(json, "fichiers", files, file => WriteFile(json, file));
        }

        WriteList(json, "incertitudes", explanation.Narrowings, narrowing => WriteNarrowing(json, narrowing, culture));
        json.WriteEndObject();
    }

    /// <summary>Identifier of a figure's value: the figure's, then its first day.</summary>
    private static string IdOf(FigureValue value) => $"{value.Figure.Id}/{LocalDatePattern.Iso.Format(value.From)}";

    private static void WriteStep(Utf8JsonWriter json, ExplanationStep step, CultureInfo culture)
    {
        json.WriteString("id", step.Id);
        json.WriteString("genre", step.Kind);
        json.WriteString("origine", step.Origin.ToString().ToLowerInvariant());
        json.WriteString("regle", step.Rule);
        json.WriteString("nom", step.Name(culture));
        json.WriteString("phrase", step.Sentence(culture));
        json.WriteString("operation", JsonNamingPolicy.KebabCaseLower.ConvertName(step.Operation.ToString()));
        WriteIds(json, "operandes", step.Operands);
        WriteIds(json, "motifs", step.Grounds);
        json.WriteString("formule", step.FormulaInNames(culture));
        json.WriteString("calcul", step.FormulaInNumbers(culture));
        json.WriteString("valeur", step.Value(culture));
        json.WriteString("unite", step.Unit);
        if (step.Amount is { } amount)
        {
            WriteNumber(json, "min", amount.Numerators.Min, amount.Denominator);
            WriteNumber(json, "max", amount.Numerators.Max, amount.Denominator);
        }

        if (step.Date is { } date)
        {
            json.WriteString("date", LocalDatePattern.Iso.Format(date));
        }

        if (step.Word is { } word)
        {
            json.WriteString("mot", word);
        }

        if (step.Figure is { } figure)
        {
            json.WriteString("figure", IdOf(figure));
            WriteRows(json, step, figure);
        }

        if (step.Sources.Count > 0)
        {
            WriteList(json, "sources", step.Sources, source =>
            {
                json.WriteString("fichier", source.File.Name);
                json.WriteString("sha256", source.File.Sha256);
                json.WriteNumber("ligne", source.Row);
                json.WriteString("contenu", source.Content);
            });
        }

        WriteList(json, "raisons", step.Reasons, reason =>
        {
            json.WriteString("code", reason.Code);
            json.WriteString("texte", reason.Message(culture));
        });
    }

    /// <summary>The rows of a table that serve, with the conditions under which each does.</summary>
    private static void WriteRows(Utf8JsonWriter json, ExplanationStep step, FigureValue figure)
    {
        if (step.FigureRows.Count > 0)
        {
            WriteList(json, "rangs", step.FigureRows, number =>
            {
                var row = figure.Rows[number - 1];
                json.WriteNumber("rang", number);
                json.WriteNumber("min", row.Amount.Min);
                WriteOptional(json, "max", row.Amount.Max);
                WriteOptional(json, "montant_place_max", row.PlaceAmountMax);
            });
        }
    }

    private static void WriteFigure(Utf8JsonWriter json, FigureValue value, Bareme bareme, CultureInfo culture)
    {
        json.WriteString("id", IdOf(value));
        json.WriteString("figure", value.Figure.Id);
        json.WriteString("libelle", value.Figure.Label(Diagnostics.MessageText.LanguageOf(culture)));
        json.WriteString("du", LocalDatePattern.Iso.Format(value.From));
        json.WriteString("statut", JsonNamingPolicy.KebabCaseLower.ConvertName(value.Statut.ToString()));
        json.WriteString("unite", value.Figure.Unit);
        json.WriteString("regle", value.Figure.Rule);
        WriteList(json, "sources", value.Sources, source =>
        {
            json.WriteString("nom", source);
            json.WriteString("reference", bareme.ReferenceOf(source));
        });
    }

    private static void WriteFile(Utf8JsonWriter json, PublicFile file)
    {
        json.WriteString("fichier", file.Name);
        json.WriteString("sha256", file.Sha256);
        json.WriteString("producteur", file.Publisher);
        json.WriteString("titre", file.Title);
        json.WriteString("millesime", file.Vintage);
    }

    private static void WriteNarrowing(Utf8JsonWriter json, Narrowing narrowing, CultureInfo culture)
    {
        json.WriteString("etape", narrowing.Missing.Id);
        json.WriteString("phrase", narrowing.Sentence(culture));
        WriteOptional(json, "largeur", narrowing.WidthNow);
        WriteOptional(json, "largeur_restante", narrowing.WidthLeft);
        WriteList(json, "si_connu", narrowing.IfKnown, amount =>
        {
            WriteOptional(json, "min", amount?.Min);
            WriteOptional(json, "max", amount?.Max);
        });
    }

    private static void WriteIds(Utf8JsonWriter json, string name, IReadOnlyList<ExplanationStep> steps)
    {
        json.WriteStartArray(name);
        foreach (var step in steps)
        {
            json.WriteStringValue(step.Id);
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? numerator, decimal denominator)
    {
        if (numerator is not { } known)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("numerateur", known);
        json.WriteNumber("denominateur", denominator);
        json.WriteEndObject();
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
