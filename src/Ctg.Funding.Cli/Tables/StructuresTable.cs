using System.Globalization;
using Ctg.Funding.Basics;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Output;
using Ctg.Funding.Cli.Structures;
using Ctg.Funding.Payments;
using Spectre.Console;

namespace Ctg.Funding.Cli.Tables;

/// <summary>The table for people of what each structure gets, year by year, with a line of reason for each under it.</summary>
internal static class StructuresTable
{
    private const int MostShown = 40;

    internal static void Write(IAnsiConsole console, IReadOnlyList<StructureAccount> structures, CultureInfo language)
    {
        if (structures.Count == 0)
        {
            return;
        }

        string Say(string key, params object[] arguments) => Sentences.Of(key, language, arguments);
        var years = structures[0].Years;
        var table = new PeopleTable([
            (Say("table.structure"), false), (Say("table.gestionnaire"), false), (Say("table.places-fin", years[^1].Year), true),
            .. years.Select(year => ($"{year.Year} (€)", true)),
        ]);
        StructureAccount[] shown = [.. structures.Take(MostShown)];
        foreach (var account in shown)
        {
            table.Add([
                account.Title, account.PayeeTitle, account.Years[^1].Units.ToString(NumberFormat.Units, NumberFormat.Comma),
                .. account.Years.Select(year => Amount(year)),
            ]);
        }

        table.Write(console, [
            .. shown.Select(account => $"{account.Title}, {years[^1].Year} : "
                + StructureReason.Of(account.Years[^1], account.Territory.Service, language)),
            .. structures.Count > MostShown ? new[] { Say("table.structures-reste", MostShown) } : [],
        ]);
    }

    /// <summary>What is paid for each structure, month by month; nothing where none is.</summary>
    internal static void WriteMonths(
        IAnsiConsole console, IReadOnlyList<(StructureDues Structure, Receipt Receipt)> receipts, CultureInfo language)
    {
        StructureDues[] structures = [.. receipts.Select(each => each.Structure).Distinct().OrderBy(structure => structure.Line)];
        if (structures.Length == 0)
        {
            return;
        }

        var table = new PeopleTable([
            (Sentences.Of("table.mois", language), false),
            .. structures.Select(structure => ($"{(structure.Name.Length > 0 ? structure.Name : structure.Structure)} (€)", true)),
        ]);
        foreach (var month in receipts.GroupBy(each => each.Receipt.Month).OrderBy(month => month.Key))
        {
            var paid = month.ToLookup(each => each.Structure, each => each.Receipt.Amount);
            table.Add([
                PaymentsFiles.Of(month.Key),
                .. structures.Select(structure => paid[structure].Any() ? TableText.Range(Bounds.Sum(paid[structure])) : ""),
            ]);
        }

        table.Write(console);
    }

    internal static string Amount(StructureYear year) => year.Statut switch
    {
        AmountStatut.Exclu => "",
        _ => TableText.Range(year.Amount) + (year.IsPartial && year.Amount is not null ? " + ?" : ""),
    };
}
