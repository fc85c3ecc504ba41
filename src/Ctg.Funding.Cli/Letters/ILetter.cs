namespace Ctg.Funding.Cli.Letters;

/// <summary>A letter as it is written, part after part.</summary>
internal interface ILetter
{
    /// <summary>A heading, of level 1 to 3.</summary>
    public void Heading(int level, string text);

    public void Paragraph(string text);

    public void Bullets(IReadOnlyList<string> items);

    /// <summary>What is asked, in order: what it is, and why it matters.</summary>
    public void Numbered(IReadOnlyList<(string Asked, string Why)> items);

    /// <summary>A table whose columns from a number on are amounts.</summary>
    public void Table(IReadOnlyList<string> headers, int firstAmount, IReadOnlyList<string[]> rows);

    /// <summary>Text whose lines and blanks stay as they are.</summary>
    public void Fixed(string text);

    /// <summary>Writes the whole letter.</summary>
    public void End(Stream stream);
}
