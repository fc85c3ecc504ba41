using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ScottPlot;

namespace Ctg.Funding.Cli.Pages;

/// <summary>
/// A chart as SVG: ScottPlot draws its shapes in a frame of fixed size, and words are put in place as text of the page, so that the picture
/// is the same on every machine whatever its fonts.
/// </summary>
internal sealed partial class Chart : IDisposable
{
    internal const int Width = 760;

    private const string Blue = "#1d5a96";
    private readonly Plot _plot = new();
    private readonly StringBuilder _words = new();
    private readonly string _name;
    private readonly int _height;

    internal Chart(string name, int height, PixelPadding padding)
    {
        _name = name;
        _height = height;
        _plot.Layout.Fixed(padding);
        _plot.Axes.Right.IsVisible = false;
        _plot.Axes.Top.IsVisible = false;
        _plot.Axes.Left.TickLabelStyle.IsVisible = false;
        _plot.Axes.Bottom.TickLabelStyle.IsVisible = false;
        _plot.Axes.Left.MajorTickStyle.Length = 0;
        _plot.Axes.Left.MinorTickStyle.Length = 0;
        _plot.Axes.Bottom.MajorTickStyle.Length = 0;
        _plot.Axes.Bottom.MinorTickStyle.Length = 0;
    }

    internal static Color Before { get; } = Color.FromHex("#6b7280");

    internal static Color After { get; } = Color.FromHex(Blue);

    internal static Color Possible { get; } = Color.FromHex("#9cc3e6");

    internal static Color More { get; } = Color.FromHex("#1b7a43");

    internal static Color Less { get; } = Color.FromHex("#b3261e");

    internal Plot Plot => _plot;

    public void Dispose() => _plot.Dispose();

    /// <summary>A bar from one value to another.</summary>
    internal void Bar(double position, double from, double to, Color color, bool isHorizontal, double size) =>
        _plot.Add.Bar(
            new Bar
            {
                Position = position,
                ValueBase = from,
                Value = to,
                FillColor = color,
                LineWidth = 0,
                Size = size,
                Orientation = isHorizontal ? Orientation.Horizontal : Orientation.Vertical,
            });

    internal void Limits(double left, double right, double bottom, double top) => _plot.Axes.SetLimits(left, right, bottom, top);

    /// <summary>Lines and amounts across the value axis.</summary>
    internal void Scale(double from, double to, bool isHorizontal)
    {
        var step = StepOf(to - from);
        var ticks = Enumerable.Range(0, 12).Select(i => (Math.Ceiling(from / step) + i) * step).Where(tick => tick <= to).ToArray();
        var generator = new ScottPlot.TickGenerators.NumericManual(ticks, Array.ConvertAll(ticks, _ => ""));
        (isHorizontal ? (IAxis)_plot.Axes.Bottom : _plot.Axes.Left).TickGenerator = generator;
        (isHorizontal ? (IAxis)_plot.Axes.Left : _plot.Axes.Bottom).TickGenerator = new ScottPlot.TickGenerators.NumericManual([], []);
        _ticks = [.. ticks.Select(tick => (tick, isHorizontal))];
    }

    /// <summary>Puts words at a place of the chart, moved by pixels.</summary>
    internal void Word(double x, double y, string text, string anchor, float dx = 0, float dy = 4, string? color = null) =>
        _pending.Add((x, y, text, anchor, dx, dy, color ?? "#1f2328"));

    internal string Svg()
    {
        _plot.RenderInMemory(Width, _height);
        foreach (var (tick, isHorizontal) in _ticks)
        {
            var limits = _plot.Axes.GetLimits();
            Place(
                isHorizontal ? tick : limits.Left, isHorizontal ? limits.Bottom : tick, Short(tick), isHorizontal ? "middle" : "end",
                isHorizontal ? 0 : -6, isHorizontal ? 16 : 4, "#57606a");
        }

        foreach (var (x, y, text, anchor, dx, dy, color) in _pending)
        {
            Place(x, y, text, anchor, dx, dy, color);
        }

        var drawn = _plot.GetSvgXml(Width, _height).ReplaceLineEndings("\n");
        var start = drawn.IndexOf('>', drawn.IndexOf("<svg", StringComparison.Ordinal)) + 1;
        var shapes = drawn[start..drawn.LastIndexOf("</svg>", StringComparison.Ordinal)];
        return $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {_height}" aria-hidden="true" focusable="false">"""
            + $"{Numbered(shapes)}{_words}</svg>";
    }

    /// <summary>Euros as an axis says them: thousands and millions.</summary>
    internal static string Short(double euros) => Math.Abs(euros) switch
    {
        >= 1e6 => (euros / 1e6).ToString("0.##", French) + " M€",
        >= 1e3 => (euros / 1e3).ToString("0.#", French) + " k€",
        _ => euros.ToString("0", French) + " €",
    };

    private static readonly NumberFormatInfo French = new() { NumberDecimalSeparator = "," };

    private (double Tick, bool IsHorizontal)[] _ticks = [];
    private readonly List<(double X, double Y, string Text, string Anchor, float Dx, float Dy, string Color)> _pending = [];

    private void Place(double x, double y, string text, string anchor, float dx, float dy, string color)
    {
        var at = _plot.GetPixel(new Coordinates(x, y));
        _words.Append(
            CultureInfo.InvariantCulture,
            $"""<text x="{at.X + dx:0.#}" y="{at.Y + dy:0.#}" text-anchor="{anchor}" font-size="12" """
            + $"""fill="{color}">{WebUtility.HtmlEncode(text)}</text>""");
    }

    /// <summary>
    /// Names of clips are numbered from 1 in the order they stand, after the chart: two charts of a page never share one.
    /// </summary>
    private string Numbered(string svg)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        return ClipName().Replace(svg, match =>
        {
            if (!names.TryGetValue(match.Value, out var name))
            {
                names.Add(match.Value, name = $"{_name}-{names.Count + 1}");
            }

            return name;
        });
    }

    private static double StepOf(double span)
    {
        var rough = Math.Max(span, 1) / 6;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        double[] steps = [1, 2, 5, 10];
        return steps.First(step => step * power >= rough) * power;
    }

    [GeneratedRegex("cl_[0-9a-f]+")]
    private static partial Regex ClipName();
}
