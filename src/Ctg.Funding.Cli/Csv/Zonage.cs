using Ctg.Funding.Baremes;
using Ctg.Funding.Cli.Text;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Cli.Csv;

/// <summary>The State's list of FRR communes as published: a code and a class for each commune, read as the barème's H-05 says.</summary>
internal sealed class Zonage
{
    private static readonly Column[] Columns = [new("code_insee", IsRequired: true)];

    private readonly Dictionary<string, string> _classes;
    private readonly IReadOnlyDictionary<string, Membership> _memberships;

    private Zonage(InputFile file, Dictionary<string, string> classes, IReadOnlyDictionary<string, Membership> memberships)
    {
        File = file;
        _classes = classes;
        _memberships = memberships;
    }

    internal InputFile File { get; }

    internal int Count => _classes.Count;

    /// <summary>Gets the classes of the list that the barème does not know: their communes are bounded by both cases.</summary>
    internal IReadOnlyList<string> UnknownClasses => [.. _classes.Values.Distinct().Where(name => !_memberships.ContainsKey(name)).Order(StringComparer.Ordinal)];

    internal static Zonage Read(InputFile file, Bareme bareme)
    {
        using var table = CsvTable.Open(file, InputRole.Zonage, Columns, new RowLog { Language = System.Globalization.CultureInfo.InvariantCulture, OnRefused = _ => { } });
        var classColumn = table.UnknownColumns.FirstOrDefault(name => name.StartsWith("classement", StringComparison.Ordinal))
            ?? throw new CliException("CTG9005", file.Name, "classement", "code_insee | " + string.Join(" | ", table.UnknownColumns));
        var classes = new Dictionary<string, string>(StringComparer.Ordinal);
        while (table.Read())
        {
            classes[table.Text("code_insee")] = table.Text(classColumn);
        }

        var memberships = bareme.ValuesOf("H-05").Select(value => value.Zoning).OfType<RuralZoningRegime>().LastOrDefault(regime => regime.Classes.Count > 0);
        return new Zonage(file, classes, memberships?.Classes ?? new Dictionary<string, Membership>());
    }

    /// <summary>Where a commune stands in the FRR; <see langword="null"/> where the code is not a commune of the list.</summary>
    internal RuralZoning? Of(string code) => _classes.TryGetValue(code, out var name)
        ? new RuralZoning(Membership.Out, _memberships.GetValueOrDefault(name, Membership.Unknown))
        : null;
}
