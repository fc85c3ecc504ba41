using Ctg.Funding.Cli.Tables;
using Spectre.Console;

namespace Ctg.Funding.Cli.Demands;

/// <summary>The table for people of what is to be asked for.</summary>
internal static class DemandsTable
{
    internal static void Write(IAnsiConsole console, DemandLetter letter)
    {
        var table = new PeopleTable(letter.Heads.Select(head => (head, false)));
        foreach (var row in letter.Rows)
        {
            table.Add(row);
        }

        table.Write(console);
    }
}
