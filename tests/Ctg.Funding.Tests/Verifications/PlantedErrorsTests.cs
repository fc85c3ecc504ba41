using System.Diagnostics;
using System.Globalization;
using Ctg.Funding.Verifications;
using Xunit;

namespace Ctg.Funding.Tests.Verifications;

/// <summary>Thirty errors of every kind in what is notified of the sample département: are they found, and nothing else?</summary>
public sealed class PlantedErrorsTests(ITestOutputHelper output)
{
    private const int SampleSeed = 20261125;

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    [Theory]
    [InlineData(SampleSeed)]
    [InlineData(1789)]
    public void Thirty_planted_errors_are_found_and_nothing_else(int seed)
    {
        var inputs = Departement.Read();
        var planted = new PlantedErrors(seed, inputs, Departement.Year).PlantThirty();
        var clock = Stopwatch.StartNew();

        var result = Verification.Of(inputs, planted.Notified, [Departement.Year]);

        output.WriteLine(FormattableString.Invariant($"seed {seed}: {result.Rows.Count} rows, {result.Rows.Sum(row => row.Trials)} recomputations, most {result.Rows.Max(row => row.Trials)}, {clock.ElapsedMilliseconds} ms"));
        var rows = result.Rows.ToDictionary(row => (row.Territory, row.Structure));
        var (first, three) = (0, 0);
        foreach (var error in planted.All)
        {
            var ranks = error.Rows.Select(key => RankOf(rows[key], error)).ToArray();
            first += ranks.All(rank => rank == 1) ? 1 : 0;
            three += ranks.All(rank => rank is >= 1 and <= 3) ? 1 : 0;
            output.WriteLine($"{error.Name} {string.Join(",", error.Words)}: {string.Join(", ", error.Rows.Select(key => key.Structure))}: rank {string.Join(", ", ranks.Select(rank => $"{rank}"))}");
            if (ranks.Any(rank => rank != 1))
            {
                Tell(rows[error.Rows[0]]);
            }
        }

        var alarms = result.Rows.Where(row => row.Verdict == Verdict.Ecart && !planted.IsTouched(row.Territory, row.Structure)).ToArray();
        output.WriteLine($"first {first}, among three {three}, false alarms {alarms.Length}, ties at the head {result.Rows.Count(row => row.Diagnoses is [{ IsTied: true }, ..])}, cut short {result.Rows.Count(row => row.IsCutShort)}");
        Assert.Equal(30, planted.All.Count);
        Assert.Empty(alarms);
        Assert.True(first >= 27, $"{first} first");
        Assert.Equal(30, three);
    }

    /// <summary>The sample file is what the first seed plants: its errors are those that the test above finds.</summary>
    [Fact]
    public void The_sample_holds_what_the_seed_plants()
    {
        var planted = new PlantedErrors(SampleSeed, Departement.Read(), Departement.Year).PlantThirty();
        string[] lines =
        [
            "territoire;structure;montant",
            .. planted.Notified.Select(each => string.Create(CultureInfo.GetCultureInfo("fr-FR"), $"{each.Territory};{each.Structure};{each.Amount:0.00}")),
        ];

        Assert.Equal(lines, File.ReadAllLines(Departement.PathOf("verification", "notifie.csv")));
    }

    private static int? RankOf(VerifiedAmount row, PlantedErrors.Planted error) => row.Diagnoses.FirstOrDefault(each =>
        each.Causes.Select(cause => cause.Kind).Order().SequenceEqual(error.Kinds.Order())
        && error.Words.All(word => each.Causes.Any(cause => cause.Sentence.Message(English).Contains(word, StringComparison.Ordinal))))?.Rank;

    private void Tell(VerifiedAmount row)
    {
        output.WriteLine($"    {row.Structure}: {row.Computed} {row.Notified} {row.Difference} {row.Verdict}");
        foreach (var each in row.Diagnoses)
        {
            output.WriteLine($"    {each.Rank} {each.Fit} {each.Amount} together {each.Together} against {each.Against}: {string.Join(" + ", each.Causes.Select(cause => cause.Sentence.Message(English)))}");
        }
    }
}
