using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Colophon.Yardsticks;

namespace Colophon.Bench;

/// <summary>Imports corpora with the published program into a new library, then once more, and watches rate and memory.</summary>
internal static class ImportBench
{
    // Exit status 1 is "done, with quarantined input": corpora have bad records.
    private const int DoneWithQuarantine = 1;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    public static Command Command()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Corpora to import, as for `colophon import`.", Arity = ArgumentArity.OneOrMore };
        var program = new Option<string>("--colophon") { Description = "The published program.", Required = true };
        var library = new Option<string>("--library") { Description = "Where the library goes; what stands there is deleted.", DefaultValueFactory = _ => Path.Combine(Corpus.DefaultWork, "library") };
        var write = new Option<bool>("--write") { Description = "Put the table into docs/benchmarks.md." };
        var command = new Command("import", "Import from end to end, and again.") { paths, program, library, write };
        command.SetAction((parsed, stop) => RunAsync(parsed.GetValue(program)!, Places.Fresh(parsed.GetValue(library)!), parsed.GetValue(paths)!, parsed.GetValue(write), stop));
        return command;
    }

    /// <summary>Imports twice into an empty library.</summary>
    public static async Task<int> RunAsync(string program, string library, string[] paths, bool write, CancellationToken stop)
    {
        var table = new MarkdownTable("run", "seconds", "records in the library", "works", "quarantined", "records/s", "peak memory, MB", "library, MB");
        long before = 0;
        foreach (string run in new[] { "first import", "the same again" })
        {
            var (seconds, peak) = await ImportAsync(program, library, paths, stop);
            var status = JsonElement.Parse(ChildProcess.Output(program, "status", "--json", "--library", library));
            long records = status.GetProperty("records").GetInt64();
            table.Add(
                run,
                $"{seconds:0.0}",
                Figures.Count(records),
                Figures.Count(status.GetProperty("works").GetInt64()),
                Figures.Count(status.GetProperty("quarantined").GetInt64()),
                before == 0 ? Figures.Count(records / seconds) : $"{Figures.Count(records - before)} added",
                Figures.Megabytes(peak),
                Figures.Megabytes(Places.Size(library)));
            before = records;
        }

        new Section("import", string.Join(", ", paths.Select(Path.GetFileName)), table).Publish(write);
        return 0;
    }

    private static async Task<(double Seconds, long Peak)> ImportAsync(string program, string library, string[] paths, CancellationToken stop)
    {
        long begun = Stopwatch.GetTimestamp();
        using var process = Process.Start(program, ["import", "--library", library, .. paths]);
        long peak = 0;
        while (!process.HasExited)
        {
            // The system keeps the peak itself; only what rises in the last moment before the end can be missed.
            peak = Math.Max(peak, Machine.Memory(process.Id, "VmHWM") ?? 0);
            await Task.WhenAny(process.WaitForExitAsync(stop), Task.Delay(BetweenLooks, TimeProvider.System, stop));
        }

        double seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        return process.ExitCode is 0 or DoneWithQuarantine
            ? (seconds, peak)
            : throw new InvalidOperationException($"The import ended with status {process.ExitCode}.");
    }
}
