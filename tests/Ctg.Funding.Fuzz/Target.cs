using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Psej;
using Ctg.Funding.Scenarios;

namespace Ctg.Funding.Fuzz;

/// <summary>What reads an input, and the well-formed inputs that mutations start from.</summary>
/// <param name="Name">Name on the command line and in the corpus.</param>
/// <param name="Seeds">Well-formed inputs.</param>
/// <param name="Read">Reads an input; throws where it breaks a promise.</param>
internal sealed record Target(string Name, IReadOnlyList<byte[]> Seeds, Action<string, byte[]> Read)
{
    private static readonly RowLog Silent = NewLog();

    internal static IReadOnlyList<Target> All(string repository)
    {
        byte[] Sample(params string[] steps) => File.ReadAllBytes(Path.Combine([repository, "samples", .. steps]));
        return
        [
            new Target("territoires", [Sample("trois-territoires", "territoires.csv"), Returned("territoires", "territoire;date_effet_ctg", "A;2021-01-01")], (path, _) => ReadTerritories(path)),
            new Target("places", [Sample("trois-territoires", "places.csv"), Returned("places", "territoire;structure;financement;places;date_ouverture", "03190;S;psu;0;2015-01-01")], (path, _) => ReadLots(path, TerritoriesOf(repository, "trois-territoires"))),
            new Target("psej", [Sample("transition", "psej.csv")], (path, _) => ReadPsej(path, TerritoriesOf(repository, "transition"))),
            new Target("actions", [Sample("transition", "actions.csv")], (path, _) => ReadActions(path, TerritoriesOf(repository, "transition"))),
            new Target("services", [Sample("transition", "places.csv")], (path, _) => ReadLots(path, TerritoriesOf(repository, "transition"))),
            new Target("projets", [Head(Sample("piaje", "projets.csv"))], (path, _) => ReadProjects(path)),
            new Target("scenario", [Sample("scenarios", "sans-rebond.json"), Sample("scenarios", "dix-places-de-plus.json"), Sample("scenarios", "maximum-plus-cinq.json")], (_, bytes) => ReadScenario(bytes)),
            new Target("scenario-fichier", [Sample("scenarios", "sans-rebond.json"), Sample("scenarios", "dix-places-de-plus.json"), .. Scenarios], (path, _) => ReadScenarioFile(path)),
            new Target("bareme-fichier", [Sample("trois-territoires", "bareme-local.json")], (path, _) => ReadBaremeFile(path)),
            new Target("manifeste", CommandTargets.Manifests, (path, _) => CommandTargets.Replay(path)),
            new Target("grille", CommandTargets.Grids, (_, bytes) => CommandTargets.Grid(repository, bytes)),
            new Target("appel", CommandTargets.Calls, (_, bytes) => CommandTargets.Call(repository, bytes)),
            new Target("bareme", [Sample("trois-territoires", "bareme-local.json")], (_, bytes) => ReadBareme(bytes)),
        ];
    }

    private static void ReadTerritories(string path) => Designed(() =>
    {
        using var file = InputFile.Open(path);
        TerritoryFile.Read(file, null, NewLog());
    });

    private static void ReadLots(string path, TerritoryInventory territories) => Designed(() =>
    {
        using var file = InputFile.Open(path);
        var (log, taken) = (NewLog(), 0L);
        LotFile.Read(file, territories, log, (int _, in ReadLot _) => taken++).CheckNothingLost(taken, log.RefusedOf(InputRole.Places));
    });

    private static void ReadPsej(string path, TerritoryInventory territories) => Designed(() =>
    {
        using var file = InputFile.Open(path);
        PsejFile.Read(file, territories, NewLog());
    });

    /// <summary>Actions are read and their PSEJ estimated: a row that was taken must carry the calculation.</summary>
    private static void ReadActions(string path, TerritoryInventory territories) => Designed(() =>
    {
        using var file = InputFile.Open(path);
        var (contracts, _) = ActionFile.Read(file, territories, Bareme.BuiltIn, NewLog());
        territories.TakeEstimates(PsejAccounts.Of(contracts, Bareme.BuiltIn));
    });

    private static void ReadProjects(string path) => Designed(() =>
    {
        using var file = InputFile.Open(path);
        var (log, taken) = (NewLog(), 0L);
        ProjectFile.Read(file, log, _ => taken++).CheckNothingLost(taken, log.RefusedOf(InputRole.Projets));
    });

