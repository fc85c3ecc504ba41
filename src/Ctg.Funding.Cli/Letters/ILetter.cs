namespace Ctg.Funding.Cli.Letters;

/// <summary>A letter as it is written, part after part.</summary>
internal interface ILetter
{
    /// <summary>A heading, of level 1 to 3.</summary>
    public void Heading(int level, string text);

    public void Paragraph(string text);

    public void Bullets(IReadOnlyList<string> items);

    /// <summary>A table whose columns from a number on are amounts.</summary>
    public void Table(IReadOnlyList<string> headers, int firstAmount, IReadOnlyList<string[]> rows);

    /// <summary>Text whose lines and blanks stay as they are.</summary>
    public void Fixed(string text);

    /// <summary>The whole letter.</summary>
    public string End();
}
