using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Colophon.WebTests;

/// <summary>Pages as readers meet them: in a browser, by keyboard, on a phone, in the dark.</summary>
public sealed class PagesInTheBrowserTests(Site site, Chromium chromium)
{
    private static readonly AxeRunOptions Wcag = new() { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } };

    // The dark look differs from the light one in its colours alone.
    private static readonly AxeRunOptions Colours = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] } };

    public static TheoryData<int, bool> Looks => new() { { 1280, false }, { 1280, true }, { 390, false }, { 390, true } };

    private static IEnumerable<string> Everything => Site.Pages.Concat(Site.Problems.Select(p => p.Address));

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task no_page_breaks_a_rule_of_accessibility_or_scrolls_sideways(int width, bool dark)
    {
        var page = await chromium.Open(site, width, dark);
        var broken = new List<string>();
        foreach (string address in Everything)
        {
            await page.GotoAsync(address);
            var result = await page.RunAxe(dark ? Colours : Wcag);
            broken.AddRange(result.Violations.Select(v => $"{address}: {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
            if (await Overflow(page) is > 0 and var overflow)
            {
                broken.Add($"{address}: {overflow} px wider than the window");
            }

            await Keep(page, address, width, dark);
        }

        broken.ShouldBeEmpty();
    }

    [Fact]
    public async Task at_200_percent_zoom_nothing_is_cut_off()
    {
        // WCAG 1.4.4 and 1.4.10: a window of 1280 CSS px at 200 % is one of 640.
        var page = await chromium.Open(site, 640);
        foreach (string address in Everything)
        {
            await page.GotoAsync(address);
            (await Overflow(page)).ShouldBe(0, address);
        }
    }

    [Fact]
    public async Task every_page_says_the_same_without_scripts()
    {
        var with = await chromium.Open(site);
        var without = await chromium.Open(site, scripts: false);
        foreach (string address in Everything)
        {
            await with.GotoAsync(address);
            await without.GotoAsync(address);
            string main = (await with.Locator("main").InnerTextAsync()).Replace("Copy\n", "", StringComparison.Ordinal);
            (await without.Locator("main").InnerTextAsync()).ShouldBe(main, address);
        }
    }

    [Fact]
    public async Task pages_ask_nobody_but_the_library()
    {
        var page = await chromium.Open(site);
        var strangers = new List<string>();
        var complaints = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.Http.BaseAddress!.ToString(), StringComparison.Ordinal))
            {
                strangers.Add(request.Url);
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
        foreach (string address in Everything)
        {
            await page.GotoAsync(address);
            (await page.TitleAsync()).ShouldNotBe("owned");
        }

        strangers.ShouldBeEmpty();
        complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_slash_goes_to_the_search_and_enter_searches()
    {
        var page = await chromium.Open(site);
        await page.GotoAsync("/help");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("small/boats");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/search?q=small%2Fboats");
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

    private static Task<int> Overflow(IPage page) => page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

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
