using System.Text;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary>Text in the encodings that spreadsheets write, and in two of them at once: a row is read as it was meant, or refused with its place.</summary>
public sealed class EncodingTests : IDisposable
{
    private const string Header = "territoire;structure;nom;financement;places;date_ouverture\n";

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void A_row_of_Windows_1252_among_rows_of_UTF_8_is_read_for_itself_and_told()
    {
        byte[] places = [.. Encoding.UTF8.GetBytes(Header + "É;S1;crèche;psu;10;2022-01-01\n"), .. Windows1252.GetBytes("É;S2;garderie œuf à 3 €;psu;10;2022-01-01\n"), .. Encoding.UTF8.GetBytes("É;S3;été;psu;10;2022-01-01\n")];

        var run = Calculate(places);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["S1", "S2", "S3"], _work.Rows("sortie", "lignes.csv").Select(row => row["structure"]));
        Assert.All(_work.Rows("sortie", "lignes.csv"), row => Assert.Equal("É", row["territoire"]));
        var warning = Assert.Single(_work.Rows("sortie", "avertissements.csv"));
        Assert.Equal(("CTG1211", "3", "territoire", "É"), (warning["code"], warning["ligne"], warning["colonne"], warning["valeur"]));
    }

    [Fact]
    public void A_row_in_both_encodings_is_refused_with_its_place()
    {
        byte[] places = [.. Encoding.UTF8.GetBytes(Header + "É;S1;crèche;psu;10;2022-01-01\nÉ;S2;\"deux\ncr"), 0xE8, .. Encoding.UTF8.GetBytes("ches\";psu;10;2022-01-01\nÉ;S3;été;psu;10;2022-01-01\n")];

        var run = Calculate(places);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["S1", "S3"], _work.Rows("sortie", "lignes.csv").Select(row => row["structure"]));
        var refusal = Assert.Single(_work.Rows("sortie", "rejets.csv"));
        Assert.Equal(("CTG1023", "3", "nom", "deux\ncrèches"), (refusal["code"], refusal["ligne"], refusal["colonne"], refusal["valeur"]));
        Assert.Equal("É;S2;\"deux\ncrèches\";psu;10;2022-01-01", refusal["enregistrement"]);
        Assert.Equal(0, Calculate(File.ReadAllBytes(_work.At("sortie", "rejets.csv"))).ExitCode);
    }

    [Fact]
    public void A_header_of_Windows_1252_over_rows_of_UTF_8_is_read()
    {
        byte[] places = [.. Windows1252.GetBytes(Header.Replace("\n", ";cofinancée\n", StringComparison.Ordinal)), .. Encoding.UTF8.GetBytes("É;S1;crèche;psu;10;2022-01-01;non\n")];

        Assert.Equal(0, Calculate(places).ExitCode);
        Assert.Equal("exclu", Assert.Single(_work.Rows("sortie", "lignes.csv"))["statut"]);
    }

    [Theory]
    [InlineData("« CAFÉ\u00A0»")]
    [InlineData("MARCHÉ… à l'œil, 3 € — “GAÎTɔ”")]
    public void A_file_of_Windows_1252_alone_is_read_so_even_where_its_bytes_look_like_UTF_8(string name)
    {
        var written = name.Replace('ɔ', 'É');
        var territories = Windows1252.GetBytes($"territoire;nom;date_effet_ctg\nA;{written};2021-01-01\nB;Forêt;2021-01-01\n");
        var places = _work.Write("p.csv", "territoire;structure;financement;places;date_ouverture", "A;S1;psu;10;2022-01-01");

        Assert.Equal(0, Run(_work.Write("t.csv", territories), places).ExitCode);
        Assert.Equal([written, "Forêt"], _work.Rows("sortie", "territoires.csv").Select(row => row["nom"]));
    }

    public static TheoryData<string> Utf16 => ["utf-16 marked", "utf-16BE marked", "utf-16", "utf-16BE"];

    [Theory]
    [MemberData(nameof(Utf16))]
    public void Utf_16_is_read_and_a_refused_row_comes_out_as_it_stands(string kind)
    {
        var encoding = Encoding.GetEncoding(kind.Split(' ')[0]);
        byte[] places = [.. kind.EndsWith("marked", StringComparison.Ordinal) ? encoding.GetPreamble() : [], .. encoding.GetBytes(Header + "É;S1;crèche 𝄞;psu;10;2022-01-01\r\nÉ;S2;œuf 𝄞;psu;vingt;2022-01-01\r\n")];

        var run = Calculate(places);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("S1", Assert.Single(_work.Rows("sortie", "lignes.csv"))["structure"]);
        var refusal = Assert.Single(_work.Rows("sortie", "rejets.csv"));
        Assert.Equal((Header.TrimEnd(), "É;S2;œuf 𝄞;psu;vingt;2022-01-01", "3"), (refusal["en_tete"], refusal["enregistrement"], refusal["ligne"]));
    }

    [Fact]
    public void Refused_rows_saved_as_unicode_text_go_in_again()
    {
        Calculate(Encoding.UTF8.GetBytes(Header + "É;S2;œuf;psu;vingt;2022-01-01\n"));
        var row = Assert.Single(_work.Rows("sortie", "rejets.csv"));
        var unicode = $"entree\tfichier\tligne\tcode\ten_tete\tenregistrement\r\nplaces\tp.csv\t2\tx\t{row["en_tete"]}\t{row["enregistrement"].Replace("vingt", "20", StringComparison.Ordinal)}\r\n";

        Assert.Equal(0, Calculate([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(unicode)]).ExitCode);
        Assert.Equal("20", Assert.Single(_work.Rows("sortie", "lignes.csv"))["places"]);
    }

    [Theory]
    [InlineData(new byte[] { 0x00, 0xD8 })]
    [InlineData(new byte[] { 0x41 })]
    public void Utf_16_that_breaks_is_refused_with_its_line(byte[] broken)
    {
        var run = Calculate([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Header + "É;S1;x;psu;10;2022-01-01\r\nÉ;S2;"), .. broken]);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("CTG9071", run.Error, StringComparison.Ordinal);
        Assert.Contains("ligne 3", run.Error, StringComparison.Ordinal);
    }

    private CommandRun Calculate(byte[] places) => Run(_work.Write("t.csv", "territoire;date_effet_ctg", "É;2021-01-01"), _work.Write("p.csv", places));

    private CommandRun Run(string territories, string places) =>
        CommandRun.Of("calculer", "--territoires", territories, "--places", places, "--annee", "2022", "--sortie", _work.At("sortie"));
}
