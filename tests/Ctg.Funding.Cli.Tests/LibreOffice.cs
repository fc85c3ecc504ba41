using System.Diagnostics;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary>LibreOffice, where the machine has it: what it makes of a file that people open with it.</summary>
internal static class LibreOffice
{
    /// <summary>Opens a file, works its formulas out and saves it in another format, into a folder.</summary>
    internal static void Convert(string path, string format, string folder)
    {
        using var profile = new WorkFolder();
        var start = new ProcessStartInfo("/usr/bin/soffice", ["-env:UserInstallation=" + new Uri(profile.At("profil")).AbsoluteUri, "--headless", "--convert-to", format, "--outdir", folder, path])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        Assert.True(Directory.Exists(folder) && Directory.EnumerateFiles(folder).Any(), output.Result + error.Result);
    }
}
