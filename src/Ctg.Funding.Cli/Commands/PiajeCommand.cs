using System.CommandLine;
using System.Globalization;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;

namespace Ctg.Funding.Cli.Commands;

/// <summary><c>piaje</c>: the maximum investment grant of projects.</summary>
internal static class PiajeCommand
{
    internal static Command Create(CultureInfo language)
    {
        string Say(string key) => Sentences.Of(key, language);
        var projects = new Option<string>("--projets", "-p") { Description = Say("option.projets"), HelpName = "F.csv", Required = true };
        var months = MonthsKept(language);
        var withBonus = new Option<bool>("--avec-bonus") { Description = Say("option.avec-bonus") };
        var territories = new Option<string?>("--territoires", "-t") { Description = Say("option.territoires-bonus"), HelpName = "T.csv" };
        var common = new BatchOptionSet(language);

        var command = new Command("piaje", Say("commande.piaje")) { projects, months, withBonus, territories };
        common.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var projectFile = new GivenFile(InputRole.Projets, parsed.GetRequiredValue(projects));
            var request = new PiajeRequest
            {
                Files = parsed.GetValue(territories) is { } path
                    ? [projectFile, new GivenFile(InputRole.Territoires, path)]
                    : [projectFile],
                MonthsKept = parsed.GetValue(months),
                WithBonus = parsed.GetValue(withBonus),
            };
            return Task.FromResult(common.Into(request, parsed).Run(common.SettingOf(parsed), cancellation));
        });
        return command;
    }

    /// <summary>The months after which the destination changes, a whole number.</summary>
    internal static Option<int?> MonthsKept(CultureInfo language)
    {
        const int MostMonths = 1200;
        return new Option<int?>("--changement")
        {
            Description = Sentences.Of("option.changement", language),
            HelpName = "mois",
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= MostMonths)
                {
                    return value;
                }

                result.AddError(Sentences.Of("CTG9024", language, text));
                return null;
            },
        };
    }
}
