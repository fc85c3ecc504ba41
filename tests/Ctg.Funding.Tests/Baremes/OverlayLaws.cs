using System.Text;
using Ctg.Funding.Baremes;
using Ctg.Funding.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Ctg.Funding.Tests.Baremes;

/// <summary>A local barème as a user may type it: a file that reads well with some of its words or bytes replaced.</summary>
public sealed record TypedFile(byte[] Bytes)
{
    /// <inheritdoc/>
    public override string ToString() => Encoding.UTF8.GetString(Bytes);
}

/// <summary>Generators of files as typed.</summary>
public static class TypedFiles
{
    private static readonly string[] Parts =
    [
        "\"du\"", "\"au\"", "\"valeurs\"", "\"montant\"", "\"min\"", "\"max\"", "\"tableau\"", "\"sources\"", "\"statut\"", "\"choix\"", "\"deduit\"", "\"zonage\"", "\"BT-N\"", "\"BT-V\"", "\"H-06\"",
        "\"2021-01-01\"", "\"0000-00-00\"", "\"9999-12-31\"", "null", "true", "-1", "0", "1e400", "1e-30", "79228162514264337593543950335", "99999999999999999999", "[]", "{}", "[null]", "\"\"", "{", "}", "[", "]", ",", ":", "\u0000", "\ud83d\ude00",
    ];

    /// <summary>Any file as typed.</summary>
    public static Arbitrary<TypedFile> Any() => Arb.From(AnyFile);

    private static Gen<TypedFile> AnyFile =>
        from local in LocalBaremes.Any()
        from count in Gen.Choose(0, 4)
        from edits in Edit.ListOf(count)
        from bytes in Gen.Choose(0, 9)
        from at in Gen.Choose(0, 10_000)
        from value in Gen.Choose(0, 255)
        let text = Encoding.UTF8.GetBytes(edits.Aggregate(local.ToString(), (file, edit) => edit(file)))
        select new TypedFile(bytes == 0 ? [.. text.Select((each, i) => i == at % text.Length ? (byte)value : each)] : text);

    /// <summary>A word or sign of the file is replaced by another.</summary>
    private static Gen<Func<string, string>> Edit =>
        from which in Gen.Choose(0, 10_000)
        from part in Gen.Elements(Parts)
        select (Func<string, string>)(file => Replace(file, which, part));

    private static string Replace(string file, int which, string part)
    {
        var words = System.Text.RegularExpressions.Regex.Matches(file, "\"[^\"]*\"|[0-9.]+|[][{},:]");
        if (words.Count == 0)
        {
            return part;
        }

        var word = words[which % words.Count];
        return string.Concat(file.AsSpan(0, word.Index), part, file.AsSpan(word.Index + word.Length));
    }
}

/// <summary>What holds for every file that a user hands in.</summary>
[Properties(Arbitrary = [typeof(TypedFiles)], MaxTest = 3000)]
public sealed class OverlayLaws
{
    [Property]
    public void A_file_gives_a_bareme_or_faults_and_never_an_exception(TypedFile file)
    {
        var reading = Bareme.BuiltIn.Overlay(file.Bytes);

        Xunit.Assert.Equal(reading.Value is null, reading.Faults.Count > 0);
        Xunit.Assert.All(reading.Faults, fault => Xunit.Assert.StartsWith("$", fault.Path, StringComparison.Ordinal));
    }

    [Property]
    public void A_file_that_is_accepted_can_be_computed_with(TypedFile file)
    {
        if (Bareme.BuiltIn.Overlay(file.Bytes).Value is not { } bareme)
        {
            return;
        }

        var territory = BonusTerritoire.Given.Territory with { IsUnderRattrapage = true, RuralZoning = Territories.RuralZoning.NotKnown };
        Xunit.Assert.All(new[] { 2021, 2024, 2026 }, year => Xunit.Assert.Equal(
            3,
            Ctg.Funding.BonusTerritoire.BonusTerritoireCalculator.Calculate(
                territory,
                [BonusTerritoire.Given.Existing(10), BonusTerritoire.Given.New(5, 2021, 1, 1), BonusTerritoire.Given.New(5, 2021, 1, 1) with { IsInQpv = true }],
                year,
                bareme).Lines.Count));
    }
}
