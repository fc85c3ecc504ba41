namespace Ctg.Funding.Cli.Sources;

/// <summary>Codes of communes (five characters) and of intercommunalities (nine digits).</summary>
internal static class CommuneCode
{
    private const int Overseas = 97;

    /// <summary>
    /// The code of a commune that lost its leading zero in a spreadsheet: all have five characters, and this one four digits.
    /// </summary>
    internal static string? WithItsZero(string code) => code.Length == 4 && code.All(char.IsAsciiDigit) ? "0" + code : null;

    /// <summary>Whether a code is of a commune, by its form: a département, where <c>2A</c> and <c>2B</c> are two, then a number.</summary>
    internal static bool IsCommune(string code) =>
        code.Length == 5 && code[2..].All(char.IsAsciiDigit) && (code[..2].All(char.IsAsciiDigit) || code[..2] is "2A" or "2B");

    internal static bool IsSiren(string code) => code.Length == 9 && code.All(char.IsAsciiDigit);

    /// <summary>The département of a commune: two characters, three overseas.</summary>
    internal static string DepartmentOf(string commune) => commune.Length < 3 ? commune
        : int.TryParse(commune[..2], out var number) && number >= Overseas ? commune[..3] : commune[..2];
}
