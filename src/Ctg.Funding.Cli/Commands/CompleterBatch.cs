using System.Globalization;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Cli.Output;
using Ctg.Funding.Cli.Sources;

namespace Ctg.Funding.Cli.Commands;

/// <summary>One run of <c>completer</c>: read the public data, fill the files row by row, say where each value comes from.</summary>
internal sealed class CompleterBatch(Session session)
{
    private const string Territories = "territoires.csv";
    private const string Places = "places.csv";

    private static readonly string[] OfTerritories = ["potentiel_financier", "niveau_de_vie", "zone_rurale"];
    private static readonly string[] OfPlaces = ["qpv", "qpv_ancien"];

    /// <summary>Empty cells by column; an empty <c>qpv_ancien</c> is none: it says the same as <c>qpv</c>.</summary>
    private readonly Dictionary<string, long> _empty = OfTerritories.Append("qpv").ToDictionary(column => column, _ => 0L);
    private RowLog _log = null!;
    private long _filled;

    private CultureInfo Language => session.Language;

    internal int Run(CancellationToken cancellation)
    {
        if (session.WritesToStandardOutput)
        {
            throw new CliException("CTG9025", "completer");
        }

        using var baremeFile = session.Open(InputRole.Bareme);
        var bareme = session.Load(baremeFile);
        using var data = session.OpenPublicData(bareme) ?? throw new CliException("CTG9106");
        using var territories = session.Open(InputRole.Territoires)!;
        using var places = session.Open(InputRole.Places);
        session.ShowProgress(progress => OutputFolder.Write(
            session.Target("completer"),
            folder =>
            {
                using (var log = BatchLog.Start(folder, session))
                {
                    _log = log.Rows;
                    Write(folder, data, territories, places, progress, cancellation);
                }

                if (session.Request.WritesCitations)
                {
                    CitationsFile.Write(folder, data.Figures, bareme, Language);
                }
            },
            outputs => session.ManifestOf(
                [(InputRole.Territoires, territories), (InputRole.Places, places), .. data.ByRole, (InputRole.Bareme, baremeFile)],
                bareme, outputs) with
            {
                Sources = data.Files,
                Figures = data.Figures,
                Counts =
                [
                    ("cases_remplies", _filled), ("cases_vides", _empty.Values.Sum()),
                    ("valeurs_non_publiees", data.Masked), ("codes_sans_commune", data.Lost),
                    ("lignes_refusees", _log.Refusals), ("avertissements", _log.Warnings),
                ],
            },
            cancellation));
        Tell(data);
        return _log.Refusals > 0 ? ExitCode.DoneWithRefusals : ExitCode.Done;
    }

    private void Write(
        OutputFolder folder, PublicData data, InputFile territories, InputFile? places, Progress progress, CancellationToken cancellation)
    {
        progress.Start("lecture", 1);
        data.Read(_log);
        var filling = new InventoryFilling(data, keepsSources: false);
        using (var sources = new SourcesFile(folder))
        {
            FillTerritories(folder, territories, filling, sources, cancellation);
            if (places is not null)
            {
                FillPlaces(folder, places, filling, sources, cancellation);
            }
        }

        MissingFile.Write(folder, _empty, data);
    }

    private void FillTerritories(
        OutputFolder folder, InputFile file, InventoryFilling filling, SourcesFile sources, CancellationToken cancellation)
    {
        Column[] columns = [.. TerritoryFile.Columns.Select(column => column with { IsRequired = column.Name == "territoire" })];
        using var table = CsvTable.Open(file, InputRole.Territoires, columns, _log);
        using var output = new CompletedFile(folder, Territories, table, OfTerritories, session.Numbers);
        var row = new RowReader(table);
        while (table.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            row.Start();
            var code = row.RequiredText(row["territoire"]);
            var typed = new GivenTerritory(
                row.Euros(row["potentiel_financier"]), row.Euros(row["niveau_de_vie"]), row.Word(row["zone_rurale"], ZoneWords.All));
            var given = row.IsFaulty ? typed : filling.Fill(row, code, typed);
            if (row.IsFaulty)
            {
                row.Refuse();
                continue;
            }

            row.Accept();
            output.Fill("potentiel_financier", given.PotentielFinancier);
            output.Fill("niveau_de_vie", given.NiveauDeVie);
            output.Fill("zone_rurale", given.Zoning is { } zoning ? ZoneWords.Of(zoning) : null);
            foreach (var (column, read) in given.Filled)
            {
                sources.Write(InputRole.Territoires, table.Line, code, column, output.Filled(column), read);
            }

            Count(output, OfTerritories, given.Filled.Count);
            output.EndRow();
        }
    }

    private void FillPlaces(
        OutputFolder folder, InputFile file, InventoryFilling filling, SourcesFile sources, CancellationToken cancellation)
    {
        Column[] columns = [.. LotFile.Columns.Select(column => column with { IsRequired = column.Name is "territoire" or "structure" })];
        using var table = CsvTable.Open(file, InputRole.Places, columns, _log);
        using var output = new CompletedFile(folder, Places, table, OfPlaces, session.Numbers);
        var row = new RowReader(table);
        var fields = new QpvFields(row);
        while (table.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            row.Start();
            var (territory, structure) = (row.RequiredText(row["territoire"]), row.RequiredText(row["structure"]));
            var qpv = filling.Fill(row, fields, table.Line, territory);
            if (row.IsFaulty)
            {
                row.Refuse();
                continue;
            }

            row.Accept();
            foreach (var (column, isIn, read) in qpv.Filled)
            {
                output.Fill(column, QpvWords.Of(isIn));
                sources.Write(InputRole.Places, table.Line, structure, column, output.Filled(column), read);
            }

            Count(output, ["qpv"], qpv.Filled.Count);
            output.EndRow();
        }
    }

    private void Count(CompletedFile row, string[] columns, int filled)
    {
        _filled += filled;
        foreach (var column in columns)
        {
            _empty[column] += row.Filled(column).Length == 0 ? 1 : 0;
        }
    }

    private void Tell(PublicData data)
    {
        data.Tell(Language);
        foreach (var (column, count, form) in MissingFile.Absent(_empty, data))
        {
            Terminal.Tell(Language, "CTG9105", column, count, form.Title, form.Publisher);
        }

        session.Say(Sentences.Of("bilan.completer", Language, _filled, _empty.Values.Sum(), session.OutputPath));
        if (_log.Warnings > 0)
        {
            session.Say(Sentences.Of("bilan.avertissements", Language, _log.Warnings));
        }
    }
}
