using System.Collections.Frozen;
using System.Text;

namespace Ctg.Funding.Cli.Formats;

/// <summary>
/// Names of columns, and words of a list, as they are compared: case, accents, outer blanks and the kind of blank or hyphen ignored.
/// Accents are taken off by a table of our own: what the runtime does depends on the ICU of the machine, and is nothing without one.
/// </summary>
internal static class PlainNames
{
    private static readonly (string Plain, string Letters)[] Table =
    [
        ("a", "ÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎḀḁẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặ"),
        ("ae", "Ææ"),
        ("b", "ḂḃḄḅḆḇ"),
        ("c", "ÇçĆćĈĉĊċČčḈḉ"),
        ("d", "ÐðĎďĐđḊḋḌḍḎḏḐḑḒḓ"),
        ("e", "ÈÉÊËèéêëĒēĔĕĖėĘęĚěḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệ"),
        ("f", "Ḟḟ"),
        ("ff", "ﬀ"),
        ("ffi", "ﬃ"),
        ("ffl", "ﬄ"),
        ("fi", "ﬁ"),
        ("fl", "ﬂ"),
        ("g", "ĜĝĞğĠġĢģḠḡ"),
        ("h", "ĤĥĦħḢḣḤḥḦḧḨḩḪḫẖ"),
        ("i", "ÌÍÎÏìíîïĨĩĪīĬĭĮįİıǏǐḬḭḮḯỈỉỊị"),
        ("ij", "Ĳĳ"),
        ("j", "Ĵĵ"),
        ("k", "ĶķĸḰḱḲḳḴḵ"),
        ("l", "ĹĺĻļĽľĿŀŁłḶḷḸḹḺḻḼḽ"),
        ("m", "ḾḿṀṁṂṃ"),
        ("n", "ÑñŃńŅņŇňŉŊŋṄṅṆṇṈṉṊṋ"),
        ("o", "ÒÓÔÕÖØòóôõöøŌōŎŏŐőǑǒṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợ"),
        ("oe", "Œœ"),
        ("p", "ṔṕṖṗ"),
        ("r", "ŔŕŖŗŘřṘṙṚṛṜṝṞṟ"),
        ("s", "ŚśŜŝŞşŠšſȘșṠṡṢṣṤṥṦṧṨṩ"),
        ("ss", "ßẞ"),
        ("t", "ŢţŤťŦŧȚțṪṫṬṭṮṯṰṱẗ"),
        ("th", "Þþ"),
        ("u", "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųǓǔǕǖǗǘǙǚǛǜṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰự"),
        ("v", "ṼṽṾṿ"),
        ("w", "ŴŵẀẁẂẃẄẅẆẇẈẉẘ"),
        ("x", "ẊẋẌẍ"),
        ("y", "ÝýÿŶŷŸẎẏẙỲỳỴỵỶỷỸỹ"),
        ("z", "ŹźŻżŽžẐẑẒẓẔẕ"),
    ];

    private static readonly FrozenDictionary<char, string> Plain =
        Table.SelectMany(row => row.Letters.Select(letter => (letter, row.Plain)))
            .ToFrozenDictionary(pair => pair.letter, pair => pair.Plain);

    internal static string Of(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            if (Plain.TryGetValue(letter, out var letters))
            {
                plain.Append(letters);
            }
            else if (!IsMark(letter))
            {
                plain.Append(IsBlank(letter) ? ' ' : char.ToLowerInvariant(letter));
            }
        }

        return plain.ToString().Trim().Replace(' ', '_');
    }

    /// <summary>Marks that go over the letter before them, and what takes no room at all.</summary>
    private static bool IsMark(char letter) =>
        letter is (>= '\u0300' and <= '\u036F') or '\u00AD' or (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF';

    private static bool IsBlank(char letter) => char.IsWhiteSpace(letter) || letter is '-' or (>= '\u2010' and <= '\u2015') or '\u2212';
}
