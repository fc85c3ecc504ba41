using System.Globalization;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Input;

/// <summary>Why a row is refused: a stable code, the column, the value, and what to do.</summary>
internal sealed record Fault(string Code, string Column, string Value, params object[] Arguments) : ISentence
{
    public string In(CultureInfo language) => $"{Code} {Message(language)}";

    internal string Message(CultureInfo language) => Sentences.Of(Code, language, [Column, Value, .. Arguments]);
}
