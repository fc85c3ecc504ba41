namespace Ctg.Funding.Cli.Input;

/// <summary>Where the header of a CSV file stands, for a file that does not start with it.</summary>
/// <param name="Separator">What separates its columns.</param>
/// <param name="RecordsBefore">Records of a preamble.</param>
internal sealed record HeaderPlace(char Separator, int RecordsBefore);
