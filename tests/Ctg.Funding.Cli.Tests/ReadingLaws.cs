using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Cli.Output;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary>What holds of any text that is read: a refused row comes back as it stood, and a number is one reading or none.</summary>
public sealed partial class ReadingLaws
{
    private const string Header = "territoire;structure;financement;places;date_ouverture";
    private const int Most = 18;

    private static readonly string[] Pieces =
        [";", ";", "\"", "\"", "'", "=", "-", "+", "@", "\t", "\n", "\r\n", "\r", " ", ",", "é", "e\u0301", "\u00A0", "\u202E", "\u001B[31m", "𝄞", "<b>", "A", "0", "=1+1"];

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    [Property(MaxTest = 2000)]
    public FsCheck.Property A_refused_row_given_back_is_refused_as_it_stood() => Prop.ForAll(
        Gen.ArrayOf(Gen.Select(Gen.ArrayOf(Gen.Elements(Pieces)), string.Concat)).ToArbitrary(),
        rows =>
        {
            var first = Refused(Encoding.UTF8.GetBytes(Header + "\n" + string.Join('\n', rows)));
            if (first.Count == 0)
            {
                return;
            }

            using var rejects = new MemoryStream();
            using (var file = new RefusalsFile(rejects, Language.French))
            {
                first.ForEach(file.Write);
            }

            var again = Refused(rejects.ToArray());
            Assert.Equal(first.Select(row => (row.Header, row.Record)), again.Select(row => (row.Header, row.Record)));
        });

    [Property(MaxTest = 5000)]
    public FsCheck.Property A_number_has_groups_of_three_of_one_sign_or_none() => Prop.ForAll(
        Gen.Select(Gen.ArrayOf(Gen.Elements("0", "1", "23", "456", "789", " ", "\u00A0", "\u202F", "'", "\u2019", ",", ".", "-")), string.Concat).ToArbitrary(),
        text =>
        {
            var isNumber = NumberShape().IsMatch(text) && text.Count(char.IsAsciiDigit) <= Most;
            var plain = string.Concat(text.Where(letter => char.IsAsciiDigit(letter) || letter is ',' or '.' or '-')).Replace(',', '.');
            var expected = isNumber ? decimal.Parse(plain, CultureInfo.InvariantCulture) : default(decimal?);
            Assert.Equal(expected, FieldParser.Decimal(Encoding.UTF8.GetBytes(text)));
        });

    [Property(MaxTest = 1000)]
    public FsCheck.Property Text_in_two_encodings_is_read_character_by_character() => Prop.ForAll(
        Gen.ArrayOf(Gen.Zip(Gen.Elements("é", "œ", "€", "x", "\n", "’"), Gen.Elements(true, false))).ToArbitrary(),
        characters =>
        {
            byte[] bytes = [.. characters.SelectMany(each => (byte[])[.. (each.Item2 ? Encoding.UTF8 : Windows1252).GetBytes(each.Item1), (byte)';'])];
            using var text = new MixedText(new DrippingStream(bytes));
            using var read = new MemoryStream();
            text.CopyTo(read);

            Assert.Equal(string.Concat(characters.Select(each => each.Item1 + ";")), Encoding.UTF8.GetString(read.ToArray()));
            var places = text.TakeForeign(0, (int)read.Length);
            Assert.Equal(characters.Count(each => !each.Item2 && each.Item1[0] > 0x7F), places.Count);
            Assert.All(places, place => Assert.True(read.ToArray()[place] >= 0xC0));
        });

    public static TheoryData<string> Columns =>
        [.. new[] { TerritoryFile.Columns, LotFile.Columns, PsejFile.Columns, ActionFile.Columns, ProjectFile.Columns }.SelectMany(file => file).Select(column => column.Name).Distinct()];

    [Theory]
    [MemberData(nameof(Columns))]
    public void Every_column_of_every_file_is_known_by_its_name_with_accents(string column)
    {
        (string Plain, string Composed, string Decomposed)[] letters =
        [
            ("a", "à", "a\u0300"), ("a", "â", "a\u0302"), ("c", "ç", "c\u0327"), ("e", "é", "e\u0301"), ("e", "è", "e\u0300"), ("e", "Ê", "E\u0302"), ("e", "ë", "e\u0308"), ("i", "î", "i\u0302"),
            ("i", "Ï", "I\u0308"), ("o", "ô", "o\u0302"), ("u", "ù", "u\u0300"), ("u", "û", "u\u0302"), ("u", "Ü", "U\u0308"), ("y", "ÿ", "y\u0308"), ("n", "ñ", "n\u0303"), ("oe", "œ", "oe"), ("ae", "Æ", "AE"), ("fi", "ﬁ", "fi"),
        ];

        Assert.All(letters, letter => Assert.Equal(column, PlainNames.Of(column.Replace(letter.Plain, letter.Composed, StringComparison.Ordinal))));
        Assert.All(letters, letter => Assert.Equal(column, PlainNames.Of(column.Replace(letter.Plain, letter.Decomposed, StringComparison.Ordinal))));
        Assert.Equal(column, PlainNames.Of("\uFEFF " + column.ToUpperInvariant().Replace('_', '\u00A0') + "\u200B "));
    }

    [GeneratedRegex(@"\A-?(\d+|[1-9]\d{0,2}(( \d{3})+|(\u00A0\d{3})+|(\u202F\d{3})+|('\d{3})+|(\u2019\d{3})+))([,.]\d+)?\z", RegexOptions.ECMAScript)]
    private static partial Regex NumberShape();

    private static List<RefusedRow> Refused(byte[] places)
    {
        using var work = new WorkFolder();
        var refused = new List<RefusedRow>();
        var log = new RowLog { Language = Language.French, OnRefused = refused.Add };
        using var file = InputFile.Open(work.Write("p.csv", places));
        LotFile.Read(file, new TerritoryInventory([]), log, (int _, in ReadLot _) => Assert.Fail("No territory is known."));
        return refused;
    }

    /// <summary>Gives a few bytes at a time, so that characters are cut.</summary>
    private sealed class DrippingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1 + (int)(Position % 3)));
    }
}
