using Spectre.Console.Rendering;

namespace Ctg.Funding.Cli.Formats;

/// <summary>
/// Makes every text of a table or a tree visible, whoever put it there; the colours and moves of the renderer itself are left alone.
/// </summary>
internal sealed class VisibleRendering : IRenderHook
{
    public IEnumerable<IRenderable> Process(RenderOptions options, IEnumerable<IRenderable> renderables) =>
        renderables.Select(renderable => new Shown(renderable));

    private sealed class Shown(IRenderable inner) : IRenderable
    {
        public Measurement Measure(RenderOptions options, int maxWidth) => inner.Measure(options, maxWidth);

        public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => inner.Render(options, maxWidth)
            .Select(segment =>
                segment.IsControlCode || segment.IsLineBreak
                    ? segment
                    : new Segment(Visible.Of(segment.Text), segment.Style, segment.Link));
    }
}
