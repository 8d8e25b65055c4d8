using System.CommandLine;
using Colophon.Libraries;
using Colophon.Yardsticks;

namespace Colophon.Bench;

/// <summary>Our lexical engine, Lucene and FTS5 in one run, on the same documents and questions, one thread each, top 10.</summary>
internal static class SearchBench
{
    private const int Limit = 10;

    /// <summary>What is asked.</summary>
    /// <param name="Questions">How many works are held out, and made questions of.</param>
    /// <param name="Seed">Which.</param>
    /// <param name="Rounds">How many times each question is timed.</param>
    internal sealed record Settings(int Questions, int Seed, int Rounds)
    {
        /// <summary>What the figures in the documents were taken with.</summary>
        public static Settings Usual { get; } = new(500, 1, 5);
    }

    public static Command Command()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Corpora in any format that Colophon reads.", Arity = ArgumentArity.OneOrMore };
        var work = new Option<string>("--work") { Description = "Where indexes and exchanged files go.", DefaultValueFactory = _ => Corpus.DefaultWork };
        var held = new Option<int>("--questions") { Description = "How many works to hold out, and to make questions of.", DefaultValueFactory = _ => Settings.Usual.Questions };
        var seed = new Option<int>("--seed") { Description = "Which works are held out.", DefaultValueFactory = _ => Settings.Usual.Seed };
        var rounds = new Option<int>("--rounds") { Description = "How many times each question is timed.", DefaultValueFactory = _ => Settings.Usual.Rounds };
        var library = new Option<string?>("--library") { Description = "Also ask an existing library's own index." };
        var write = new Option<bool>("--write") { Description = "Put the table into docs/benchmarks.md." };
        var command = new Command("search", "Search and indexing against Lucene and SQLite FTS5.") { paths, work, held, seed, rounds, library, write };
        command.SetAction(parsed => Run(
            parsed.GetValue(paths)!,
            Directory.CreateDirectory(parsed.GetValue(work)!).FullName,
            new Settings(parsed.GetValue(held), parsed.GetValue(seed), parsed.GetValue(rounds)),
            parsed.GetValue(library),
            parsed.GetValue(write)));
        return command;
    }

    /// <summary>Builds and asks every engine; with a <paramref name="library"/> asks its index too.</summary>
    public static int Run(string[] paths, string work, Settings settings, string? library, bool write)
    {
        string documents = Path.Combine(work, "documents.tsv");
        var questions = Prepare(paths, documents, settings.Questions, settings.Seed, out long count);
        QuestionFile.Write(QuestionFile.In(work), questions);

        var table = new MarkdownTable("engine", "version", "built, documents/s", "index, MB", "bytes/document", "median, ms", "p95, ms");
        foreach (var open in Engines.All(work, peers: true, "combined"))
        {
            using var engine = open();
            var build = engine.Build(documents);
            var latency = engine.Ask(questions, Limit, settings.Rounds).Latency!;
            table.Add(
                engine.Name,
                build.Version,
                Figures.Count(build.Documents / build.Seconds),
                Figures.Megabytes(build.Bytes),
                Figures.Count((double)build.Bytes / build.Documents),
                Figures.Ms(latency.MedianMs),
                Figures.Ms(latency.P95Ms));
            Console.Error.WriteLine($"{engine.Name}: done");
        }

        if (library is not null)
        {
            using var opened = Library.Open(library);
            var latency = ColophonEngine.Time(opened.Search, questions, Limit, settings.Rounds)!;
            table.Add("Colophon, the whole library", "", "", "", "", Figures.Ms(latency.MedianMs), Figures.Ms(latency.P95Ms));
        }

        new Section("search", $"{Figures.Count(count)} documents, {questions.Count} questions of 2–4 words of held-out titles (seed {settings.Seed}), {settings.Rounds} rounds after warm-up (FTS5: one)", table)
            .Publish(write);
        return 0;
    }

    // The whole corpus is dropped again before anything is timed.
    private static List<Question> Prepare(string[] paths, string file, int count, int seed, out long left)
    {
        var documents = Corpora.Read(paths).ToList();
        var questions = HeldOut.Take(documents, count, seed);
        left = DocumentFile.Write(file, documents);
        return questions;
    }
}
