using System.CommandLine;
using System.Globalization;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;

namespace Ctg.Funding.Cli.Commands;

/// <summary>The options that every batch command has.</summary>
internal sealed class BatchOptionSet
{
    private readonly CultureInfo _language;
    private readonly bool _isFile;
    private readonly Option<string> _output;
    private readonly Option<string?> _bareme;
    private readonly Option<string?> _accept;
    private readonly Option<string> _numbers;
    private readonly Option<string> _table;
    private readonly Option<bool> _citations;
    private readonly Option<bool> _strict;
    private readonly Option<bool> _replace;
    private readonly Option<long?>? _memory;

    internal BatchOptionSet(CultureInfo language, bool isOutputRequired = true, bool isFile = false, bool setsLotsAside = false)
    {
        string Say(string key) => Sentences.Of(key, language);
        (_language, _isFile) = (language, isFile);
        _output = new Option<string>("--sortie", "-s")
        {
            Description = Say(isFile ? "option.sortie-fichier" : "option.sortie"),
            HelpName = isFile ? "F" : "DIR",
            Required = isOutputRequired,
        };
        _bareme = new Option<string?>("--bareme", "-b") { Description = Say("option.bareme"), HelpName = "local.json" };
        _accept = new Option<string?>("--accepter") { Description = Say("option.accepter"), HelpName = "deduit" };
        _accept.AcceptOnly(language, "deduit");
        _numbers = new Option<string>("--format-nombre")
        {
            Description = Say("option.format-nombre"),
            HelpName = "virgule|point",
            DefaultValueFactory = _ => "virgule",
        };
        _numbers.AcceptOnly(language, "virgule", "point");
        _table = new Option<string>("--tableau")
        {
            Description = Say("option.tableau"),
            HelpName = "auto|oui|non",
            DefaultValueFactory = _ => "auto",
        };
        _table.AcceptOnly(language, "auto", "oui", "non");
        _citations = new Option<bool>("--citations") { Description = Say("option.citations") };
        _strict = new Option<bool>("--strict") { Description = Say("option.strict") };
        _replace = new Option<bool>("--remplacer") { Description = Say("option.remplacer") };
        _memory = !setsLotsAside ? null : new Option<long?>("--memoire")
        {
            Description = Sentences.Of("option.memoire", language, Setting.DefaultMegabytes, Setting.MostMegabytes),
            HelpName = "MO",
            CustomParser = WrongCall.WholeNumber(language, "--memoire"),
        };
    }

    internal void AddTo(Command command)
    {
        command.Add(_output);
        command.Add(_bareme);
        command.Add(_accept);
        command.Add(_strict);
        if (!_isFile)
        {
            command.Add(_numbers);
            command.Add(_table);
            command.Add(_citations);
            command.Add(_replace);
        }

        if (_memory is not null)
        {
            command.Add(_memory);
        }
    }

    /// <summary>What the results depend on, put into a request.</summary>
    internal T Into<T>(T request, ParseResult parsed)
        where T : Request
    {
        var bareme = parsed.GetValue(_bareme) is { } path ? new GivenFile(InputRole.Bareme, path) : null;
        return (T)(request with
        {
            Files = [.. request.Files, .. bareme is null ? (IEnumerable<GivenFile>)[] : [bareme]],
            Language = _language,
            AcceptsDeduced = parsed.GetValue(_accept) is not null,
            UsesDecimalPoint = !_isFile && parsed.GetRequiredValue(_numbers) == "point",
            WritesCitations = !_isFile && parsed.GetValue(_citations),
            IsStrict = parsed.GetValue(_strict),
        });
    }

    private long? MegabytesOf(ParseResult parsed) => _memory is null ? null : parsed.GetValue(_memory);

    /// <summary>The rest.</summary>
    internal Setting SettingOf(ParseResult parsed) => new()
    {
        OutputPath = parsed.GetValue(_output) ?? "",
        Table = _isFile ? "non" : parsed.GetRequiredValue(_table),
        ReplacesOthers = !_isFile && parsed.GetValue(_replace),
        MemoryForLots = Math.Min(MegabytesOf(parsed) ?? Setting.DefaultMegabytes, Setting.MostMegabytes) << Setting.Megabyte,
    };
}
