using System.Threading.RateLimiting;
using Colophon.Libraries;
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

namespace Colophon.Web;

/// <summary>How a library is served.</summary>
/// <param name="Urls">The addresses to listen on, separated by <c>;</c>. Port 0 takes any free port.</param>
public sealed record WebOptions(string Urls = "http://127.0.0.1:5080")
{
    /// <summary>What the pages call this library, under the product's name; null for nothing.</summary>
    public string? LibraryTitle { get; init; }

    /// <summary>The clock that pages tell the freshness by.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How many API requests one address may make in a minute.</summary>
    public int ApiRequestsPerMinute { get; init; } = 600;
}

/// <summary>The pages and the API of one library.</summary>
public static class ColophonWeb
{
    /// <summary>Builds the application; the caller starts and stops it, and keeps the library open until then.</summary>
    /// <param name="library">The library to show; not disposed.</param>
    /// <param name="options">Where and how.</param>
    public static WebApplication Build(Library library, WebOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(options.Urls).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.Diagnostics", LogLevel.Error).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.Services.AddSingleton(library).AddSingleton(options).AddSingleton<CountedStatus>();
        builder.Services.AddResponseCompression(compression => compression.EnableForHttps = true);
        builder.Services.AddRateLimiter(limits => ApiLimit.Configure(limits, options.ApiRequestsPerMinute));

        var app = builder.Build();
        app.UseMiddleware<SafeHeaders>();
        app.UseResponseCompression();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = ProblemEndpoints.Failed });
        app.UseStatusCodePages(ProblemEndpoints.Explain);
        app.UseRouting();
        app.UseRateLimiter();
        MapPages(app);
        return app;
    }

    private static void MapPages(WebApplication app)
    {
        Asset.Map(app);
        HomeEndpoints.Map(app);
        ResultsEndpoints.Map(app);
        PaperEndpoints.Map(app);
        CiteEndpoints.Map(app);
        NameEndpoints.Map(app);
        VenueEndpoints.Map(app);
        CategoryEndpoints.Map(app);
        DayEndpoints.Map(app);
        StatusEndpoints.Map(app);
        HelpEndpoints.Map(app);
        ProblemEndpoints.Map(app);
    }
}
