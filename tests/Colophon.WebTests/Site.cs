using Colophon.Libraries;
using Colophon.Web;
using Colophon.WebTests;
using Colophon.WebTests.Made;
using Microsoft.AspNetCore.Builder;

[assembly: AssemblyFixture(typeof(Site))]
[assembly: AssemblyFixture(typeof(Chromium))]

namespace Colophon.WebTests;

/// <summary>The whole site on a real port, over a library of invented papers.</summary>
public sealed class Site : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("colophon-web-").FullName;
    private Library? _library;
    private WebApplication? _app;

    /// <summary>One address of each kind of page, with the odd cases among them.</summary>
    public static readonly string[] Pages =
    [
        "/", "/search", "/search?q=lanterns", "/search?q=lanterns&sort=date&page=2", "/search?q=&sort=date", "/search?q=zebrafish+year:1902", "/search?q=%22unfinished+author:",
        "/search?q=shen+year:2023", $"/work/{MadeLibrary.Full}", $"/work/{MadeLibrary.Crowd}", $"/work/{MadeLibrary.Hostile}", "/work/arxiv:2304.00001", "/work/arxiv:2304.00002",
        $"/authors/{MadeLibrary.Crowd}", $"/cited-by/{MadeLibrary.Full}", $"/cites/{MadeLibrary.Full}", "/person/li-shen", "/person/li-shen?sort=citations&page=2", "/venue/boat-linguistics", "/category/cs.CL", "/categories",
        "/day/2025-10-31", "/day/2023-04-03", "/day/2001-01-01", "/status", "/help",
    ];

    /// <summary>Addresses at which there is nothing, and what they answer.</summary>
    public static readonly (string Address, int Status)[] Problems =
        [("/nowhere", 404), ("/work/arxiv:0000.00000", 404), ("/person/nobody-at-all", 404), ("/venue/nowhere", 404), ("/category/cs.XX", 404), ("/day/2023-02-31", 404), ("/search?q=x&sort=colour", 400), ("/search?q=x&page=0", 404)];

    /// <summary>Where the library stands.</summary>
    public string Library => _library!.Folder;

    public HttpClient Http { get; } = new(new HttpClientHandler { AllowAutoRedirect = false });

    public async ValueTask InitializeAsync()
    {
        _library = MadeLibrary.Open(_folder);
        _app = ColophonWeb.Build(_library, new WebOptions("http://127.0.0.1:0") { Time = new FixedTime(MadeLibrary.Now) });
        await _app.StartAsync();
        Http.BaseAddress = new Uri(_app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        _library?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
