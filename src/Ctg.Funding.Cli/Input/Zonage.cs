using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Cli.Input;

/// <summary>The State's list of FRR communes as published: a code and a class for each commune, read as the barème's H-05 says.</summary>
internal sealed class Zonage
{
    internal static readonly Column[] Columns = [new("code_insee", IsRequired: true)];

    private readonly Dictionary<string, string> _classes;
    private readonly Dictionary<string, Membership> _memberships;

    private Zonage(InputFile file, Dictionary<string, string> classes, int withoutZero, Dictionary<string, Membership> memberships)
    {
        File = file;
        _classes = classes;
        WithoutZero = withoutZero;
        _memberships = memberships;
    }

    internal InputFile File { get; }

    internal int Count => _classes.Count;

    /// <summary>Gets how many codes of the list have lost their leading zero; they are read with it.</summary>
    internal int WithoutZero { get; }

    /// <summary>Gets the classes of the list that the barème does not know: their communes are bounded by both cases.</summary>
    internal IReadOnlyList<string> UnknownClasses =>
        [.. _classes.Values.Distinct().Where(name => !_memberships.ContainsKey(PlainNames.Of(name))).Order(StringComparer.Ordinal)];

    internal static Zonage Read(InputFile file, Bareme bareme, RowLog log)
    {
        using var table = CsvTable.Open(file, InputRole.Zonage, Columns, log);
        var classColumn = table.UnknownColumns.FirstOrDefault(name => name.StartsWith("classement", StringComparison.Ordinal))
            ?? throw new CliException("CTG9005", file.Name, "classement", "code_insee | " + string.Join(" | ", table.UnknownColumns));
        var row = new RowReader(table);
        var classes = new Dictionary<string, string>(StringComparer.Ordinal);
        while (table.Read())
        {
            row.Start();
            if (row.IsFaulty)
            {
                row.Refuse();
                continue;
            }

            row.Accept();
            classes[row.Text(row["code_insee"])] = row.Text(row[classColumn]);
        }

        var withoutZero = classes.Where(each => WithItsZero(each.Key) is not null).ToArray();
        foreach (var (code, name) in withoutZero)
        {
            classes.TryAdd(WithItsZero(code)!, name);
        }

        return new Zonage(file, classes, withoutZero.Length, MembershipsOf(bareme));
    }

    /// <summary>Where a commune stands in the FRR; <see langword="null"/> where the code is not a commune of the list.</summary>
    internal RuralZoning? Of(string code) => _classes.TryGetValue(code, out var name)
        ? new RuralZoning(Membership.Out, _memberships.GetValueOrDefault(PlainNames.Of(name), Membership.Unknown))
        : null;

    /// <summary>
    /// The code of a commune that lost its leading zero in a spreadsheet: all have five characters, and this one four digits.
    /// </summary>
    internal static string? WithItsZero(string code) => code.Length == 4 && code.All(char.IsAsciiDigit) ? "0" + code : null;

    private static Dictionary<string, Membership> MembershipsOf(Bareme bareme)
    {
        var known = bareme.ValuesOf("H-05").Select(value => value.Zoning).OfType<RuralZoningRegime>()
            .LastOrDefault(regime => regime.Classes.Count > 0);
        var memberships = new Dictionary<string, Membership>(StringComparer.Ordinal);
        foreach (var (name, membership) in known?.Classes ?? new Dictionary<string, Membership>())
        {
            memberships[PlainNames.Of(name)] = membership;
        }

        return memberships;
    }
}
