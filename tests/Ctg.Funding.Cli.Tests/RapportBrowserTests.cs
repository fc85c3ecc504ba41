using System.Globalization;
using Deque.AxeCore.Playwright;
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
        Assert.Equal(4, await page.Locator("figure svg:visible").CountAsync());
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

        await page.Locator("#territoires-filtre").FillAsync("moulins");

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
    public async Task It_prints_on_A4_with_every_column_and_page_numbers()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/pdftotext"), "No pdftotext on this machine: install Debian's poppler-utils to read the printed report.");
        var page = await Open();
        var heads = await page.Locator("thead th").AllInnerTextsAsync();
        await page.PdfAsync(new PagePdfOptions { Path = _folder.At("r.pdf"), PreferCSSPageSize = true });
        using var reader = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("/usr/bin/pdftotext", ["-raw", _folder.At("r.pdf"), "-"]) { RedirectStandardOutput = true })!;
        var text = await reader.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var plain = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        Assert.All(heads, head => Assert.Contains(head, plain, StringComparison.Ordinal));
        var pages = text.Count(letter => letter == '\f');
        Assert.All(Enumerable.Range(1, pages), number => Assert.Contains($"{number} / {pages}", plain, StringComparison.Ordinal));
        Assert.All((await page.Locator("#territoires tbody th").AllInnerTextsAsync()).Select(name => name.Split(' ')[0]), code => Assert.Contains(code, plain, StringComparison.Ordinal));
    }

    [Fact]
    public async Task On_a_phone_rows_are_cards_and_charts_are_drawn_for_its_width()
    {
        var page = await Open();
        await page.SetViewportSizeAsync(360, 700);

        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 360"));
        Assert.Equal("0 0 340", (await page.Locator("figure svg:visible").First.GetAttributeAsync("viewBox"))![..7]);
        Assert.Equal("block", await page.Locator("#territoires tbody tr").First.EvaluateAsync<string>("row => getComputedStyle(row).display"));
        Assert.Equal("\"Bonus min.\"", await page.Locator("#territoires tbody tr td:nth-child(5)").First.EvaluateAsync<string>("cell => getComputedStyle(cell, '::before').content"));
        Assert.True(await page.EvaluateAsync<bool>("[...document.querySelectorAll('svg text')].filter(word => word.checkVisibility()).every(word => { const box = word.getBoundingClientRect(); return box.left >= 0 && box.right <= 360; })"));
    }

    [Fact]
    public async Task Axe_finds_no_serious_fault_by_day_by_night_and_on_a_phone()
    {
        var page = await Open();
        foreach (var (scheme, width) in new[] { (ColorScheme.Light, 1280), (ColorScheme.Dark, 1280), (ColorScheme.Dark, 360) })
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            await page.SetViewportSizeAsync(width, 900);
            var found = await page.RunAxe();

            Assert.DoesNotContain(found.Violations, fault => fault.Impact is "serious" or "critical");
        }
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
