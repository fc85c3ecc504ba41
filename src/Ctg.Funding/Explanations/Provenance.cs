using Ctg.Funding.Basics;

namespace Ctg.Funding.Explanations;

/// <summary>Where the value of an input was read: a row of a file of public data, and what stands there.</summary>
public sealed record Provenance
{
    /// <summary>Creates a provenance.</summary>
    /// <param name="file">The file.</param>
    /// <param name="row">Line of the file, the first being 1; 0 where the value is of the whole file.</param>
    /// <param name="content">What the file says there, such as <c>MED21 = 21660</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="row"/> is negative.</exception>
    public Provenance(PublicFile file, long row, string content)
    {
        ArgumentNullException.ThrowIfNull(file);
        File = file;
        Row = Guard.Line(row, nameof(row));
        Content = Guard.Text(content, nameof(content));
    }

    /// <summary>The file.</summary>
    public PublicFile File { get; }

    /// <summary>Line of the file, the first being 1; 0 where the value is of the whole file.</summary>
    public long Row { get; }

    /// <summary>What the file says there, column and value.</summary>
    public string Content { get; }
}
