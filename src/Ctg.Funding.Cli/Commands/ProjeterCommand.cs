using System.CommandLine;
using System.Globalization;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Commands;

/// <summary><c>projeter</c>: what is due year after year, from the CEJ through the CTG, to whom and when.</summary>
internal static class ProjeterCommand
{
    internal static Command Create(CultureInfo language)
    {
        string Say(string key) => Sentences.Of(key, language);
        var files = new InventoryOptionSet(language, isRequired: true);
        var from = new Option<string>("--de") { Description = Say("option.de"), HelpName = "2019", Required = true };
        var to = new Option<string>("--a") { Description = Say("option.a"), HelpName = "2027", Required = true };
        var common = new BatchOptionSet(language, setsLotsAside: true);

        var command = new Command("projeter", Say("commande.projeter"));
        files.AddTo(command);
        command.Add(from);
        command.Add(to);
        common.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var years = YearSpan.Parse($"{parsed.GetRequiredValue(from)}-{parsed.GetRequiredValue(to)}");
            return Task.FromResult(common
                .Into(new ProjeterRequest { Files = files.Read(parsed), From = years.First, To = years.Last }, parsed)
                .Run(common.SettingOf(parsed), cancellation));
        });
        return command;
    }
}
