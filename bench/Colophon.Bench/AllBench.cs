using System.CommandLine;
using Colophon.Yardsticks;

namespace Colophon.Bench;

/// <summary>Everything, from the published program on: import, search, serving.</summary>
internal static class AllBench
{
    public static Command Command()
    {
        var data = new Option<string>("--data") { Description = "The folder with the corpora.", DefaultValueFactory = _ => Corpus.DefaultData };
        var work = new Option<string>("--work") { Description = "Where everything goes.", DefaultValueFactory = _ => Corpus.DefaultWork };
        var write = new Option<bool>("--write") { Description = "Put the tables into docs/benchmarks.md." };
        var command = new Command("all", "Publishes the program, then imports, searches and serves the corpora.") { data, work, write };
        command.SetAction((parsed, stop) => RunAsync(parsed.GetValue(data)!, Directory.CreateDirectory(parsed.GetValue(work)!).FullName, parsed.GetValue(write), stop));
        return command;
    }

    private static async Task<int> RunAsync(string data, string work, bool write, CancellationToken stop)
    {
        if (Corpus.AllIn(data).Where(path => !File.Exists(path)).ToList() is { Count: > 0 } missing)
        {
            Console.Error.WriteLine($"NOTHING WAS MEASURED: not there: {string.Join(", ", missing)}; name their folder with --data.");
            return 3;
        }

        string library = Path.Combine(work, "library");
        string program = Publish(Path.Combine(work, "program"));
        await ImportBench.RunAsync(program, Places.Fresh(library), Corpus.AllIn(data), write, stop);
        SearchBench.Run(Corpus.PapersIn(data), work, SearchBench.Settings.Usual, library, write);
        return await HttpBench.RunAsync((program, library, new Uri("http://127.0.0.1:5097")), QuestionFile.Read(QuestionFile.In(work)), rounds: 1, write, stop);
    }

    private static string Publish(string folder)
    {
        ChildProcess.Output("dotnet", "publish", Path.Combine(Places.Repository, "src", "Colophon.Cli"), "-c", "Release", "-o", folder, "--nologo", "-v", "q");
        return Path.Combine(folder, OperatingSystem.IsWindows() ? "colophon.exe" : "colophon");
    }
}
