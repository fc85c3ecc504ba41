using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Cli.Letters;
using Ctg.Funding.Cli.Output;
using Ctg.Funding.Cli.Tables;
using Ctg.Funding.Verifications;

namespace Ctg.Funding.Cli.Commands;

/// <summary>One run of <c>verifier</c>: a few territories at a time, written in their order.</summary>
internal sealed class VerifierBatch(VerifierRequest request, Session session)
{
    private const int TerritoriesAtATime = 256;
    private const int MostRowsShown = 12;
    private const int MostInLetter = 40;

    private readonly HashSet<FigureValue> _figures = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Verdict, long> _verdicts = [];
    private readonly List<VerifiedAmount> _different = [];
    private InferenceResult _told = null!;
    private RowLog _log = null!;
    private LoadedInventory _inventory = null!;
    private long _notified;
    private long _unexplained;
    private long _cutShort;

    private CultureInfo Language => session.Language;

    internal int Run(CancellationToken cancellation)
    {
        if (!session.HasPath)
        {
            throw new CliException("CTG9025", "verifier");
        }

        using var baremeFile = session.Open(InputRole.Bareme);
        var bareme = session.Load(baremeFile);
        request.Years.CheckAgainst(bareme);
        using var files = session.OpenInventory(bareme, keepsSources: true);
        using var notified = session.Open(InputRole.Notifie)!;
        session.ShowProgress(progress => OutputFolder.Write(
            session.Target("verifier"),
            folder => Write(folder, files, notified, bareme, progress, cancellation),
            outputs => ManifestOf(
                [.. files.ByRole, (InputRole.Bareme, baremeFile), (InputRole.Notifie, notified)], files, bareme, outputs),
            cancellation));
        files.TellOfPublicData(Language);
        Tell(bareme);
        session.TellUnconfirmed(bareme, request.Years);
        return _log.Refusals > 0 || Differences > 0 ? ExitCode.DoneWithRefusals : ExitCode.Done;
    }

    private long Differences => CountOf(Verdict.Ecart) + CountOf(Verdict.AbsentDuCalcul) + CountOf(Verdict.AbsentDeLaNotification);

    private long CountOf(Verdict verdict) => _verdicts.GetValueOrDefault(verdict);

    private void Write(
        OutputFolder folder, InventoryFiles files, InputFile notifiedFile, Bareme bareme, Progress progress, CancellationToken cancellation)
    {
        using var log = BatchLog.Start(folder, session);
        using var amounts = folder.Create(VerificationFiles.AmountsName);
        using var causes = folder.Create(VerificationFiles.CausesName);
        using var output = new VerificationFiles(amounts, causes, session.Numbers, Language);
        _log = log.Rows;
        _inventory = LoadedInventory.Read(files, bareme, _log, session.WarnOfUnknown);
        var (notified, reading) = NotificationFile.Read(
            notifiedFile, _inventory.Territories, request.Years.First, request.Years.Last, _log);
        session.WarnOfUnknown(notifiedFile, reading.UnknownColumns);
        _notified = notified.Count;
        Verify(notified, bareme, output, progress, cancellation);
        InferenceFiles.Write(folder, _told, session.Numbers);
        if (request.WritesCitations)
        {
            CitationsFile.Write(folder, _figures.InOrder(), bareme, Language);
        }

        WriteLetter(folder, files);
    }

    private void WriteLetter(OutputFolder folder, InventoryFiles files)
    {
        var letter = new CafLetter(
            new LetterMaterial(files, _inventory.Inputs, Language).Of(_different), Differences, _notified, $"{request.Years}", Language);
        LetterFiles.Write(folder, CafLetter.Name, letter.Title, Language, letter.WriteTo);
    }

