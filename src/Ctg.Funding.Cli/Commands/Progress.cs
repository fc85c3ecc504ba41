using System.Globalization;
using Ctg.Funding.Cli.Formats;
using Spectre.Console;

namespace Ctg.Funding.Cli.Commands;

/// <summary>
/// How far a batch has come. On a terminal it shows as a bar, with the rate and the time left, once a second has gone by; elsewhere it is
/// silent.
/// </summary>
internal sealed class Progress
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(200);

    private static readonly NumberFormatInfo Groups = new() { NumberGroupSeparator = "\u00A0" };

    private readonly Lock _changing = new();
    private string _stage = "";
    private DateTime _since;
    private double _unit = 1;
    private double _done;
    private double _total = 1;

    /// <summary>Starts a stage.</summary>
    /// <param name="stage">Its name among the sentences.</param>
    /// <param name="total">What there is to do.</param>
    /// <param name="unit">What the rate is told in, such as a million bytes.</param>
    internal void Start(string stage, double total, double unit = 1)
    {
        lock (_changing)
        {
            (_stage, _since, _done, _total, _unit) = (stage, DateTime.UtcNow, 0, Math.Max(1, total), unit);
        }
    }

    internal void Add(double units)
    {
        lock (_changing)
        {
            _done += units;
        }
    }

    /// <summary>Says how much of the stage is done.</summary>
    internal void Reach(double done)
    {
        lock (_changing)
        {
            _done = done;
        }
    }

    /// <summary>Does some work, and shows how far it has come where somebody looks on.</summary>
    internal static void Show(bool isQuiet, CultureInfo language, Action<Progress> work)
    {
        var progress = new Progress();
        if (isQuiet || Terminal.IsErrorRedirected)
        {
            work(progress);
            return;
        }

        var running = Task.Run(() => work(progress));
        if (Task.WaitAny([running], Patience) < 0)
        {
            progress.Watch(running, language);
        }

        running.GetAwaiter().GetResult();
    }

    private void Watch(Task running, CultureInfo language)
    {
        var console = Terminal.Moving();
        console.Progress().AutoClear(true).HideCompleted(false)
            .Columns(
                new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(),
                new SpinnerColumn())
            .Start(context =>
            {
                var task = context.AddTask("…", maxValue: 1);
                var shown = "";
                while (Task.WaitAny([running], Refresh) < 0)
                {
                    lock (_changing)
                    {
                        if (_stage.Length > 0 && shown != _stage)
                        {
                            task.StopTask();
                            shown = _stage;
                            task = context.AddTask(_stage, maxValue: _total);
                        }

                        if (shown.Length == 0)
                        {
                            continue;
                        }

                        var rate = _done / _unit / Math.Max(0.001, (DateTime.UtcNow - _since).TotalSeconds);
                        task.Description = Markup.Escape(Sentences.Of($"progression.{_stage}", language, rate.ToString("#,##0", Groups)));
                        task.Value = Math.Min(_done, _total);
                    }
                }
            });
    }
}
