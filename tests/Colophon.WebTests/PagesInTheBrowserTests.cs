using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Colophon.WebTests;

/// <summary>Pages as readers meet them: in a browser, by keyboard, on a phone, in the dark.</summary>
public sealed class PagesInTheBrowserTests(Site site, Chromium chromium)
{
    private static readonly AxeRunOptions Rules = new() { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } };

    // The dark look differs from the light one in its colours alone.
    private static readonly AxeRunOptions Colours = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] } };

    private static readonly (int Width, bool Dark)[] Looks = [(1280, false), (1280, true), (390, true), (390, false)];

    public static TheoryData<string> Everything => [.. Site.Pages, .. Site.Problems.Select(p => p.Address)];

    [Theory]
    [MemberData(nameof(Everything))]
    public async Task breaks_no_rule_of_accessibility_in_light_or_dark_wide_or_narrow(string address)
    {
        var page = await chromium.Open(site);
        await page.GotoAsync(address);
        var broken = new List<string>();
        foreach (var (width, dark) in Looks)
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
            var result = await page.RunAxe(dark ? Colours : Rules);
            broken.AddRange(result.Violations.Select(v => $"{width} {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
            await Keep(page, address, width, dark);
        }

        broken.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public async Task is_whole_at_every_width_without_scripts_and_asks_nobody_else(string address)
    {
        var page = await chromium.Open(site);
        var complaints = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.Http.BaseAddress!.ToString(), StringComparison.Ordinal))
            {
                complaints.Add("asked " + request.Url);
            }
        };
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("status of 40", StringComparison.Ordinal))
            {
                complaints.Add(message.Text);
            }
        };
        page.Dialog += (_, dialog) => complaints.Add("dialog: " + dialog.Message);
        await page.GotoAsync(address);
        string said = (await page.Locator("main").InnerTextAsync()).Replace("Copy\n", "", StringComparison.Ordinal);

        // WCAG 1.4.4 and 1.4.10: a window of 1280 CSS px at 200 % is one of 640, at 400 % one of 320.
        foreach (int width in (int[])[1280, 640, 390, 320])
        {
            await page.SetViewportSizeAsync(width, 900);
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, $"{address} at {width}");
        }

        (await page.TitleAsync()).ShouldNotBe("owned");
        complaints.ShouldBeEmpty();
        await page.Context.CloseAsync();

        var plain = await chromium.Open(site, scripts: false);
        await plain.GotoAsync(address);
        (await plain.Locator("main").InnerTextAsync()).ShouldBe(said);
        await plain.Context.CloseAsync();
    }

    [Fact]
    public async Task a_slash_goes_to_the_search_and_enter_searches()
    {
        var page = await chromium.Open(site);
        await page.GotoAsync("/help");
        await page.BringToFrontAsync();
        await page.Keyboard.PressAsync("/");
        var search = page.Locator("input[type=search]:focus");
        await search.WaitForAsync();
        await page.Keyboard.TypeAsync("small/boats");
        (await search.InputValueAsync()).ShouldBe("small/boats");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/search?q=small%2Fboats", new() { WaitUntil = WaitUntilState.Commit });
        (await page.Locator("input[type=search]").First.InputValueAsync()).ShouldBe("small/boats");
    }

    [Fact]
    public async Task the_first_tab_stop_skips_to_the_content()
    {
        var page = await chromium.Open(site);
        await page.GotoAsync("/status");
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>("document.activeElement.textContent")).ShouldBe("Skip to content");
        await page.Keyboard.PressAsync("Enter");
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("main");
    }

    [Fact]
    public async Task a_citation_is_copied_by_its_button()
    {
        var page = await chromium.Open(site);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync($"/work/{Made.MadeLibrary.Full}");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Copy BibTeX" }).ClickAsync();
        await page.GetByText("Copied").WaitForAsync();
        (await page.EvaluateAsync<string>("navigator.clipboard.readText()")).ShouldBe(await page.Locator("pre[data-copy=BibTeX]").TextContentAsync());
    }

    /// <summary>Screenshots to look at, in the folder that COLOPHON_SCREENSHOTS names.</summary>
    private static async Task Keep(IPage page, string address, int width, bool dark)
    {
        if (Environment.GetEnvironmentVariable("COLOPHON_SCREENSHOTS") is { Length: > 0 } folder)
        {
            string name = string.Concat(address.Select(c => char.IsLetterOrDigit(c) ? c : '_'));
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{width}-{(dark ? "dark" : "light")}{name}.png"), FullPage = true });
        }
    }
}
