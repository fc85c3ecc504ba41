namespace Ctg.Funding.Cli.Input;

/// <summary>A column of one file, found once by its name so that no row looks it up again.</summary>
/// <param name="Name">Its name as documented.</param>
/// <param name="Position">Where it stands in the file; <see cref="Nowhere"/> in one that lacks it.</param>
internal readonly record struct CsvField(string Name, int Position)
{
    internal const int Nowhere = -1;
}
