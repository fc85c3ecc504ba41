using System.Globalization;
using Ctg.Funding.Cli.Output;

namespace Ctg.Funding.Cli.Letters;

/// <summary>Writes a letter in each of its forms: Markdown, a page to print, a document to complete and sign.</summary>
internal static class LetterFiles
{
    /// <param name="folder">Where they go.</param>
    /// <param name="name">Their name, without extension.</param>
    /// <param name="title">What the letter is about.</param>
    /// <param name="language">Its language.</param>
    /// <param name="write">Writes its parts.</param>
    internal static void Write(OutputFolder folder, string name, string title, CultureInfo language, Action<ILetter> write)
    {
        foreach (var (extension, letter) in new (string, ILetter)[]
        {
            (".md", new MarkdownLetter()), (".html", new HtmlLetter(title, language)), (".docx", new WordLetter(language)),
        })
        {
            write(letter);
            using var stream = folder.Create(name + extension);
            letter.End(stream);
        }
    }
}
