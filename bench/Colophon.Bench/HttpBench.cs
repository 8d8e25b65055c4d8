using System.CommandLine;
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Colophon.Yardsticks;

namespace Colophon.Bench;

/// <summary>Pages and API of <c>colophon serve</c>, one request after another on one connection, and the server's memory.</summary>
internal static partial class HttpBench
{
    private const int MostPages = 200;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenKnocks = TimeSpan.FromMilliseconds(100);

    public static Command Command()
    {
        var program = new Option<string>("--colophon") { Description = "The published program.", Required = true };
        var library = new Option<string>("--library") { Description = "The library to serve.", Required = true };
        var address = new Option<Uri>("--url") { Description = "Where it shall listen.", DefaultValueFactory = _ => new Uri("http://127.0.0.1:5097") };
        var questions = new Option<string>("--questions") { Description = "The questions that the search verb wrote.", DefaultValueFactory = _ => QuestionFile.In(Corpus.DefaultWork) };
        var rounds = new Option<int>("--rounds") { Description = "How many times each address is timed.", DefaultValueFactory = _ => 1 };
        var write = new Option<bool>("--write") { Description = "Put the table into docs/benchmarks.md." };
        var command = new Command("http", "Pages, API and memory of `colophon serve`.") { program, library, address, questions, rounds, write };
        command.SetAction((parsed, stop) => RunAsync(
            (parsed.GetValue(program)!, parsed.GetValue(library)!, parsed.GetValue(address)!),
            QuestionFile.Read(parsed.GetValue(questions)!),
            parsed.GetValue(rounds),
            parsed.GetValue(write),
            stop));
        return command;
    }

    /// <summary>Starts a server, asks it for everything, stops it.</summary>
    public static async Task<int> RunAsync((string Program, string Library, Uri Address) server, List<Question> questions, int rounds, bool write, CancellationToken stop)
    {
        using var process = Process.Start(server.Program, ["serve", "--library", server.Library, "--urls", server.Address.GetLeftPart(UriPartial.Authority)]);
        try
        {
            using var client = new HttpClient { BaseAddress = server.Address };
            await UntilServedAsync(client, process, stop);
            var table = await MeasureAsync(client, questions, rounds, stop);
            new Section("http", Data(questions), table, MemoryOf(process.Id)).Publish(write);
            return 0;
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(stop);
        }
    }

    private static async Task<MarkdownTable> MeasureAsync(HttpClient client, List<Question> questions, int rounds, CancellationToken stop)
    {
        string[] searches = [.. questions.Select(question => "/search?q=" + Uri.EscapeDataString(question.Text))];
        string[] api = [.. questions.Select(question => "/api/search?q=" + Uri.EscapeDataString(question.Text))];
        string[] works = await LinksAsync(client, searches, WorkLink(), stop);
        string[] people = await LinksAsync(client, works, PersonLink(), stop);

        var table = new MarkdownTable("address", "addresses", "median, ms", "p95, ms", "bytes, median");
        foreach (var (name, addresses) in new[] { ("`/api/search?q=`", api), ("`/search?q=`", searches), ("`/work/…`", works), ("`/person/…`", people), ("`/`", ["/"]) })
        {
            await AddAsync(table, client, name, addresses, rounds, stop);
        }

        return table;
    }

    private static async Task UntilServedAsync(HttpClient client, Process process, CancellationToken stop)
    {
        while (!process.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync("/", stop);
                return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
                await Task.Delay(BetweenKnocks, TimeProvider.System, stop);
            }
        }

        throw new InvalidOperationException($"The server ended with status {process.ExitCode}.");
    }

    private static string Data(List<Question> questions) => $"{questions.Count} questions, the works that they find, the people of those works; one connection, one request at a time";

    private static async Task AddAsync(MarkdownTable table, HttpClient client, string name, string[] addresses, int rounds, CancellationToken stop)
    {
        if (addresses.Length == 0)
        {
            Console.Error.WriteLine($"{name}: NOTHING TO ASK FOR.");
            return;
        }

        var ticks = new List<long>();
        var sizes = new List<long>();
        for (int round = -1; round < rounds; round++)
        {
            foreach (string address in addresses)
            {
                long begun = Stopwatch.GetTimestamp();
                byte[]? body = await GetAsync(client, address, stop);
                long taken = Stopwatch.GetTimestamp() - begun;
                if (round >= 0 && body is not null)
                {
                    ticks.Add(taken);
                    sizes.Add(body.Length);
                }
            }
        }

        var latency = Latency.Of(ticks)!;
        sizes.Sort();
        table.Add(name, Figures.Count(addresses.Length), Figures.Ms(latency.MedianMs), Figures.Ms(latency.P95Ms), Figures.Count(sizes[sizes.Count / 2]));
    }

    // Null where the server asked for patience: the API is rationed, and waiting is not its latency.
    private static async Task<byte[]?> GetAsync(HttpClient client, string address, CancellationToken stop)
    {
        using var answer = await client.GetAsync(address, stop);
        if (answer.StatusCode == HttpStatusCode.TooManyRequests)
        {
            await Task.Delay(answer.Headers.RetryAfter?.Delta ?? Patience, TimeProvider.System, stop);
            return null;
        }

        return await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(stop);
    }

    // Links are taken from the pages, as a reader would follow them.
    private static async Task<string[]> LinksAsync(HttpClient client, IEnumerable<string> pages, Regex link, CancellationToken stop)
    {
        var found = new HashSet<string>();
        foreach (string page in pages)
        {
            if (found.Count >= MostPages)
            {
                break;
            }

            found.UnionWith(link.Matches(await client.GetStringAsync(page, stop)).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)));
        }

        return [.. found.Take(MostPages)];
    }

    private static MarkdownTable MemoryOf(int process)
    {
        var table = new MarkdownTable("memory of the serving process, after all that", "MB");
        foreach (var (label, field) in new[] { ("anonymous (RssAnon)", "RssAnon"), ("mapped files (RssFile)", "RssFile"), ("peak of both (VmHWM)", "VmHWM") })
        {
            table.Add(label, Machine.Memory(process, field) is { } bytes ? Figures.Megabytes(bytes) : "unknown");
        }

        return table;
    }

    [GeneratedRegex("""href="(/work/[^"?#]+)["?#]""")]
    private static partial Regex WorkLink();

    [GeneratedRegex("""href="(/person/[^"?#]+)["?#]""")]
    private static partial Regex PersonLink();
}
