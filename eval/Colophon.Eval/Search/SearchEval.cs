using System.CommandLine;
using Colophon.Yardsticks;

namespace Colophon.Eval.Search;

/// <summary>Search on judged collections: our lexical engine, and with <c>--peers</c> Lucene and FTS5 on the same documents and questions.</summary>
internal static class SearchEval
{
    private const int Deepest = 100;

    private static readonly string[] Collections = ["cranfield", "cisi", "csfcube", "acl-citing-sentences"];

    public static Command Command()
    {
        var data = new Option<string>("--data") { Description = "The folder with search-eval.tar.zst and acl-anthology.tar.zst.", DefaultValueFactory = _ => Path.Combine(Places.Repository, "..", "shared", "data") };
        var work = new Option<string>("--work") { Description = "Where indexes and runs go.", DefaultValueFactory = _ => Path.Combine(Places.Repository, "artifacts", "eval") };
        var collections = new Option<string[]>("--collections") { Description = "Which collections.", DefaultValueFactory = _ => Collections, AllowMultipleArgumentsPerToken = true };
        var peers = new Option<bool>("--peers") { Description = "Also Lucene and SQLite FTS5." };
        var update = new Option<bool>("--update") { Description = "Keep figures that are higher than the baselines." };
        var command = new Command("search", "Ranking quality on judged collections.") { data, work, collections, peers, update };
        command.SetAction(parsed => Run(parsed.GetValue(data)!, parsed.GetValue(work)!, parsed.GetValue(collections)!, parsed.GetValue(peers), parsed.GetValue(update)));
        return command;
    }

    private static int Run(string data, string work, string[] names, bool peers, bool update)
    {
        string archive = Path.Combine(data, "search-eval.tar.zst");
        if (!File.Exists(archive))
        {
            Console.Error.WriteLine($"NOTHING WAS EVALUATED: {archive} is not there; name its folder with --data.");
            return 3;
        }

        string judged = Places.Fresh(work, "judged");
        ChildProcess.Output("tar", "--zstd", "-xf", archive, "-C", judged);
        string file = Path.Combine(Places.Repository, "eval", "baselines.json");
        var baselines = Baselines.Read(file);
        var table = new MarkdownTable("collection · engine", "questions", "nDCG@10", "recall@5", "recall@100", "MRR@10", "MAP", "Colophon ahead in nDCG@10 by (95 %)");
        var fallen = new List<string>();
        foreach (string name in names)
        {
            var collection = Collection.Open(Directory.EnumerateDirectories(judged, name, SearchOption.AllDirectories).First(), Path.Combine(data, "acl-anthology.tar.zst"));
            var ours = Evaluate(collection, Directory.CreateDirectory(Path.Combine(work, name)).FullName, peers, table);
            fallen.AddRange(baselines.Fallen(name, ours.Named));
            baselines.Raise(name, ours.Named);
        }

        Console.WriteLine($"Machine: {Machine.Line(TimeProvider.System)}\n\n{table}");
        fallen.ForEach(Console.Error.WriteLine);
        if (update)
        {
            File.WriteAllText(file, baselines.ToString());
        }

        return fallen.Count == 0 ? 0 : 1;
    }

    private static SearchScores Evaluate(Collection collection, string work, bool peers, MarkdownTable table)
    {
        string documents = Path.Combine(work, "documents.tsv");
        DocumentFile.Write(documents, Corpora.Read([collection.Documents]));
        IReadOnlyDictionary<string, SearchScores>? ours = null;
        foreach (var open in Engines.All(work, peers, "combined", "bm25f"))
        {
            using var engine = open();
            engine.Build(documents);
            var ranking = WithoutLike(collection.Questions, engine.Ask(collection.Questions, Deepest + 1, rounds: 0).Ranking);
            File.WriteAllLines(Path.Combine(work, $"{engine.Name}.run"), Search.Run.Lines(ranking, "colophon-eval"));
            var scores = SearchScores.PerQuestion(collection.Judgements, ranking);
            ours ??= scores;
            var mean = SearchScores.Mean([.. scores.Values]);
            table.Add([$"{collection.Name} · {engine.Name}", $"{scores.Count}", .. mean.Named.Select(figure => $"{figure.Value:0.0000}"), ReferenceEquals(scores, ours) ? "" : Ahead(ours, scores)]);
        }

        return SearchScores.Mean([.. ours!.Values]);
    }

    private static Dictionary<string, IReadOnlyList<string>> WithoutLike(IReadOnlyList<Question> questions, IReadOnlyDictionary<string, IReadOnlyList<string>> ranking) =>
        questions.ToDictionary(
            question => question.Id,
            question => (IReadOnlyList<string>)[.. (ranking.GetValueOrDefault(question.Id) ?? []).Where(document => document != question.Like).Take(Deepest)]);

    private static string Ahead(IReadOnlyDictionary<string, SearchScores> ours, IReadOnlyDictionary<string, SearchScores> theirs)
    {
        var interval = PairedBootstrap.Of([.. ours.Select(question => question.Value.Ndcg10 - theirs[question.Key].Ndcg10)]);
        return $"{interval.Mean:+0.0000;-0.0000} ({interval.Low:+0.0000;-0.0000} … {interval.High:+0.0000;-0.0000})";
    }
}
