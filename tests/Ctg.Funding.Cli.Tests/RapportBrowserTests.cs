using System.Globalization;
using Microsoft.Playwright;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary>The page of <c>rapport</c> in a real browser, as its readers open it.</summary>
public sealed class RapportBrowserTests : IAsyncLifetime
{
    private static readonly string? Chromium = new[] { Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    private static readonly string[] Inputs = ["-t", WorkFolder.InRepository("samples", "departement", "territoires.csv"), "-p", WorkFolder.InRepository("samples", "departement", "places.csv"), "--annee", "2024"];

    private static readonly string[] Quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly WorkFolder _folder = new();
    private readonly List<string> _faults = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(Chromium is null, "No Chromium on this machine: install Debian's chromium, or name one in the variable CHROMIUM, to run the tests of the report in a browser.");
        CommandRun.Of(["rapport", .. Inputs, "--sortie", _folder.At("r.html")]);
        CommandRun.Of(["calculer", .. Inputs, "--sortie", _folder.At("out")]);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium, Args = Quiet });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task It_opens_without_a_fault_and_fetches_nothing()
    {
        var page = await Open();

        Assert.Equal("Rapport sur le bonus territoire", await page.TitleAsync());
        Assert.Equal(4, await page.Locator("figure svg").CountAsync());
        Assert.Empty(_faults);
    }

    [Fact]
    public async Task Its_figures_are_those_of_the_CSV()
    {
        var page = await Open();
        var shown = new Dictionary<string, (string Min, string Max)>();
        foreach (var row in await page.Locator("#territoires tbody tr").AllAsync())
        {
            var code = (await row.Locator("th").InnerTextAsync()).Split(' ')[0];
            shown[code] = (Plain(await row.Locator("td").Nth(3).InnerTextAsync()), Plain(await row.Locator("td").Nth(4).InnerTextAsync()));
        }

        var expected = _folder.Rows("out", "territoires.csv").ToDictionary(row => row["territoire"], row => (row["bonus_min"], row["bonus_max"]));
        Assert.Equal(expected.OrderBy(row => row.Key), shown.OrderBy(row => row.Key));
    }

    [Fact]
    public async Task A_click_on_a_header_sorts_by_number_up_then_down()
    {
        var page = await Open();
        var head = page.Locator("#territoires thead th").Nth(4);

        await head.Locator("button").ClickAsync();
        Assert.Equal("ascending", await head.GetAttributeAsync("aria-sort"));
        var up = await Values(page);
        Assert.Equal(up.Order(), up);

        await head.Locator("button").ClickAsync();
        var down = await Values(page);
        Assert.Equal(down.OrderDescending(), down);
        Assert.Equal(40, down.Count);
    }

    [Fact]
    public async Task Words_filter_the_rows_and_how_many_are_left_is_said()
    {
        var page = await Open();

        await page.GetByLabel("Filtrer").First.FillAsync("moulins");

        Assert.Equal(["03190 Moulins"], await page.Locator("#territoires tbody tr:visible th").AllInnerTextsAsync());
        Assert.Equal("1 ligne", await page.Locator("#territoires-compte").InnerTextAsync());
    }

    [Fact]
    public async Task It_reads_whole_without_script()
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(_folder.At("r.html")).AbsoluteUri);

        Assert.Equal(40, await page.Locator("#territoires tbody tr:visible").CountAsync());
        Assert.False(await page.Locator("#territoires-filtre").IsVisibleAsync());
    }

    [Fact]
    public async Task It_prints_and_fits_a_phone()
    {
        var page = await Open();
        Assert.Equal("%PDF"u8.ToArray(), (await page.PdfAsync())[..4]);

        await page.SetViewportSizeAsync(360, 700);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 360"));
    }

    private async Task<IPage> Open()
    {
        var page = await _browser!.NewPageAsync();
        page.Console += (_, message) => _faults.Add($"{message.Type} {message.Text}");
        page.PageError += (_, error) => _faults.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("file:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                _faults.Add(request.Url);
            }
        };
        await page.GotoAsync(new Uri(_folder.At("r.html")).AbsoluteUri);
        return page;
    }

    private static async Task<IReadOnlyList<decimal>> Values(IPage page)
    {
        var cells = await page.Locator("#territoires tbody tr td:nth-child(5)").EvaluateAllAsync<string[]>("cells => cells.map(cell => cell.dataset.value)");
        return [.. cells.Select(cell => cell.Length == 0 ? decimal.MinValue : decimal.Parse(cell, CultureInfo.InvariantCulture))];
    }

    private static string Plain(string amount) => amount.Replace("\u00A0", "", StringComparison.Ordinal);
}
