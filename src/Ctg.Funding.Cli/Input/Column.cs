namespace Ctg.Funding.Cli.Input;

/// <summary>A column that a file may have.</summary>
/// <param name="Name">Its name as documented: lower case, no accents.</param>
/// <param name="IsRequired">Whether the file is unusable without it.</param>
/// <param name="IsLabel">Whether it only names things for people: no amount depends on it.</param>
internal sealed record Column(string Name, bool IsRequired = false, bool IsLabel = false);
