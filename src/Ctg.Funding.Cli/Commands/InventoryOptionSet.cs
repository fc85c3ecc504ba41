using System.CommandLine;
using System.Globalization;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;

namespace Ctg.Funding.Cli.Commands;

/// <summary>The options that name the files of an inventory, on every command that reads one.</summary>
internal sealed class InventoryOptionSet
{
    private readonly Option<string?> _territories;
    private readonly Option<string?> _places;
    private readonly Option<string?> _zonage;
    private readonly Option<string?> _psej;
    private readonly Option<string?> _actions;

    internal InventoryOptionSet(CultureInfo language, bool isRequired)
    {
        string Say(string key) => Sentences.Of(key, language);
        _territories = new Option<string?>("--territoires", "-t") { Description = Say("option.territoires"), HelpName = "T.csv", Required = isRequired };
        _places = new Option<string?>("--places", "-p") { Description = Say("option.places"), HelpName = "P.csv", Required = isRequired };
        _zonage = new Option<string?>("--zonage", "-z") { Description = Say("option.zonage"), HelpName = "FRR.csv" };
        _psej = new Option<string?>("--psej") { Description = Say("option.psej"), HelpName = "psej.csv" };
        _actions = new Option<string?>("--actions") { Description = Say("option.actions"), HelpName = "actions.csv" };
    }

    internal void AddTo(Command command)
    {
        command.Add(_territories);
        command.Add(_places);
        command.Add(_psej);
        command.Add(_actions);
        command.Add(_zonage);
    }

    /// <summary>The files; <see langword="null"/> where the two that every inventory has are not both given.</summary>
    internal InventoryPaths? Read(ParseResult parsed) => (parsed.GetValue(_territories), parsed.GetValue(_places)) is ({ } territories, { } places)
        ? new InventoryPaths(territories, places) { Zonage = parsed.GetValue(_zonage), Psej = parsed.GetValue(_psej), Actions = parsed.GetValue(_actions) }
        : null;
}
