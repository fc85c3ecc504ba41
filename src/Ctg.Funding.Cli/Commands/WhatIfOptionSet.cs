using System.CommandLine;
using System.Globalization;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Commands;

/// <summary>The questions that <c>comparer</c> answers without scenario files.</summary>
internal sealed class WhatIfOptionSet
{
    private const decimal HighestEuros = 1_000_000_000;

    private readonly Option<bool> _sensitivity;
    private readonly Option<string?> _goal;
    private readonly Option<string> _variable;
    private readonly Option<bool> _qpv;
    private readonly Option<string[]> _grid;

    internal WhatIfOptionSet(CultureInfo language)
    {
        string Say(string key) => Sentences.Of(key, language);
        _sensitivity = new Option<bool>("--sensibilite") { Description = Say("option.sensibilite") };
        _goal = new Option<string?>("--objectif") { Description = Say("option.objectif"), HelpName = "EUROS" };
        _variable = new Option<string>("--variable")
        {
            Description = Say("option.variable"),
            HelpName = "places|montant",
            DefaultValueFactory = _ => "places",
        };
        _variable.AcceptOnly(language, "places", "montant");
        _qpv = new Option<bool>("--qpv") { Description = Say("option.qpv") };
        _grid = new Option<string[]>("--grille")
        {
            Description = Say("option.grille"),
            HelpName = "NOM=DE:A:PAS",
            AllowMultipleArgumentsPerToken = true,
        };
    }

    internal void AddTo(Command command)
    {
        command.Add(_sensitivity);
        command.Add(_goal);
        command.Add(_variable);
        command.Add(_qpv);
        command.Add(_grid);
    }

    /// <summary>The question asked; <see langword="null"/> where scenarios are to be compared.</summary>
    internal WhatIfRequest? Read(ParseResult parsed, YearSpan years, string? territory)
    {
        var (isSensitivity, goal, grid) = (parsed.GetValue(_sensitivity), parsed.GetValue(_goal), parsed.GetValue(_grid) ?? []);
        var asked = (isSensitivity ? 1 : 0) + (goal is not null ? 1 : 0) + (grid.Length > 0 ? 1 : 0);
        return asked switch
        {
            0 => null,
            1 when years.First == years.Last => new WhatIfRequest
            {
                Year = years.First,
                Territory = territory,
                IsSensitivity = isSensitivity,
                Goal = goal is null ? null : Euros(goal),
                OfPlaces = parsed.GetRequiredValue(_variable) == "places",
                IsInQpv = parsed.GetValue(_qpv),
                Grid = [.. grid.Select(GridParameter.Parse)],
            },
            _ => throw new CliException("CTG9045"),
        };
    }

    private static decimal Euros(string text) =>
        decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            && amount <= HighestEuros
            ? amount
            : throw new CliException("CTG9046", text);
}
