using System.CommandLine;
using System.Globalization;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;

namespace Ctg.Funding.Cli.Commands;

/// <summary><c>verifier</c>: is what the Caf has notified right, and if not, why.</summary>
internal static class VerifierCommand
{
    internal static Command Create(CultureInfo language)
    {
        string Say(string key) => Sentences.Of(key, language);
        var files = new InventoryOptionSet(language, isRequired: true);
        var notified = new Option<string>("--notifie", "-n") { Description = Say("option.notifie"), HelpName = "N.csv", Required = true };
        var years = new Option<string>("--annee", "-a") { Description = Say("option.annee"), HelpName = "2025[-2027]", Required = true };
        var tolerance = new Option<string>("--tolerance")
        {
            Description = Say("option.tolerance"),
            HelpName = "0,01|2%",
            DefaultValueFactory = _ => "0,01",
        };
        var common = new BatchOptionSet(language, isOutputRequired: true);

        var command = new Command("verifier", Say("commande.verifier"));
        files.AddTo(command);
        command.Add(notified);
        command.Add(years);
        command.Add(tolerance);
        common.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var request = new VerifierRequest
            {
                Files = [.. files.Read(parsed), new GivenFile(InputRole.Notifie, parsed.GetRequiredValue(notified))],
                Years = YearSpan.Parse(parsed.GetRequiredValue(years)),
                Tolerance = ToleranceText.Parse(parsed.GetRequiredValue(tolerance)),
            };
            return Task.FromResult(common.Into(request, parsed).Run(common.SettingOf(parsed), cancellation));
        });
        return command;
    }
}
