using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Cli.Output;
using Ctg.Funding.Cli.Tables;
using Ctg.Funding.Payments;
using Ctg.Funding.Scenarios;

namespace Ctg.Funding.Cli.Commands;

/// <summary>One run of <c>projeter</c>: what is due each year, why it changes, and who is paid when.</summary>
internal sealed class ProjeterBatch
{
    private const double Million = 1e6;
    private const int PayeesAtOnce = 64;

    private RowLog _log = null!;
    private TerritoryInventory _territories = null!;
    private ProjectionComputation _computation = null!;
    private PaymentTotals _payments = null!;
    private long _lots;

    internal required InventoryPaths Paths { get; init; }

    internal required YearSpan Years { get; init; }

    internal required BatchOptions Options { get; init; }

    private CultureInfo Language => Options.Language;

    internal int Run(CancellationToken cancellation)
    {
        if (Options.WritesToStandardOutput)
        {
            throw new CliException("CTG9025", "projeter");
        }

        using var baremeFile = Options.OpenBareme();
        var bareme = BaremeSource.Load(baremeFile, Options.AcceptsDeduced, Language);
        CheckYears(bareme);
        using var files = InventoryFiles.Open(Paths, Options.Open, bareme);
        Progress.Show(Options.IsQuiet, Language, progress => WriteFolder(files, bareme, baremeFile, progress, cancellation));
        files.TellOfZonage(Language);
        Tell();
        Options.TellUnconfirmed(bareme, Years);
        return _log.Refusals > 0 ? ExitCode.DoneWithRefusals : ExitCode.Done;
    }

    private void CheckYears(Bareme bareme)
    {
        var first = Projection.FirstYear(bareme);
        if (Years.First < first || Years.Last > BonusTerritoireCalculator.LastYear)
        {
            throw new CliException("CTG9026", $"{Years}", first, BonusTerritoireCalculator.LastYear);
        }
    }

    private void WriteFolder(InventoryFiles files, Bareme bareme, InputFile? baremeFile, Progress progress, CancellationToken cancellation) =>
        OutputFolder.Write(
            Options.TargetOf("projeter"),
            folder =>
            {
                using (var log = BatchLog.Start(folder, Options))
                {
                    _log = log.Rows;
                    Compute(files, bareme, folder, progress, cancellation);
                }

                PsejFiles.Write(folder, files.Psej, Options.Numbers, Language);
                if (Options.WritesCitations)
                {
                    CitationsFile.Write(folder, FiguresUsed(files), bareme, Language);
                }
            },
            outputs => new Manifest
            {
                Inputs = [.. files.ByRole.Append((Role: "bareme", File: baremeFile)).Where(input => input.File is not null).Select(input => (input.Role, input.File!.Name, input.File.Sha256))],
                Bareme = bareme,
                Options = [("commande", "projeter"), ("de", $"{Years.First}"), ("a", $"{Years.Last}"), .. Options.ForManifest],
                Figures = FiguresUsed(files),
                Counts =
                [
                    ("territoires_lus", _territories.RowsRead), ("territoires_refuses", _territories.RowsRefused),
                    ("lots_lus", _lots + _log.RefusedOf(InputRole.Places)), ("lots_calcules", _lots), ("lots_refuses", _log.RefusedOf(InputRole.Places)),
                    ("versements", _payments.Count), ("avertissements", _log.Warnings),
                ],
                Totals =
                [
                    .. _computation.Years.Select(year => new Manifest.Total("psej", year.Psej, ("annee", year.Year))),
                    .. _computation.Years.Select(year => new Manifest.Total("bonus", year.Bonus, ("annee", year.Year), ("territoires_partiels", year.Partial))),
                    new Manifest.Total("versements", _payments.Total),
                ],
                Notices = Options.NoticesFor(bareme, Years),
                Outputs = outputs,
            },
            cancellation);

    private void Compute(InventoryFiles files, Bareme bareme, OutputFolder folder, Progress progress, CancellationToken cancellation)
    {
        _territories = files.ReadTerritories(_log, Options.WarnOfUnknown);
        using var lots = new LotSpool(folder.Aside, files.Lots.Length);
        progress.Start("lecture", files.Lots.Length, Million);
        var reading = LotFile.Read(files.Lots, _territories, _log, (territory, lot) =>
        {
            lots.Add(territory, lot);
            if ((lots.Count & 0xFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress.Reach(files.Lots.Position);
            }
        });
        Options.WarnOfUnknown(files.Lots, reading.UnknownColumns);
        lots.Complete();
        _lots = lots.Count;
        reading.CheckNothingLost(_lots, _log.RefusedOf(InputRole.Places));

        progress.Start("projection", lots.Count);
        _computation = new ProjectionComputation(_territories, lots, bareme, Options, Years);
        _computation.Run(progress, cancellation);
        using (var years = folder.Create(ProjectionFile.Name))
        using (var causes = folder.Create(CausesFile.Name))
        {
            ProjectionFile.WriteHeader(years);
            CausesFile.WriteHeader(causes);
            _computation.Write(years, causes);
        }

        WritePayments(folder, bareme, progress, cancellation);
    }

    /// <summary>Who is paid when: each payee on its own, so that what is kept is what is due and not what is paid.</summary>
    private void WritePayments(OutputFolder folder, Bareme bareme, Progress progress, CancellationToken cancellation)
    {
        progress.Start("versements", _computation.Dues.Count);
        using var receipts = folder.Create(PaymentsFiles.ReceiptsName);
        using var payees = folder.Create(PaymentsFiles.PayeesName);
        using var months = folder.Create(PaymentsFiles.MonthsName);
        using var files = new PaymentsFiles(receipts, payees, Options.Numbers);
        foreach (var dues in _computation.Dues.InOrder(PayeesAtOnce))
        {
            cancellation.ThrowIfCancellationRequested();
            files.Write(PaymentCalendar.Of(dues, bareme));
            progress.Add(PayeesAtOnce);
        }

        files.WriteMonths(months);
        _payments = files.Totals;
    }

    private FigureValue[] FiguresUsed(InventoryFiles files) => [.. _computation.Figures.Concat(files.Figures).Concat(_payments.Figures)
        .Distinct(ReferenceEqualityComparer.Instance).Cast<FigureValue>().OrderBy(value => value.Figure.Id, StringComparer.Ordinal).ThenBy(value => value.From)];

    private void Tell()
    {
        Options.Show(console =>
        {
            ProjectionTable.WriteYears(console, _computation.Years, Language);
            ProjectionTable.WriteMonths(console, _payments, Language);
        });

        var refused = _log.RefusedOf(InputRole.Places);
        Options.Say(Sentences.Of(_log.Refusals > 0 ? "bilan.rejets" : "bilan.complet", Language, _territories.RowsRead, _lots + refused, _lots, _territories.RowsRefused, refused, Options.OutputPath));
        if (_log.Warnings > 0)
        {
            Options.Say(Sentences.Of("bilan.avertissements", Language, _log.Warnings));
        }
    }
}
