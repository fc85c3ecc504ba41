using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Cli.Output;
using Ctg.Funding.Cli.Structures;
using Ctg.Funding.Cli.Tables;
using Ctg.Funding.Payments;
using Ctg.Funding.Scenarios;

namespace Ctg.Funding.Cli.Commands;

/// <summary>One run of <c>projeter</c>: what is due each year, why it changes, and who is paid when.</summary>
internal sealed class ProjeterBatch(ProjeterRequest request, Session session)
{
    private const int PayeesAtOnce = 64;

    /// <summary>Of more structures, months side by side are no table for people.</summary>
    private const int MostStructuresByMonth = 12;

    private RowLog _log = null!;
    private InventoryTally _tally = null!;
    private ProjectionComputation _computation = null!;
    private PaymentTotals _payments = null!;
    private readonly List<(StructureDues Structure, Receipt Receipt)> _byStructure = [];

    private CultureInfo Language => session.Language;

    internal int Run(CancellationToken cancellation)
    {
        if (session.WritesToStandardOutput)
        {
            throw new CliException("CTG9025", "projeter");
        }

        using var baremeFile = session.Open(InputRole.Bareme);
        var bareme = session.Load(baremeFile);
        CheckYears(bareme);
        using var files = session.OpenInventory(bareme);
        session.ShowProgress(progress => WriteFolder(files, bareme, baremeFile, progress, cancellation));
        files.TellOfPublicData(Language);
        Tell();
        session.TellUnconfirmed(bareme, request.Years);
        return _log.Refusals > 0 ? ExitCode.DoneWithRefusals : ExitCode.Done;
    }

    private void CheckYears(Bareme bareme)
    {
        var first = Projection.FirstYear(bareme);
        if (request.Years.First < first || request.Years.Last > BonusTerritoireCalculator.LastYear)
        {
            throw new CliException("CTG9026", $"{request.Years}", first, BonusTerritoireCalculator.LastYear);
        }
    }

    private void WriteFolder(
        InventoryFiles files, Bareme bareme, InputFile? baremeFile, Progress progress, CancellationToken cancellation) =>
        OutputFolder.Write(
            session.Target("projeter"),
            folder =>
            {
                using (var log = BatchLog.Start(folder, session))
                {
                    _log = log.Rows;
                    Compute(files, bareme, folder, progress, cancellation);
                }

                PsejFiles.Write(folder, files.Psej, session.Numbers, Language);
                if (request.WritesCitations)
                {
                    CitationsFile.Write(folder, FiguresUsed(files), bareme, Language);
                }
            },
            outputs => session.ManifestOf([.. files.ByRole, (InputRole.Bareme, baremeFile)], bareme, outputs) with
            {
                Figures = FiguresUsed(files),
                Counts = [.. _tally.Counts, ("versements", _payments.Count), ("avertissements", _log.Warnings)],
                Totals =
                [
                    .. _computation.Years.Select(year => new Manifest.Total("psej", year.Psej, ("annee", year.Year))),
                    .. _computation.Years.Select(year =>
                        new Manifest.Total("bonus", year.Bonus, ("annee", year.Year), ("territoires_partiels", year.Partial))),
                    new Manifest.Total("versements", _payments.Total),
                ],
                Sources = files.PublicFiles,
                Notices = session.NoticesFor(bareme, request.Years),
            },
            cancellation);

    private void Compute(InventoryFiles files, Bareme bareme, OutputFolder folder, Progress progress, CancellationToken cancellation)
    {
        using var lots = new LotStore(folder.Aside, files.Lots.Length, session.MemoryForLots, withManagers: true);
        _tally = InventoryTally.Read(files, lots, _log, session, progress, cancellation);

        progress.Start("projection", lots.Count);
        _computation = new ProjectionComputation(_tally.Territories, lots, bareme, session, request.Years);
        _computation.Run(progress, cancellation);
        using (var years = folder.Create(ProjectionFile.Name))
        using (var causes = folder.Create(CausesFile.Name))
        using (var structures = folder.Create(StructuresFile.Name))
        {
            ProjectionFile.WriteHeader(years);
            CausesFile.WriteHeader(causes);
            StructuresFile.WriteHeader(structures, request.Years.All);
            _computation.Write(years, causes, structures);
        }

        WritePayments(folder, bareme, progress, cancellation);
    }

    /// <summary>Who is paid when: each payee on its own, so that what is kept is what is due and not what is paid.</summary>
    private void WritePayments(OutputFolder folder, Bareme bareme, Progress progress, CancellationToken cancellation)
    {
        progress.Start("versements", _computation.Dues.Count);
        using var receipts = folder.Create(PaymentsFiles.ReceiptsName);
        using var payees = folder.Create(PaymentsFiles.PayeesName);
        using var structures = folder.Create(StructureReceiptsFile.Name);
        using var budget = folder.Create(BudgetFile.Name);
        using var months = folder.Create(PaymentsFiles.MonthsName);
        using var files = new PaymentsFiles(receipts, payees, session.Numbers);
        using var byStructure = new StructureReceiptsFile(structures, session.Numbers);
        using var byYear = new BudgetFile(budget, session.Numbers);
        foreach (var dues in _computation.Dues.InOrder(PayeesAtOnce))
        {
            cancellation.ThrowIfCancellationRequested();
            var schedule = PaymentCalendar.Of([.. dues.SelectMany(payee => payee.Lines)], bareme);
            var own = schedule.Receipts.ToLookup(receipt => receipt.Payee, StringComparer.Ordinal);
            files.Write(schedule, dues);
            foreach (var payee in dues)
            {
                var told = StructureReceipts.Of(payee, [.. own[payee.Payee]], bareme).ToArray();
                byStructure.Write(payee, told);
                byYear.Write(payee, BudgetYear.Of(payee, [.. own[payee.Payee]]));
                if (session.ShowsTable && _computation.Dues.Structures <= MostStructuresByMonth)
                {
                    _byStructure.AddRange(told);
                }
            }

            progress.Add(PayeesAtOnce);
        }

        files.WriteMonths(months);
        _payments = files.Totals;
    }

    private IReadOnlyList<FigureValue> FiguresUsed(InventoryFiles files) =>
        _computation.Figures.Concat(files.Figures).Concat(_payments.Figures).InOrder();

    private void Tell()
    {
        session.Show(console =>
        {
            StructuresTable.Write(console, [.. _computation.Shown.Values.SelectMany(each => each)], Language);
            StructuresTable.WriteMonths(console, _byStructure, Language);
            ProjectionTable.WriteYears(console, _computation.Years, Language);
            ProjectionTable.WriteMonths(console, _payments, Language);
        });

        session.Say(_tally.Told(session.OutputPath, Language));
        if (_log.Warnings > 0)
        {
            session.Say(Sentences.Of("bilan.avertissements", Language, _log.Warnings));
        }
    }
}
