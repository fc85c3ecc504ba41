using System.Globalization;
using System.Net;
using System.Text;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Pages;

/// <summary>
/// A chart of bars as SVG, drawn for a width: each row has its words and its amount on lines of their own above its bars, so that no name
/// is cut and nothing overlaps. Colours are the page's, for light, dark and print; what differs has a pattern or a sign too.
/// </summary>
internal sealed class RowChart
{
    internal const string Before = "before";
    internal const string After = "after";
    internal const string Possible = "possible";
    internal const string More = "more";
    internal const string Less = "less";

    private const int LineHeight = 17;
    private const int LaneHeight = 13;
    private const int Gap = 12;
    private const int ScaleHeight = 22;
    private const int Side = 8;
    private const decimal LetterWidth = 6.9m;

    private readonly StringBuilder _shapes = new();
    private readonly string _name;
    private readonly int _width;
    private readonly decimal _low;
    private readonly decimal _high;
    private readonly CultureInfo _language;
    private int _top;

    /// <summary>Starts a chart of a width in pixels, whose scale goes from an amount to another and holds 0.</summary>
    internal RowChart(string name, int width, decimal low, decimal high, CultureInfo language)
    {
        (_name, _width, _language) = ($"{name}-{width}", width, language);
        (_low, _high) = (Math.Min(0, low), Math.Max(high, Math.Min(0, low) + 1));
    }

    /// <summary>A row: its bars one under the other, each of one part or of several one after the other.</summary>
    internal void Row(string name, string amount, params Part[][] lanes)
    {
        var most = (int)((_width - (2 * Side)) / LetterWidth);
        var lines = Wrapped(name, most).ToList();
        var isBeside = lines[^1].Length + amount.Length + 3 <= most;
        for (var i = 0; i < lines.Count; i++)
        {
            _top += LineHeight;
            Text(Side, _top - 4, lines[i], "start", "name");
        }

        _top += isBeside ? 0 : LineHeight;
        Text(_width - Side, _top - 4, amount, "end", "amount");
        foreach (var lane in lanes)
        {
            foreach (var part in lane)
            {
                Draw(part);
            }

            _top += LaneHeight;
        }

        _top += Gap;
    }

    internal string Svg()
    {
        var (height, ticks) = (_top + ScaleHeight, new StringBuilder());
        var step = StepOf(_high - _low, _width < 500 ? 3 : 6);
        for (var tick = Math.Ceiling(_low / step) * step; tick <= _high; tick += step)
        {
            var at = X(tick);
            ticks.Append(
                CultureInfo.InvariantCulture,
                $"<path class=\"{(tick == 0 ? "zero" : "tick")}\" d=\"M{at:0.#} 0V{_top}\"/>");
            Text(at, _top + 14, Short(tick), tick == _low ? "start" : at > _width - 40 ? "end" : "middle", "scale");
        }

        return "<svg xmlns=\"http://www.w3.org/2000/svg\" aria-hidden=\"true\" focusable=\"false\" "
            + $"viewBox=\"0 0 {_width} {height}\"><defs>" + Pattern(Possible) + Pattern(Less)
            + $"</defs>{ticks}{_shapes}</svg>";
    }

    /// <summary>Euros as a scale says them: thousands and millions.</summary>
    private string Short(decimal euros)
    {
        var format = _language.Name == "en" ? CultureInfo.InvariantCulture.NumberFormat : NumberFormat.Comma;
        return Math.Abs(euros) switch
        {
            >= 1_000_000 => (euros / 1_000_000).ToString("0.##", format) + " M€",
            >= 1000 => (euros / 1000).ToString("0.#", format) + " k€",
            _ => euros.ToString("0.##", format) + " €",
        };
    }

    private string Pattern(string name) =>
        $"<pattern id=\"{_name}-{name}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
        + $"<rect class=\"{name}\" width=\"6\" height=\"6\"/><path class=\"hatch\" d=\"M0 0V6\"/></pattern>";

    private void Draw(Part part)
    {
        var (from, to) = (X(part.From), part.To is { } end ? X(end) : _width - Side);
        var (left, width) = (Math.Min(from, to), Math.Max(Math.Abs(to - from), part.From == part.To ? 1 : 0));
        if (part.To is null)
        {
            // No end is known: the bar stays open on the right, with an arrow.
            _shapes.Append(
                CultureInfo.InvariantCulture,
                $"<path class=\"open\" d=\"M{left:0.#} {_top}H{to - 8:0.#}l8 5l-8 5H{left:0.#}\"/>");
            return;
        }

        var fill = part.Kind is Possible or Less ? $" fill=\"url(#{_name}-{part.Kind})\"" : $" class=\"{part.Kind}\"";
        _shapes.Append(
            CultureInfo.InvariantCulture, $"<rect{fill} x=\"{left:0.#}\" y=\"{_top}\" width=\"{width:0.#}\" height=\"{LaneHeight - 2}\"/>");
    }

    private decimal X(decimal amount) => Side + ((amount - _low) / (_high - _low) * (_width - (2 * Side)));

    private void Text(decimal x, decimal y, string text, string anchor, string kind) => _shapes.Append(
        CultureInfo.InvariantCulture,
        $"<text class=\"{kind}\" x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\">{WebUtility.HtmlEncode(text)}</text>");

    /// <summary>A text on lines of so many letters, cut between words; a longer word is cut anywhere.</summary>
    private static IEnumerable<string> Wrapped(string text, int most)
    {
        var line = "";
        foreach (var word in text.Split(' ').SelectMany(word => word.Chunk(most).Select(piece => new string(piece))))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > most)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        yield return line;
    }

    /// <summary>A step of 1, 2 or 5 that makes about so many.</summary>
    private static decimal StepOf(decimal span, int about)
    {
        var power = 1m;
        while (power * 10 * about <= span)
        {
            power *= 10;
        }

        decimal[] steps = [1, 2, 5, 10];
        return steps.First(step => step == 10 || step * power * about >= span) * power;
    }

    /// <summary>A part of a bar.</summary>
    /// <param name="From">The amount where it starts.</param>
    /// <param name="To">Where it ends; <see langword="null"/> where no end is known.</param>
    /// <param name="Kind">What it is: its colour and its pattern.</param>
    internal readonly record struct Part(decimal From, decimal? To, string Kind);
}
