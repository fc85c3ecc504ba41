using System.CommandLine;
using System.Globalization;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Cli.Sources;

namespace Ctg.Funding.Cli.Commands;

/// <summary>The options that name the files of an inventory, on every command that reads one.</summary>
internal sealed class InventoryOptionSet
{
    private readonly Option<string?> _territories;
    private readonly Option<string?> _places;
    private readonly Option<string?> _zonage;
    private readonly Option<string?> _sources;
    private readonly Option<string?> _psej;
    private readonly Option<string?> _actions;

    internal InventoryOptionSet(CultureInfo language, bool isRequired)
    {
        string Say(string key) => Sentences.Of(key, language);
        _territories = new Option<string?>("--territoires", "-t")
        {
            Description = Say("option.territoires"),
            HelpName = "T.csv",
            Required = isRequired,
        };
        _places = new Option<string?>("--places", "-p") { Description = Say("option.places"), HelpName = "P.csv", Required = isRequired };
        _zonage = new Option<string?>("--zonage", "-z") { Description = Say("option.zonage"), HelpName = "FRR.csv" };
        _sources = new Option<string?>("--sources") { Description = Say("option.sources"), HelpName = "DIR" };
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
        command.Add(_sources);
    }

    /// <summary>The files that are given.</summary>
    internal IReadOnlyList<GivenFile> Read(ParseResult parsed) =>
    [
        .. from option in ((InputRole Role, Option<string?> Path)[])
           [
               (InputRole.Territoires, _territories), (InputRole.Places, _places), (InputRole.Zonage, _zonage), (InputRole.Psej, _psej),
               (InputRole.Actions, _actions),
           ]
           let path = parsed.GetValue(option.Path)
           where path is not null
           select new GivenFile(option.Role, path),
        .. parsed.GetValue(_sources) is { } folder ? SourceFolder.Files(folder) : [],
    ];
}
