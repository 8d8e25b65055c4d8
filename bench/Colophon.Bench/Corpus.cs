using Colophon.Yardsticks;

namespace Colophon.Bench;

/// <summary>The usual places of a benchmark.</summary>
internal static class Corpus
{
    /// <summary>The files about papers that are imported and searched.</summary>
    private static readonly string[] Papers = ["acl-anthology.tar.zst", "arxiv-snapshot.json.zst", "arxiv-daily.json.zst", "conferences.jsonl.zst", "openreview-papers.jsonl.zst"];

    private static readonly string[] Others = ["acl-citations.tsv.zst", "arxiv-citations-1991-1996.paperscape.csv.zst", "hf-daily-papers.json.zst"];

    /// <summary>Where indexes, libraries and exchanged files go.</summary>
    public static string DefaultWork => Path.Combine(Places.Repository, "artifacts", "bench");

    /// <summary>Where the corpora stand, unless somebody says otherwise.</summary>
    public static string DefaultData => Path.Combine(Places.Repository, "..", "shared", "data");

    /// <summary>The corpora of papers in a folder.</summary>
    public static string[] PapersIn(string data) => [.. Papers.Select(file => Path.Combine(data, file))];

    /// <summary>All that is imported from a folder: papers, then citations and daily lists.</summary>
    public static string[] AllIn(string data) => [.. PapersIn(data), .. Others.Select(file => Path.Combine(data, file))];
}
