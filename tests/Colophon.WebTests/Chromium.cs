using Microsoft.Playwright;

namespace Colophon.WebTests;

/// <summary>A real browser for the tests that look at pages as readers do.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private string? _missing;

    public async ValueTask InitializeAsync()
    {
        string? program = Environment.GetEnvironmentVariable("COLOPHON_CHROMIUM") ?? Places.FirstOrDefault(File.Exists);
        if (program is null || !File.Exists(program))
        {
            _missing = $"No Chromium at {program ?? string.Join(" or ", Places)}: install Debian's package `chromium`, or name a browser in COLOPHON_CHROMIUM.";
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }

    /// <summary>A page of its own; without a browser the test is skipped, and on a build server fails.</summary>
    public async Task<IPage> Open(Site site, bool scripts = true)
    {
        if (_missing is not null)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", _missing);
            Assert.Fail(_missing);
        }

        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.Http.BaseAddress!.ToString(),
            ViewportSize = new ViewportSize { Width = 1280, Height = 900 },
            JavaScriptEnabled = scripts,
            ReducedMotion = ReducedMotion.Reduce,
        });
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
