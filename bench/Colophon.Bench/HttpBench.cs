using System.CommandLine;
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Colophon.Yardsticks;

namespace Colophon.Bench;

/// <summary>Pages and API of a running <c>colophon serve</c>, one request after another on one connection, and the server's memory.</summary>
internal static partial class HttpBench
{
    private const int MostPages = 200;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static Command Command()
    {
        var address = new Option<Uri>("--url") { Description = "Where the server listens.", DefaultValueFactory = _ => new Uri("http://127.0.0.1:5080") };
        var process = new Option<int?>("--pid") { Description = "The server's process, for its memory." };
        var questions = new Option<string>("--questions") { Description = "The questions that the search verb wrote.", DefaultValueFactory = _ => Path.Combine(Places.Repository, "artifacts", "bench", "questions.tsv") };
        var rounds = new Option<int>("--rounds") { Description = "How many times each address is timed.", DefaultValueFactory = _ => 1 };
        var write = new Option<bool>("--write") { Description = "Put the table into docs/benchmarks.md." };
        var command = new Command("http", "Pages and API of a running server.") { address, process, questions, rounds, write };
        command.SetAction((parsed, stop) => RunAsync(
            parsed.GetValue(address)!, parsed.GetValue(process), QuestionFile.Read(parsed.GetValue(questions)!), parsed.GetValue(rounds), parsed.GetValue(write), stop));
        return command;
    }

    private static async Task<int> RunAsync(Uri server, int? process, List<Question> questions, int rounds, bool write, CancellationToken stop)
    {
        using var client = new HttpClient { BaseAddress = server };
        string[] searches = [.. questions.Select(question => "/search?q=" + Uri.EscapeDataString(question.Text))];
        string[] api = [.. questions.Select(question => "/api/search?q=" + Uri.EscapeDataString(question.Text))];
        string[] works = await LinksAsync(client, searches, WorkLink(), stop);
        string[] people = await LinksAsync(client, works, PersonLink(), stop);

        var table = new MarkdownTable("address", "addresses", "median, ms", "p95, ms", "bytes, median");
        foreach (var (name, addresses) in new[] { ("`/api/search?q=`", api), ("`/search?q=`", searches), ("`/work/…`", works), ("`/person/…`", people), ("`/`", ["/"]) })
        {
            await AddAsync(table, client, name, addresses, rounds, stop);
        }

        Section section = process is { } id
            ? new Section("http", Data(questions), table, MemoryOf(id))
            : new Section("http", Data(questions), table);
        section.Publish(write);
        return 0;
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
