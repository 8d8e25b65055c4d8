using System.Diagnostics;
using Colophon.Sources;

namespace Colophon.Tests.Sources.Corpora;

/// <summary>
/// The real corpora, read in place from <c>../shared/data</c>: what their description counts, and beside each test's name in this folder how
/// much was understood, left out and refused, with one hash over all of it, so that no reader changes what it says unnoticed.
/// </summary>
[Trait("Category", "Data")]
public sealed class CorporaData(ITestOutputHelper output)
{
    private static string Data => Environment.GetEnvironmentVariable("COLOPHON_DATA") ?? Path.GetFullPath(Path.Combine(RepositoryRoot.Path, "..", "shared", "data"));

    [Fact]
    public void arxiv_snapshot() => Read("arxiv-snapshot.json.zst").Papers.ShouldBe(246_080);

    [Fact]
    public void arxiv_daily() => Read("arxiv-daily.json.zst").Papers.ShouldBe(74_728);

    [Fact]
    public void acl_anthology()
    {
        var tally = Read("acl-anthology.tar.zst");
        tally.Papers.ShouldBe(108_962);
        tally.Bylines.ShouldBe(388_948);
    }

    // 305 lines with an id and 38 without repeat an earlier line word for word, and are the same record.
    [Fact]
    public void conferences()
    {
        var tally = Read("conferences.jsonl.zst");
        tally.Papers.ShouldBe(95_562);
        tally.DistinctPapers.ShouldBe(95_562 - 305 - 38);
    }

    [Fact]
    public void openreview()
    {
        var tally = Read("openreview-papers.jsonl.zst");
        tally.Papers.ShouldBe(16_927);
        tally.Bylines.ShouldBe(81_715);
    }

    [Fact]
    public void daily_papers() => Read("hf-daily-papers.json.zst").Papers.ShouldBe(753);

    // The description counts lines, of which 41 are papers that cite themselves.
    [Fact]
    public void acl_citations() => Read("acl-citations.tsv.zst").Edges.ShouldBe(161_669 - 41);

    // The description counts the 145,674 citations of papers that have a line of their own; the file has 146,964, of which 30 are of a paper by itself.
    [Fact]
    public void arxiv_citations() => Read("arxiv-citations-1991-1996.paperscape.csv.zst").Edges.ShouldBe(146_964 - 30);

    [Fact]
    public void judged_collections() => Read("search-eval.tar.zst", Formats.Named("judged")).Papers.ShouldBe(1_400 + 1_460 + 4_205);

    private Tally Read(string name, IFormat? format = null)
    {
        string path = Path.Combine(Data, name);
        if (!Path.Exists(path))
        {
            (Environment.GetEnvironmentVariable("CI") == "true").ShouldBeFalse($"{path} is not there, and CI may not skip");
            Assert.Skip($"LOUD SKIP: {path} is not there; the counts of the real corpora were not checked");
        }

        var tally = new Tally();
        long begin = Stopwatch.GetTimestamp();
        foreach (var file in new InputFiles([path], Stream.Null, new DateOnly(2025, 6, 1), format))
        {
            tally.Add(file);
        }

        output.WriteLine($"{name}: {tally.Pieces:N0} pieces, {tally.Pieces / tally.Reading.TotalSeconds:N0}/s cut and read, {Stopwatch.GetElapsedTime(begin).TotalSeconds:N1} s in all");
        Compare(name, tally.ToJson());
        return tally;
    }

    private static void Compare(string name, string actual)
    {
        string path = Path.Combine(RepositoryRoot.Path, "tests", "Colophon.Tests", "Sources", "Corpora", name.Split('.')[0] + ".json");
        if (Environment.GetEnvironmentVariable("COLOPHON_GOLDEN") == "write")
        {
            File.WriteAllText(path, actual);
        }

        actual.ShouldBe(File.ReadAllText(path).ReplaceLineEndings("\n"), "what the readers say of this corpus changed: if that is meant, run with COLOPHON_GOLDEN=write");
    }
}
