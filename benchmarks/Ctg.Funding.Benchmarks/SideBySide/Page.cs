using System.Globalization;
using System.Text;
using Ctg.Funding.Benchmarks.Inventories;
using Ctg.Funding.Benchmarks.PerLot;
using Ctg.Funding.Benchmarks.SideBySide.Measures;

namespace Ctg.Funding.Benchmarks.SideBySide;

/// <summary>The page of docs that tells all measures, written whole from them.</summary>
internal sealed class Page
{
    private const string Program = "dotnet run -c Release --project benchmarks/Ctg.Funding.Benchmarks --";

    /// <summary>What people write by hand is kept in a file of its own and stands at the end of the page.</summary>
    private const string Notes = "benchmarks/notes-performances.md";

    private readonly AllMeasures _all;
    private readonly StringBuilder _text = new();

    private Page(AllMeasures all) => _all = all;

    /// <summary>Gets numbers as in French, the same on every machine.</summary>
    internal static CultureInfo French { get; } = new(CultureInfo.InvariantCulture.Name) { NumberFormat = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = " " } };

    internal static void Write(Options options)
    {
        var page = new Page(AllMeasures.Read(options.Measures));
        page.WriteAll();
        File.WriteAllText(options.Page, page._text.ToString());
    }

    private void WriteAll()
    {
        WriteHead();
        new Targets(_all).Write(_text);
        WriteBatches();
        WriteCommands();
        WriteLot();
        WriteCore();
        var notes = Path.Combine(Repository.Root, Notes);
        if (File.Exists(notes))
        {
            _text.Append('\n').Append(File.ReadAllText(notes).Trim()).Append('\n');
        }
    }

    private void WriteHead() => Line($"""
        # Performances

        Cette page est écrite par le programme qui mesure, à partir de `benchmarks/mesures.json` ; ce qui suit « Notes » vient de `{Notes}`. Pour refaire les mesures :

        ```
        dotnet build -c Release
        {Program} cote-a-cote
        ```

        Chaque programme est un processus entier, démarrage compris, sur les mêmes fichiers ; un premier passage pour chacun ne compte pas, puis ils
        passent l'un après l'autre, autant de fois qu'il y a de passages. La durée donnée est la médiane, avec la plus courte et la plus longue ; le rapport
        est pris passage par passage ; la mémoire est la plus grande part résidente d'un passage. « Fois la nôtre » : sa durée sur la nôtre.
        Les options (`--tailles`, `--parties`, `--passages`, `--natif`…) sont dans [benchmarks/LISEZMOI.md](../benchmarks/LISEZMOI.md) ; une mesure d'une partie ne change pas les autres.
        """);

    private void WriteBatches()
    {
        Line("""

            ## `calculer`, de CSV à CSV

            - **DuckDB** fait R1 à R8 en SQL (`benchmarks/pairs/bonus.sql`), **pandas** les mêmes en calculs vectoriels
              (`benchmarks/pairs/bonus_pandas.py`) ; leurs chiffres et leurs phrases sont lus dans ce que rend l'outil. Ils écrivent les 28 colonnes de
              `lignes.csv`, toutes comparées aux nôtres à chaque ligne, les montants au centime : la mesure s'arrête à la première différence.
              Ils n'écrivent ni les rejets, ni les avertissements, ni les totaux par territoire, ni le manifeste avec ses empreintes, et se fient au fichier.
            - **copie nue** lit les fichiers par morceaux, compte les cellules, et écrit autant d'octets que les résultats en ont : c'est le plancher.
            """);
        foreach (var (name, batch) in _all.Batches.OrderBy(batch => batch.Value.Lots).ThenBy(batch => batch.Key, StringComparer.Ordinal))
        {
            WriteBatch(name, batch);
        }

        foreach (var shape in Shape.Usual.Where(shape => !_all.Batches.ContainsKey(shape.Name)))
        {
            Line($"\n### {shape.Title}\n\nPas encore mesuré : `cote-a-cote --parties inventaires --tailles {shape.Name}`.");
        }
    }

    private void WriteBatch(string name, BatchMeasure batch)
    {
        Line($"\n### {batch.Title}\n");
        Line(string.Create(
            French,
            $"Taille `{name}` : {batch.Lots:N0} lots, {batch.Territories:N0} territoires, {Megabytes(batch.InputBytes)} lus, {Megabytes(batch.ResultBytes)} rendus ({batch.Made})."));
        Line($"{SettingOf(batch.Setting, batch.Entries[0].Seconds.Length)} Mémoire : {batch.Setting.Memory}.");
        Line("\n| programme | durée médiane | de … à … | fois la nôtre | µs par lot | mémoire au plus |\n| --- | --- | --- | --- | --- | --- |");
        foreach (var entry in batch.Entries)
        {
            var (spread, over) = (Spread.Of(entry.Seconds), batch.OverOurs(entry.Name)!.Value);
            var ratio = entry.Name == Contestant.Us ? "1" : string.Create(French, $"{over.Median:0.00} ({over.Min:0.00} … {over.Max:0.00})");
            Line(string.Create(
                French,
                $"| {entry.Name} ({entry.Version}) | {Seconds(spread.Median)} | {Seconds(spread.Min)} … {Seconds(spread.Max)} | {ratio} | {1e6 * spread.Median / batch.Lots:0.00} | {Megabytes(entry.Peak)} |"));
        }

        string[] same = [.. batch.Entries.Select(entry => entry.Name).Intersect([Contestant.Native, Contestant.DuckDb, Contestant.Pandas])];
        string[] remarks =
        [
            same.Length == 0 ? "" : string.Create(French, $"Égaux à la nôtre sur chacune des {batch.Rows:N0} lignes, dans les 28 colonnes : {string.Join(", ", same)}."),
            batch.Of(Contestant.DuckDb) is { OwnSeconds.Length: > 0 } duck
                ? string.Create(French, $"DuckDB seul, sans le démarrage de Node : {Seconds(Spread.Of(duck.OwnSeconds).Median)}.") : "",
            batch.Absent.Length == 0 ? "" : $"Non mesuré sur cette machine : {string.Join(" ; ", batch.Absent)}.",
        ];
        Line($"\n{string.Join(' ', remarks.Where(remark => remark.Length > 0))}".TrimEnd());
    }

    private void WriteCommands()
    {
        Line("\n## Les autres commandes\n");
        if (_all.Commands.Count == 0)
        {
            Line("Pas encore mesurées : `cote-a-cote --parties commandes`.");
            return;
        }

        Line("| commande | programme | durée médiane | de … à … | mémoire au plus | mesuré |\n| --- | --- | --- | --- | --- | --- |");
        foreach (var command in OwnCommand.All.Where(command => _all.Commands.ContainsKey(command.Name)))
        {
            var measure = _all.Commands[command.Name];
            foreach (var entry in measure.Entries)
            {
                var spread = Spread.Of(entry.Seconds);
                Line(string.Create(
                    French,
                    $"| {measure.Title} | {entry.Name} | {Seconds(spread.Median)} | {Seconds(spread.Min)} … {Seconds(spread.Max)} | {Megabytes(entry.Peak)} | {measure.Setting.Revision}, {entry.Seconds.Length} passages |"));
            }
        }

        Line($"\n{_all.Commands.Values.First().Setting.Machine}. Des scénarios, un sur quatre change le barème, donc tous les territoires.");
    }

    private void WriteLot()
    {
        Line("\n## Le montant d'un lot, dans le programme\n");
        if (_all.Lot is not { } lot)
        {
            Line("Pas encore mesuré : `cote-a-cote --parties lot`.");
            return;
        }

        Line($"""
            Temps du processeur pour un lot, sans lecture ni écriture. Le cœur calcule des territoires de {LotEngines.LotsOfTerritory} lots, R1 à R8, arrondi
            compris, depuis des colonnes ou par `Calculate`, qui fait aussi les objets. RulesEngine et publicodes font R1 et R3 à R6 : ils reçoivent les jours
            et les mois en nombres, ne calculent que la borne basse et n'arrondissent pas ; leur total est vérifié au demi-centime.
            """);
        Line(SettingOf(lot.Setting, lot.Entries[0].Nanoseconds.Length));
        Line("\n| moteur | médiane par lot | de … à … | fois le cœur par colonnes | octets alloués par lot |\n| --- | --- | --- | --- | --- |");
        foreach (var entry in lot.Entries)
        {
            var spread = Spread.Of(entry.Nanoseconds);
            Line(string.Create(
                French,
                $"| {entry.Name} ({entry.Version}) | {spread.Median:N0} ns | {spread.Min:N0} … {spread.Max:N0} ns | {lot.OverColumns(entry.Name):N0} | {(entry.Bytes is { } bytes ? bytes.ToString("N0", French) : "")} |"));
        }

        if (lot.Absent.Length > 0)
        {
            Line($"\nNon mesuré sur cette machine : {string.Join(" ; ", lot.Absent)}.");
        }
    }

    private void WriteCore()
    {
        Line($"\n## Le cœur, et ce que coûte une explication\n\n```\n{Program} --filter '*LotCost.*'\n```\n");
        if (_all.Core is not { } core)
        {
            Line("Pas encore mesuré : `cote-a-cote --parties coeur`.");
            return;
        }

        Line("BenchmarkDotNet, un territoire et une année ; temps et octets par lot.");
        Line(SettingOf(core.Setting, null));
        Line("\n| lots du territoire | par colonnes | `Calculate`, le total | `Calculate`, chaque ligne | `Explain` |\n| --- | --- | --- | --- | --- |");
        foreach (var size in core.Entries.GroupBy(entry => entry.Lots))
        {
            Line($"| {size.Key} | {string.Join(" | ", ((string[])["Columns", "Total", "Lines", "Explain"]).Select(method => OfMethod(size, method)))} |");
        }

        static string OfMethod(IEnumerable<CoreEntry> entries, string method) => entries.FirstOrDefault(entry => entry.Method == method) is { } entry
            ? string.Create(French, $"{entry.Nanoseconds / entry.Lots:N0} ns ± {entry.Error / entry.Lots:N0}, {(double)entry.Bytes / entry.Lots:N0} o") : "";
    }

    private static string SettingOf(Setting setting, int? rounds) =>
        $"Version {setting.Revision}, le {setting.Day}{(rounds is { } count ? $", {count} passages" : "")} ; {setting.Machine}.";

    private static string Seconds(double seconds) => seconds.ToString(seconds < 10 ? "0.000 s" : "0.0 s", French).Replace('.', ',');

    private static string Megabytes(long bytes) => $"{(bytes / 1e6).ToString(bytes < 9.95e6 ? "0.0" : "N0", French)} Mo";

    private void Line(string line) => _text.Append(line.ReplaceLineEndings("\n")).Append('\n');
}
