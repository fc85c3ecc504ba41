using System.Text;

namespace Ctg.Funding.Fuzz;

/// <summary>Makes an input from a seed: bytes at random, or a well-formed one cut, spliced, repeated, or with odd words put in.</summary>
internal sealed class Mutator(Random random)
{
    private const int MostSteps = 6;
    private const int LongestInput = 1 << 14;

    private static readonly byte[][] Words = [.. new[]
    {
        ";", ",", "\t", "\"", "\"\"", "\n", "\r\n", "\r", "\0", "\uFEFF", "'", "=", "-", "+", "@", "\u00A0", "\u202F", "é", "\U0001F600", "{", "}", "[", "]", ":", "null", "true", "-1", "0", "1e999", "0.00001",
        "99999999999999999999", "1850-01-01", "9999-12-31", "0000-00-00", "31/02/2021", "2021-13-01", "oui", "non", "psu", "paje", "territoire", "enregistrement", "en_tete", "entree",
        "\"valeurs\": []", "\"du\": \"2021-01-01\"", "\"montant\": -5", "\"min\": 3, \"max\": 1", "\"confirme\": 99999", "\"tableau\": [ {} ]", "\"choix\": \"mois\"", "\"zonage\": { \"zone\": \"frr\" }", "BT-N", "BT-Nt", "BT-V", "H-06", "PI-MAX", "PI-F",
        "99999999999999999999999999999999", "1e-30", "79228162514264337593543950335", "\\ud800", "\\u0000", "0:1:0", "=", ":", "--", "--annee", "2099", "1", "tranche", "places", "psej", "\"figer_au\": \"2010-01-01\"", "\"service\": \"rpe\"", "\"places\": 0.01",
    }.Select(Encoding.UTF8.GetBytes), [0xFF], [0xC3], [0xFF, 0xFE], [0x80], [0xE2, 0x80]];

    internal byte[] Make(IReadOnlyList<byte[]> seeds)
    {
        if (random.Next(20) == 0)
        {
            var noise = new byte[random.Next(200)];
            random.NextBytes(noise);
            return noise;
        }

        var input = seeds[random.Next(seeds.Count)].ToList();
        for (var steps = random.Next(1, MostSteps + 1); steps > 0 && input.Count < LongestInput; steps--)
        {
            Mutate(input);
        }

        return [.. input];
    }

    private void Mutate(List<byte> input)
    {
        var at = random.Next(input.Count + 1);
        var length = Math.Min(input.Count - at, random.Next(1, 40));
        switch (random.Next(7))
        {
            case 0 when input.Count > 0:
                input[Math.Min(at, input.Count - 1)] = (byte)random.Next(256);
                break;
            case 1:
                input.RemoveRange(at, length);
                break;
            case 2:
                input.InsertRange(random.Next(input.Count + 1), input.GetRange(at, length));
                break;
            case 3:
                for (var times = random.Next(1, 60); times > 0; times--)
                {
                    input.InsertRange(at, input.GetRange(at, length));
                }

                break;
            case 4:
                input.RemoveRange(at, input.Count - at);
                break;
            default:
                input.InsertRange(at, Words[random.Next(Words.Length)]);
                break;
        }
    }
}
