using System.Text.Json;

namespace Colophon.Yardsticks;

/// <summary>Java Lucene, run by the small program in <c>bench/peers/lucene</c> with the jars of Debian's <c>liblucene8-java</c>.</summary>
/// <param name="folder">Where the index, the compiled program and the exchanged files go.</param>
/// <param name="layout"><c>combined</c>, <c>fields</c> or <c>bm25f</c>; see the program.</param>
internal sealed class LuceneEngine(string folder, string layout = "combined") : IEngine
{
    private static readonly string[] Jars = ["core", "analyzers-common", "sandbox"];

    public string Name => layout == "combined" ? "Lucene" : $"Lucene ({layout})";

    private static string JarFolder => Environment.GetEnvironmentVariable("LUCENE_JARS") ?? "/usr/share/java";

    private string IndexFolder => Path.Combine(folder, "index-" + layout);

    /// <summary>Why Lucene cannot be run here; null if it can.</summary>
    public static string? Missing() =>
        Jars.Select(Jar).Any(jar => jar is null) ? $"no lucene-*-8.*.jar in {JarFolder}: install liblucene8-java or set LUCENE_JARS" : null;

    public Build Build(string documents)
    {
        ChildProcess.Output("javac", ["-cp", ClassPath(), "-d", Places.Fresh(folder, "classes"), Path.Combine(Places.Repository, "bench/peers/lucene/LucenePeer.java")]);
        var report = Run("index", documents, Places.Fresh(IndexFolder), layout);
        return new Build(
            report.GetProperty("version").GetString()!,
            report.GetProperty("documents").GetInt64(),
            report.GetProperty("seconds").GetDouble(),
            report.GetProperty("bytes").GetInt64());
    }

    public Answers Ask(IReadOnlyList<Question> questions, int limit, int rounds)
    {
        string asked = Path.Combine(folder, "questions.tsv");
        string run = Path.Combine(folder, "run.txt");
        File.WriteAllLines(asked, questions.Select(question => $"{question.Id}\t{DocumentFile.OnOneLine(question.Text)}"));
        var report = Run("search", IndexFolder, asked, run, layout, $"{limit}", $"{rounds}");
        var ranking = File.ReadLines(run).Select(line => line.Split(' ')).GroupBy(row => row[0], row => row[2])
            .ToDictionary(rows => rows.Key, rows => (IReadOnlyList<string>)[.. rows]);
        return new Answers(ranking, rounds == 0 ? null : new Latency(report.GetProperty("medianMs").GetDouble(), report.GetProperty("p95Ms").GetDouble()));
    }

    public void Dispose()
    {
        // Each verb is a process of its own; the folder is the caller's.
    }

    private JsonElement Run(params IEnumerable<string> arguments) =>
        JsonElement.Parse(ChildProcess.Output("java", ["-Xmx2g", "-cp", ClassPath(), "LucenePeer", .. arguments]));

    private string ClassPath() => string.Join(Path.PathSeparator, [.. Jars.Select(Jar), Path.Combine(folder, "classes")]);

    private static string? Jar(string module) =>
        Directory.Exists(JarFolder) ? Directory.EnumerateFiles(JarFolder, $"lucene-{module}-8.*.jar").Order(StringComparer.Ordinal).LastOrDefault() : null;
}
