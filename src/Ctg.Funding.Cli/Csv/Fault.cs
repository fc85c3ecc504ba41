using System.Globalization;
using Ctg.Funding.Cli.Text;

namespace Ctg.Funding.Cli.Csv;

/// <summary>Why a row is refused: a stable code, the column, the value, and what to do.</summary>
internal sealed record Fault(string Code, string Column, string Value, params object[] Arguments)
{
    internal string Message(CultureInfo language) => Sentences.Of(Code, language, [Column, Value, .. Arguments]);
}
