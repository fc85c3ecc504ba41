using System.Globalization;
using System.Text;
using Ctg.Funding.Cli.Commands;
using Ctg.Funding.Cli.Files;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli;

internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        Interruption.Listen();
        StandardStreams.Prepare();
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var language = Language.AskedIn(arguments);
        CultureInfo.CurrentUICulture = language;
        return await Interruption.Run(() => CommandLine.RunAsync(arguments, language), () => Terminal.Tell(language, "CTG9016"));
    }
}
