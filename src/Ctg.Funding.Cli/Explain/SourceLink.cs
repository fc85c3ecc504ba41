using System.Text.RegularExpressions;

namespace Ctg.Funding.Cli.Explain;

/// <summary>The address in a reference that gives one, such as <c>caf37-partenaires.fr/actualite/..., 3 mars 2021</c>.</summary>
internal static partial class SourceLink
{
    internal static string? Of(string reference)
    {
        var match = Address().Match(reference);
        return match.Success ? "https://" + match.Value.TrimEnd('.') : null;
    }

    [GeneratedRegex(@"^(?:[a-z0-9-]+\.)+(?:fr|com|org|net|eu)(?:/[A-Za-z0-9/._~%-]*)?(?=$|[,; ])")]
    private static partial Regex Address();
}
