using System.Text.RegularExpressions;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary>What the pages of the documentation name is there.</summary>
public sealed partial class DocsTests
{
    private static readonly string Root = WorkFolder.Repository;

    /// <summary>Folders that pages name files from, the page's own apart.</summary>
    private static readonly string[] Bases = ["", "src/Ctg.Funding", "src/Ctg.Funding.Cli", "tests/Ctg.Funding.Tests", "tests/Ctg.Funding.Cli.Tests"];

    private static readonly HashSet<string> FileNames = [.. Directory
        .EnumerateFiles(Root, "*.*", SearchOption.AllDirectories)
        .Where(path => !Built().IsMatch(path)).Select(path => Path.GetFileName(path)!)];

    public static TheoryData<string> Pages =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md").Append(Path.Combine(Root, "README.md")).Select(path => Path.GetRelativePath(Root, path))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_path_that_a_page_names_exists(string page)
    {
        var text = Block().Replace(File.ReadAllText(Path.Combine(Root, page)), "");
        var links = Link().Matches(text).Select(match => match.Groups[1].Value);
        var named = Span().Matches(text).Select(match => match.Groups[1].Value).Where(span => SourceFile().IsMatch(span));

        Assert.Equal([], links.Where(link => !Exists(Path.GetDirectoryName(page)!, link)).Concat(named.Where(path => !IsThere(path))));
    }

    [Fact]
    public void The_code_that_the_page_of_the_rules_names_for_each_rule_is_there()
    {
        var sources = string.Join("\n", Directory.EnumerateFiles(Path.Combine(Root, "src/Ctg.Funding"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        var rows = File.ReadLines(Path.Combine(Root, "docs/regles.md")).SkipWhile(line => !line.StartsWith("| rule | code", StringComparison.Ordinal))
            .Where(line => line.StartsWith('|')).Select(line => line.Split('|')).Where(cells => cells.Length == 5);
        var names = rows.SelectMany(cells => Span().Matches(cells[2])).Select(match => match.Groups[1].Value)
            .Where(span => !SourceFile().IsMatch(span)).SelectMany(span => span.Split('.')).Distinct();

        Assert.Equal([], names.Where(name => !Regex.IsMatch(sources, $@"\b{Regex.Escape(name)}\b")));
    }

    private static bool IsThere(string path) => path.Contains('/', StringComparison.Ordinal) ? Bases.Any(folder => Exists(folder, path)) : FileNames.Contains(path);

    private static bool Exists(string folder, string path) => Path.Exists(Path.Combine(Root, folder, path));

    [GeneratedRegex("```.*?```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\]\((?![a-z]+:)([^)#\s]+)")]
    private static partial Regex Link();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Span();

    /// <summary>What can only be a file or a folder of the repository.</summary>
    [GeneratedRegex(@"^([\w.-]+/)*[\w.-]+\.(cs|csproj|resx)$|^(src|tests|docs|samples|benchmarks|\.ci)/[\w./-]+$")]
    private static partial Regex SourceFile();

    [GeneratedRegex(@"[/\\](obj|bin|\.git)[/\\]")]
    private static partial Regex Built();
}
