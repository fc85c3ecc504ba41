namespace Ctg.Funding.Cli.Input;

/// <summary>Finds the territory that a row names.</summary>
internal static class TerritoryCodes
{
    /// <summary>The territory whose code the row gives; one that is not in the file of territories is a fault.</summary>
    internal static int? RequiredTerritory(this RowReader row, TerritoryInventory territories)
    {
        if (territories.IndexOf(row.Bytes(row.Territory)) is { } known)
        {
            return known;
        }

        var code = row.RequiredText(row.Territory);
        if (code.Length == 0)
        {
            return null;
        }

        if (territories.IsRefused(code))
        {
            row.Fault("CTG1102", "territoire", code);
            return null;
        }

        if (WithItsZeros(row, code, territories) is { } found)
        {
            return found;
        }

        var alike = territories.SameNumber(code);
        row.Fault(alike.Count == 0 ? "CTG1101" : "CTG1120", "territoire", code, string.Join(", ", alike));
        return null;
    }

    /// <summary>The code of a territory that need not be known; without its leading zeros, that of the territory it can only be.</summary>
    internal static string TerritoryCode(this RowReader row, TerritoryInventory? territories)
    {
        var code = row.Text(row.Territory);
        var isKnown = territories is null || territories.IndexOf(code) is not null;
        return !isKnown && WithItsZeros(row, code, territories!) is { } index ? territories!.Territories[index].Code : code;
    }

    /// <summary>The one territory whose code, longer, is the same number: a spreadsheet takes leading zeros off.</summary>
    private static int? WithItsZeros(RowReader row, string code, TerritoryInventory territories)
    {
        if (territories.SameNumber(code) is not [var only] || only.Length < code.Length || territories.IndexOf(only) is not { } index)
        {
            return null;
        }

        row.Doubt("CTG1210", "territoire", code, only);
        return index;
    }
}
