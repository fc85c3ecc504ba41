using System.Diagnostics;
using System.Net;
using System.Text;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary>A vulnerable package stops the build where the feed tells of it, and a feed that is out of reach stops nothing: tried against a small feed of advisories.</summary>
public sealed class PackageAuditTests : IDisposable
{
    private const string Version = "3.3.7";

    private readonly WorkFolder _work = new();
    private readonly HttpListener _feed = new();
    private readonly string _address;

    public PackageAuditTests()
    {
        using (var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            _address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        }

        _feed.Prefixes.Add(_address);
    }

    public void Dispose()
    {
        _feed.Close();
        _work.Dispose();
    }

    [Theory]
    [InlineData("[3.3.7]", 0, "error NU1901")]
    [InlineData("[3.3.7]", 3, "error NU1904")]
    [InlineData("[1.0.0]", 3, null)]
    public async Task A_package_that_the_feed_says_is_vulnerable_is_an_error(string versions, int severity, string? error)
    {
        _feed.Start();
        var serving = Serve(versions, severity);

        var (exitCode, output) = await Restore();

        Assert.Equal((error is null, true), (exitCode == 0, error is null || output.Contains(error, StringComparison.Ordinal)));
        _feed.Stop();
        Assert.True(await serving > 0, "The feed was not asked.");
    }

    [Fact]
    public async Task A_feed_out_of_reach_is_no_error()
    {
        var (exitCode, output) = await Restore();

        Assert.Equal((0, true), (exitCode, output.Contains("warning NU1900", StringComparison.Ordinal)));
    }

    /// <summary>Restores a project that has one package and the settings of the repository.</summary>
    private async Task<(int ExitCode, string Output)> Restore()
    {
        _work.Write("Directory.Build.props", $"<Project><Import Project=\"{WorkFolder.InRepository("Directory.Build.props")}\" /></Project>");
        _work.Write("a.csproj", $"<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup><PackageReference Include=\"NodaTime\" Version=\"{Version}\" /></ItemGroup></Project>");
        _work.Write("nuget.config", $"<configuration><auditSources><clear /><add key=\"avis\" value=\"{_address}index.json\" allowInsecureConnections=\"true\" /></auditSources></configuration>");
        var start = new ProcessStartInfo("dotnet", ["restore", _work.At("a.csproj"), "--no-cache"]) { RedirectStandardOutput = true };
        start.Environment["CI"] = "";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }

    /// <summary>Answers until the feed stops, and tells how many times it was asked for advisories.</summary>
    private async Task<int> Serve(string versions, int severity)
    {
        var asked = 0;
        try
        {
            while (true)
            {
                var context = await _feed.GetContextAsync();
                var path = context.Request.Url!.AbsolutePath;
                asked += path == "/avis.json" ? 1 : 0;
                var body = path switch
                {
                    "/index.json" => $$"""{ "version": "3.0.0", "resources": [ { "@id": "{{_address}}vulnerabilites.json", "@type": "VulnerabilityInfo/6.7.0" } ] }""",
                    "/vulnerabilites.json" => $$"""[ { "@name": "avis", "@id": "{{_address}}avis.json", "@updated": "2026-01-01T00:00:00Z", "comment": "" } ]""",
                    _ => $$"""{ "nodatime": [ { "url": "https://example.org/avis", "severity": {{severity}}, "versions": "{{versions}}" } ] }""",
                };
                context.Response.ContentType = "application/json";
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
                context.Response.Close();
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            return asked;
        }
    }
}
