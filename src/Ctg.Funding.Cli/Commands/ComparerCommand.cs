using System.CommandLine;
using System.Globalization;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Cli.Output;

namespace Ctg.Funding.Cli.Commands;

/// <summary><c>comparer</c>: what scenarios change, or what if.</summary>
internal static class ComparerCommand
{
    internal static Command Create(CultureInfo language)
    {
        string Say(string key) => Sentences.Of(key, language);
        var scenarios = new Argument<string[]>("SCENARIO") { Description = Say("argument.scenarios"), Arity = ArgumentArity.ZeroOrMore };
        var files = new InventoryOptionSet(language, isRequired: true);
        var years = new Option<string>("--annee", "-a") { Description = Say("option.annee"), HelpName = "2025[-2027]", Required = true };
        var filter = new Option<string>("--filtre")
        {
            Description = Say("option.filtre"),
            HelpName = string.Join('|', ComparisonView.Filters),
            DefaultValueFactory = _ => ComparisonView.Filters[0],
        };
        filter.AcceptOnly(language, ComparisonView.Filters);
        var order = new Option<string>("--tri")
        {
            Description = Say("option.tri"),
            HelpName = string.Join('|', ComparisonView.Orders),
            DefaultValueFactory = _ => ComparisonView.Orders[0],
        };
        order.AcceptOnly(language, ComparisonView.Orders);
        var territory = new Option<string?>("--territoire") { Description = Say("option.territoire-montre"), HelpName = "CODE" };
        var structure = new Option<string?>("--structure") { Description = Say("option.structure-montree"), HelpName = "CODE" };
        var whatIf = new WhatIfOptionSet(language);
        var common = new BatchOptionSet(language, isOutputRequired: false);

        var command = new Command("comparer", Say("commande.comparer")) { scenarios };
        files.AddTo(command);
        command.Add(years);
        command.Add(filter);
        command.Add(order);
        command.Add(territory);
        command.Add(structure);
        whatIf.AddTo(command);
        common.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var span = YearSpan.Parse(parsed.GetRequiredValue(years));
            var given = parsed.GetValue(scenarios) ?? [];
            if (whatIf.Read(parsed, span, parsed.GetValue(territory)) is { } question)
            {
                return given.Length > 0
                    ? throw new CliException("CTG9045")
                    : Run(question with { Files = files.Read(parsed) });
            }

            return Run(new ComparerRequest
            {
                Files = [.. files.Read(parsed), .. given.Select(path => new GivenFile(InputRole.Scenario, path))],
                Years = span,
                Filter = parsed.GetRequiredValue(filter),
                Order = parsed.GetRequiredValue(order),
                Territory = parsed.GetValue(territory),
                Structure = parsed.GetValue(structure),
            });

            Task<int> Run(Request request) => Task.FromResult(common.Into(request, parsed).Run(common.SettingOf(parsed), cancellation));
        });
        return command;
    }
}