    private void Verify(
        IReadOnlyList<Notification> notified, Bareme bareme, VerificationFiles output, Progress progress, CancellationToken cancellation)
    {
        var verifier = new Verifier(bareme, new VerificationSettings { Tolerance = request.Tolerance });
        var given = notified.ToLookup(each => (each.Territory, each.Service, each.Year));
        var histories = _inventory.Territories.InOrder.Select(_inventory.Territories.HistoryOf);
        var territories = _inventory.Inputs.ByTerritory().Zip(histories).ToArray();
        progress.Start("verification", territories.Length * request.Years.All.Count());
        foreach (var year in request.Years.All)
        {
            foreach (var chunk in territories.Chunk(TerritoriesAtATime))
            {
                var results = new VerificationResult[chunk.Length];
                Workers.For(
                    chunk.Length,
                    i =>
                    {
                        var ((territory, lots), history) = chunk[i];
                        results[i] = verifier.Of(territory, lots, year, [.. given[(territory.Code, territory.Service, year)]], history);
                        progress.Add(1);
                    },
                    cancellation);
                Array.ForEach(results, result => Take(result, output));
            }
        }

        var known = territories.Select(each => (each.First.Territory.Code, each.First.Territory.Service)).ToHashSet();
        Take(Verification.OfUnknown(notified, known), output);
        Cut();
        _told = Inference.Of(_inventory.Inputs, notified, request.Tolerance);
    }

    private void Take(VerificationResult result, VerificationFiles output)
    {
        _figures.UnionWith(result.Figures);
        foreach (var row in result.Rows)
        {
            output.Write(row);
            _verdicts[row.Verdict] = CountOf(row.Verdict) + 1;
            _unexplained += row.IsUnexplained ? 1 : 0;
            _cutShort += row.IsCutShort ? 1 : 0;
            if (row.IsDifferent)
            {
                Keep(row);
            }
        }
    }

    /// <summary>The greatest differences alone are told and go into the letter: the others are in the files.</summary>
    private void Keep(VerifiedAmount row)
    {
        _different.Add(row);
        if (_different.Count > 2 * MostInLetter)
        {
            Cut();
        }
    }

    private void Cut()
    {
        VerifiedAmount[] greatest = [.. _different.OrderByDescending(SizeOf).Take(MostInLetter)];
        _different.Clear();
        _different.AddRange(greatest);
    }

    private static decimal SizeOf(VerifiedAmount row) =>
        Math.Abs(row.Difference ?? row.Notified ?? row.Computed?.Max ?? row.Computed?.Min ?? 0);

    private Manifest ManifestOf(
        (InputRole Role, InputFile? File)[] inputs, InventoryFiles files, Bareme bareme,
        IReadOnlyList<(string Name, string Sha256)> outputs) =>
        session.ManifestOf(inputs, bareme, outputs) with
        {
            Figures = _figures.Concat(files.Figures).InOrder(),
            Sources = files.PublicFiles,
            Counts =
            [
                ("territoires_lus", _inventory.Territories.RowsRead), ("territoires_refuses", _inventory.Territories.RowsRefused),
                ("lots_calcules", _inventory.Inputs.Lots.Count), ("lots_refuses", _log.RefusedOf(InputRole.Places)),
                ("notifications_lues", _notified + _log.RefusedOf(InputRole.Notifie)),
                ("notifications_refusees", _log.RefusedOf(InputRole.Notifie)),
                .. Enum.GetValues<Verdict>().Select(verdict => (Words.Of(verdict).Replace('-', '_'), CountOf(verdict))),
                ("inexpliques", _unexplained), ("recherches_interrompues", _cutShort),
                ("parametres_deduits", _told.Figures.Count), ("contradictions", _told.Contradictions.Count),
                ("avertissements", _log.Warnings),
            ],
            Notices = session.NoticesFor(bareme, request.Years),
        };

    private void Tell(Bareme bareme)
    {
        session.Show(console =>
        {
            VerificationTable.Write(console, [.. _different.Take(MostRowsShown)], Language);
            if (request.WritesCitations)
            {
                CitationsFile.Show(console, _figures.InOrder(), bareme, Language);
            }
        });
        session.Say(Sentences.Of(
            "bilan.verification", Language, _notified, CountOf(Verdict.Conforme), CountOf(Verdict.DansLesBornes), Differences, _unexplained,
            _log.Refusals, session.OutputPath));
        foreach (var (figure, suspect) in _told.Contradictions.Select(each => (each.Figure, each.Suspect)).Take(MostRowsShown))
        {
            if (suspect is not null)
            {
                var name = suspect.Structure.Length > 0 ? suspect.Structure : suspect.Territory;
                session.Say(Visible.Of(Sentences.Of("verifier.contradiction", Language, name, suspect.Year, figure)));
            }
        }
    }
}
