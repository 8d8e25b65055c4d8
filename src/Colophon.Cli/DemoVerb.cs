using System.CommandLine;
using Colophon.Libraries;
using Colophon.Sources;

namespace Colophon.Cli;

/// <summary><c>colophon demo</c>: the bundled sample as a library of its own, served.</summary>
internal static class DemoVerb
{
    public static Command Create()
    {
        var library = Options.Library("./library-demo");
        var urls = Options.Urls();
        var command = new Command("demo", "Make a library from the bundled sample and serve it: a first look in seconds.") { library, urls };
        command.SetAction(async (parsed, stop) =>
        {
            string folder = parsed.GetValue(library)!;
            Import(folder, stop);
            return await ServeVerb.Serve(folder, parsed.GetValue(urls)!, stop);
        });
        return command;
    }

    private static void Import(string folder, CancellationToken stop)
    {
        using var sample = typeof(DemoVerb).Assembly.GetManifestResourceStream("works.jsonl") ?? throw new InvalidOperationException("The program was built without its sample.");
        using var writer = LibraryWriter.Open(folder, new WriterOptions("demo") { Waiting = Output.Note });
        var request = new ImportRequest(["-"]) { Format = Formats.Named("colophon"), Source = "sample", StandardInput = sample };
        var summary = new Importer(writer, TimeProvider.System).Import(request, null, stop);
        Output.Note($"{folder}: {summary.Read} works of the sample, {summary.New} of them new.");
    }
}
