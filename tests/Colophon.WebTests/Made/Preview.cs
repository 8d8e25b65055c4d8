using Colophon.Libraries;
using Colophon.Search;
using Colophon.Web;
using Colophon.Web.Categories;
using Colophon.Web.Days;
using Colophon.Web.Help;
using Colophon.Web.Home;
using Colophon.Web.Papers;
using Colophon.Web.People;
using Colophon.Web.Problems;
using Colophon.Web.Results;
using Colophon.Web.Shell;
using Colophon.Web.Status;
using Colophon.Web.Venues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Colophon.WebTests.Made;

internal static class Preview
{
    public static async Task<WebApplication> Start(string urls)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(urls);
        builder.Services.AddSingleton(new WebOptions());
        var app = builder.Build();
        app.UseMiddleware<SafeHeaders>();
        Asset.Map(app);
        var set = new WorkSet("author:li-shen", SearchSort.Date, 1, MadeWorks.Answer, MadeWorks.All);
        app.MapGet("/", () => new Page<HomePage>(new HomeModel(MadeWorks.Status, MadeWorks.All, new DateOnly(2025, 10, 31))));
        app.MapGet("/search", () => new Page<ResultsPage>(new ResultsModel("sprse lanterns year:2025", SearchSort.Relevance, 2, MadeWorks.Answer, MadeWorks.All, MadeWorks.Full, new PrintedName("li-shen", [("Li Shen", 4)], 4, 2020, 2025))));
        app.MapGet("/nothing", () => new Page<ResultsPage>(new ResultsModel("sprse lanterns year:2025", SearchSort.Relevance, 1, MadeWorks.Answer with { Hits = [], Total = 0, TotalIsExact = true }, [])));
        app.MapGet("/work/{n}", (int n) => new Page<PaperPage>(new PaperModel(MadeWorks.All[n], MadeWorks.All, 4, 12, MadeWorks.All, 29)));
        app.MapGet("/authors", () => new Page<AuthorsPage>(new AuthorsModel(MadeWorks.Crowd, 2)));
        app.MapGet("/cites", () => new Page<CitationsPage>(new CitationsModel(MadeWorks.Full, true, MadeWorks.All, 400, 1)));
        app.MapGet("/person", () => new Page<NamePage>(new NameModel(new PrintedName("li-shen", [("Li Shen", 40), ("Shen, L.", 3), ("LI SHEN", 1)], 44, 2020, 2025), set)));
        app.MapGet("/venue", () => new Page<VenuePage>(new VenueModel(new VenueLabel("acl", "ACL", "Annual Meeting of the Association for Boat Linguistics", 99), set)));
        app.MapGet("/category", () => new Page<CategoryPage>(new CategoryModel("cs.CV", set)));
        app.MapGet("/categories", () => new Page<CategoriesPage>(new CategoriesModel(MadeWorks.Answer.Facets[1].Values)));
        app.MapGet("/day", () => new Page<DayPage>(new DayModel(new DateOnly(2025, 10, 31), new DateOnly(2025, 10, 30), null, MadeWorks.All, 4, 1)));
        app.MapGet("/status", () => new Page<StatusPage>(MadeWorks.Status));
        app.MapGet("/help", () => new Page<HelpPage>(null));
        app.MapGet("/ask", () => new Page<AskPage>(null));
        app.MapGet("/404", () => ProblemEndpoints.NotFound("No work here is known as x."));
        await app.StartAsync();
        return app;
    }
}

public sealed class PreviewHost
{
    [Fact(Explicit = true)]
    public async Task shoot()
    {
        await using var app = await Preview.Start("http://127.0.0.1:5998");
        using var playwright = await Microsoft.Playwright.Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu"] });
        foreach (var (width, dark) in new[] { (1280, false), (1280, true), (390, false), (390, true) })
        {
            await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 844 }, ColorScheme = dark ? Microsoft.Playwright.ColorScheme.Dark : Microsoft.Playwright.ColorScheme.Light });
            var page = await context.NewPageAsync();
            foreach (string address in new[] { "/", "/search", "/nothing", "/work/0", "/work/2", "/work/3", "/authors", "/person", "/venue", "/category", "/day", "/status", "/help", "/ask", "/404" })
            {
                await page.GotoAsync("http://127.0.0.1:5998" + address);
                await page.ScreenshotAsync(new() { Path = $"/tmp/shots/{width}{(dark ? "d" : "l")}{address.Replace('/', '_')}.png", FullPage = true });
            }
        }
    }

    [Fact(Explicit = true)]
    public async Task serve()
    {
        await using var app = await Preview.Start("http://127.0.0.1:5999");
        await app.WaitForShutdownAsync();
    }
}
