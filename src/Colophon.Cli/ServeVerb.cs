using System.CommandLine;
using Colophon.Libraries;
using Colophon.Web;
using Microsoft.Extensions.Hosting;

namespace Colophon.Cli;

/// <summary><c>colophon serve</c>: the pages and the API.</summary>
internal static class ServeVerb
{
    public static Command Create()
    {
        var library = Options.Library();
        var urls = Options.Urls();
        var command = new Command("serve", "Serve the library's pages and API.") { library, urls };
        command.SetAction((parsed, stop) => Serve(parsed.GetValue(library)!, parsed.GetValue(urls)!, stop));
        return command;
    }

    /// <summary>Serves until it is told to stop.</summary>
    public static async Task<int> Serve(string folder, string urls, CancellationToken stop)
    {
        using var library = Library.Open(folder);
        await using var web = ColophonWeb.Build(library, new WebOptions { Urls = urls });
        await web.StartAsync(stop);
        Output.Note($"Serving {library.Folder} at {string.Join(' ', web.Urls)} (Ctrl+C stops).");
        await web.WaitForShutdownAsync(stop);
        return Exit.Done;
    }
}