    /// <summary>A scenario is either taken, and then applies and compares, or refused with faults.</summary>
    private static void ReadScenario(byte[] bytes)
    {
        var reading = Scenario.Read(bytes);
        if (reading.Value is null == (reading.Faults.Count == 0))
        {
            throw new InvalidOperationException("Neither a scenario nor a fault, or both.");
        }

        if (reading.Value is { } scenario && scenario.FaultsOver(Bareme.BuiltIn).Count == 0)
        {
            Probe.Compare(scenario);
        }
    }

    /// <summary>The same through the command line's own check of the file, which gives each fault its place.</summary>
    private static void ReadScenarioFile(string path) => Designed(() =>
    {
        using var file = InputFile.Open(path);
        Probe.Compare(ScenarioFiles.Read(file, Bareme.BuiltIn, CultureInfo.InvariantCulture));
    });

    private static void ReadBaremeFile(string path) => Designed(() =>
    {
        using var file = InputFile.Open(path);
        if (BaremeSource.Check(file, Bareme.BuiltIn, CultureInfo.InvariantCulture).Bareme is { } bareme)
        {
            Probe.Compute(bareme);
        }
    });

    /// <summary>Scenarios of every member.</summary>
    private static readonly byte[][] Scenarios = [.. new[]
    {
        """{ "scenario": "s", "bareme": { "figer_au": "2023-06-30", "sans_rebond": true, "coefficients": { "BT-N": 1.05, "BT-N1": 1.05 } } }""",
        """{ "scenario": "s", "territoires": [ { "codes": [ "A" ], "service": "eaje", "psej": 180000.5, "unites_reference": 60, "montant_notifie": 2000, "tranche": 2, "date_effet_ctg": "2022-01-01", "date_fin_cej": "2021-12-31", "zone_rurale": "frr", "rattrapage": false } ] }""",
        """{ "scenario": "s", "lots": [ { "structures": [ "S2" ], "qpv": true, "cofinancee": true } ], "deplacer": [ { "structure": "S1", "vers": "A", "le": "2024-07-01" } ], "retirer": [ { "structure": "S3", "le": "2024-02-29" } ] }""",
        """{ "scenario": "s", "ajouter": [ { "territoire": "*", "structure": "P", "places": 10, "date_ouverture": "2024-01-01", "date_fermeture": "2024-12-31", "service": "alsh", "qpv": false, "gestionnaire": "G" } ] }""",
    }.Select(System.Text.Encoding.UTF8.GetBytes)];

    /// <summary>A local barème is either taken, and then computes, or refused with faults.</summary>
    private static void ReadBareme(byte[] bytes)
    {
        var reading = Bareme.BuiltIn.Overlay(bytes);
        if (reading.Value is null == (reading.Faults.Count == 0))
        {
            throw new InvalidOperationException("Neither a barème nor a fault, or both.");
        }

        if (reading.Value is { } bareme)
        {
            Probe.Compute(bareme);
        }
    }

    /// <summary>The one exception that an unusable file may end in.</summary>
    internal static void Designed(Action read)
    {
        try
        {
            read();
        }
        catch (CliException e)
        {
            _ = Sentences.Of(e.Code, CultureInfo.InvariantCulture, e.Arguments);
        }
    }

    private static RowLog NewLog() => new()
    {
        Language = CultureInfo.InvariantCulture,
        OnRefused = row => _ = row.Faults.Select(fault => fault.Message(CultureInfo.InvariantCulture)).Sum(message => message.Length),
    };

    private static TerritoryInventory TerritoriesOf(string repository, string sample)
    {
        using var file = InputFile.Open(Path.Combine(repository, "samples", sample, "territoires.csv"));
        return TerritoryFile.Read(file, null, Silent);
    }

    private static byte[] Returned(string role, string header, string record) =>
        System.Text.Encoding.UTF8.GetBytes($"entree;fichier;ligne;colonne;valeur;code;motif;en_tete;enregistrement\r\n{role};f.csv;2;places;0;CTG1008;x;\"{header}\";\"{record}\"\r\n");

    /// <summary>The first lines: short seeds mutate faster.</summary>
    private static byte[] Head(byte[] bytes) => System.Text.Encoding.UTF8.GetBytes(string.Join('\n', System.Text.Encoding.UTF8.GetString(bytes).Split('\n').Take(6)) + "\n");
}
