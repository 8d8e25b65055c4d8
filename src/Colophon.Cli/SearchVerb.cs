using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Colophon.Libraries;
using Colophon.Search;
using Colophon.Works;

namespace Colophon.Cli;

/// <summary><c>colophon search</c>: one query, or a batch to a TREC run file.</summary>
internal static class SearchVerb
{
    public static Command Create()
    {
        var query = new Argument<string[]>("query") { Description = "Words, \"phrases\", -excluded, prefix*, author: title: venue: category: year: has: source:", Arity = ArgumentArity.ZeroOrMore };
        var limit = new Option<int?>("--limit") { Description = "How many works to return (default: 10; 100 with --queries)", HelpName = "N" };
        var mode = new Option<string>("--mode") { Description = "How to rank", DefaultValueFactory = _ => "lexical" };
        mode.AcceptOnlyFromAmong("lexical");
        var sort = new Option<SearchSort>("--sort") { Description = "How to order", DefaultValueFactory = _ => SearchSort.Relevance };
        var queries = new Option<string?>("--queries") { Description = "JSON Lines {\"id\",\"text\"} or {\"id\",\"like\"}: run them all", HelpName = "FILE" };
        var run = new Option<string?>("--run-out") { Description = "Where to write the TREC run of --queries", HelpName = "FILE" };
        var library = Options.Library();
        var json = Options.Json();
        var command = new Command("search", "Find works.") { query, limit, mode, sort, queries, run, library, json };
        command.Validators.Add(result =>
        {
            bool batch = result.GetValue(queries) is not null;
            if (batch && result.GetValue(run) is null)
            {
                result.AddError("--queries needs --run-out FILE to write the run to.");
            }

            if (batch == (result.GetValue(query) is { Length: > 0 }))
            {
                result.AddError("Give either a query or --queries FILE.");
            }

            if (result.GetValue(limit) is < 1 or > 1000)
            {
                result.AddError("--limit takes a number from 1 to 1000.");
            }
        });
        command.SetAction(parsed =>
        {
            using var opened = Library.Open(parsed.GetValue(library)!);
            return parsed.GetValue(queries) is { } file
                ? Batch(opened, file, parsed.GetValue(run)!, parsed.GetValue(limit) ?? 100)
                : One(opened, string.Join(' ', parsed.GetValue(query)!), parsed.GetValue(limit) ?? 10, parsed.GetValue(sort), parsed.GetValue(json));
        });
        return command;
    }

    private static int One(Library library, string query, int limit, SearchSort sort, bool json)
    {
        var answer = library.Search.Search(new SearchRequest(query) { Limit = limit, Sort = sort });
        foreach (string problem in answer.Problems)
        {
            Output.Note(problem);
        }

        var scores = answer.Hits.ToDictionary(hit => hit.Work, hit => hit.Score);
        int rank = 0;
        if (!json && answer.Hits.Count == 0)
        {
            Output.Note(answer.Suggestion is { } suggestion ? $"Nothing found. Did you mean: {suggestion}" : "Nothing found.");
        }

        foreach (var work in library.Works(answer.Hits.Select(hit => hit.Work)))
        {
            rank++;
            if (json)
            {
                Output.WriteJson(new
                {
                    rank,
                    id = work.Id.Value,
                    score = scores[work.Number.Value],
                    title = work.Title,
                    date = work.Date?.ToString(),
                    venue = work.Venue,
                    authors = work.Bylines.Select(b => b.Name.Printed),
                    citations = work.Citations,
                });
            }
            else
            {
                Console.Out.Write(Plain(work, rank));
            }
        }

        if (!json && answer.Hits.Count > 0)
        {
            Output.Note($"{rank} of {(answer.TotalIsExact ? string.Empty : "about ")}{answer.Total.ToString("N0", CultureInfo.InvariantCulture)} works.");
        }

        return Exit.Done;
    }

    private static string Plain(Work work, int rank)
    {
        string names = string.Join(", ", work.Bylines.Take(4).Select(b => b.Name.Printed)) + (work.Bylines.Count > 4 ? $" and {work.Bylines.Count - 4} more" : string.Empty);
        return $"{rank,3}. {work.Title}\n     {names}\n     {work.Id} · {work.Date?.ToString() ?? "undated"}{(work.Venue is { } venue ? " · " + venue : string.Empty)}\n";
    }

    private static int Batch(Library library, string file, string runFile, int limit)
    {
        using var run = Output.Open(runFile);
        int line = 0;
        int bad = 0;
        foreach (string text in File.ReadLines(file))
        {
            line++;
            if (text.Length == 0)
            {
                continue;
            }

            if (ReadQuery(library, text) is not { } query)
            {
                bad++;
                Output.Note($"{file}:{line}: neither {{\"id\",\"text\"}} nor {{\"id\",\"like\"}} with a work of this library; left out.");
                continue;
            }

            // One more than asked for, because the work that the query is about does not count.
            var hits = library.Search.Search(new SearchRequest(query.Text) { Plain = true, Limit = Math.Min(limit + 1, 1000) }).Hits;
            var scores = hits.ToDictionary(hit => hit.Work, hit => hit.Score);
            var works = library.Works(hits.Select(hit => hit.Work)).Where(work => work.Number.Value != query.Without).Take(limit);
            int rank = 0;
            foreach (var work in works)
            {
                run.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{query.Id} Q0 {work.Id} {++rank} {scores[work.Number.Value]:R} colophon"));
            }
        }

        return bad > 0 ? Exit.Quarantined : Exit.Done;
    }

    private static (string Id, string Text, int Without)? ReadQuery(Library library, string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            string? id = root.GetProperty("id").ToString();
            var like = root.TryGetProperty("like", out var work) ? library.FindWork(work.ToString()) : null;
            string? text = root.TryGetProperty("text", out var words) ? words.GetString() : like is null ? null : $"{like.Title} {like.Abstract}";
            return text is null ? null : (id, text, like?.Number.Value ?? 0);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
