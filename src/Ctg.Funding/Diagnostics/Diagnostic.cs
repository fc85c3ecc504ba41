using System.Collections.Immutable;
using System.Globalization;

namespace Ctg.Funding.Diagnostics;

/// <summary>Something to tell the user about data: a stable code, where, which value, and a sentence in French and English.</summary>
/// <remarks>Codes are documented in <c>docs/diagnostics.md</c> and never change meaning.</remarks>
public sealed class Diagnostic : IEquatable<Diagnostic>
{
    private readonly ImmutableArray<object> _arguments;

    internal Diagnostic(string code, DiagnosticSeverity severity, params ImmutableArray<object> arguments)
    {
        Code = code;
        Severity = severity;
        _arguments = arguments;
    }

    /// <summary>Stable code, such as <c>CTG4001</c>.</summary>
    public string Code { get; }

    /// <summary>What it does to the result.</summary>
    public DiagnosticSeverity Severity { get; }

    /// <summary>Where, for a diagnostic of a file: a JSON path such as <c>$.figures.BT-N</c>; empty elsewhere.</summary>
    public string Path { get; internal init; } = "";

    /// <summary>The same, at another place.</summary>
    internal Diagnostic At(string path) => new(Code, Severity, _arguments) { Path = path };

    /// <summary>The sentence, in French unless the culture is English. It reads the same on every machine.</summary>
    /// <param name="culture">Culture that chooses the language.</param>
    public string Message(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        var language = MessageText.LanguageOf(culture);
        var isEnglish = language == MessageText.Language.English;
        object Word(object value) => new MessageArgument(MessageText.Format(value, language), MessageText.NumberOf(value), isEnglish);
        return string.Format(CultureInfo.InvariantCulture, MessageText.Template(Code, language), [.. _arguments.Select(Word)]);
    }

    /// <inheritdoc/>
    public bool Equals(Diagnostic? other) =>
        other is not null && Code == other.Code && Severity == other.Severity && Path == other.Path
        && _arguments.SequenceEqual(other._arguments);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Diagnostic);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        _arguments.Aggregate(HashCode.Combine(Code, Severity, Path), (hash, argument) => HashCode.Combine(hash, argument));

    /// <summary>Code and English sentence, for logs.</summary>
    public override string ToString() => $"{Code}: {Message(CultureInfo.GetCultureInfo("en"))}";
}
