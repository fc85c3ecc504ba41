using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Cli.Csv;
using Ctg.Funding.Cli.Text;
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
        LotFile.Read(file, territories, log, (_, _) => taken++).CheckNothingLost(taken, log.RefusedOf(InputRole.Places));
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
        if (reading.Scenario is null == (reading.Faults.Count == 0))
        {
            throw new InvalidOperationException("Neither a scenario nor a fault, or both.");
        }

        if (reading.Scenario is { } scenario && scenario.FaultsOver(Bareme.BuiltIn).Count == 0)
        {
            Probe.Compare(scenario);
        }
    }

    /// <summary>A local barème is either taken, and then computes, or refused with faults.</summary>
    private static void ReadBareme(byte[] bytes)
    {
        var reading = Bareme.BuiltIn.Overlay(bytes);
        if (reading.Bareme is null == (reading.Faults.Count == 0))
        {
            throw new InvalidOperationException("Neither a barème nor a fault, or both.");
        }

        if (reading.Bareme is { } bareme)
        {
            Probe.Compute(bareme);
        }
    }

    /// <summary>The one exception that an unusable file may end in.</summary>
    private static void Designed(Action read)
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
