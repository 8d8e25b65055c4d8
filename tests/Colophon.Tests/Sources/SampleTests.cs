using Colophon.Sources;
using Colophon.Works;

namespace Colophon.Tests.Sources;

/// <summary>The bundled sample is whole, and every word in it is ours.</summary>
public sealed class SampleTests
{
    private const int SharedWords = 8;

    private static string File => Path.Combine(RepositoryRoot.Path, "samples", "works.jsonl");

    private static string Pages => Path.Combine(
        Environment.GetEnvironmentVariable("COLOPHON_DATA") ?? Path.GetFullPath(Path.Combine(RepositoryRoot.Path, "..", "shared", "data")),
        "pages");

    [Fact]
    public void parses_completely()
    {
        var readings = Readings();
        readings.ShouldAllBe(reading => reading.Problem == null && reading.Remarks.Count == 0);
        readings.Count.ShouldBeInRange(140, 210);
    }

    [Fact]
    public void is_recognised_as_works_of_this_program() =>
        Formats.Recognise(System.IO.File.ReadAllBytes(File).AsSpan(0, 64 << 10), "works.jsonl")?.Name.ShouldBe("colophon");

    [Fact]
    public void names_every_work_once()
    {
        var works = Works();
        works.Select(work => work.Id).ShouldBeUnique();
        works.Select(work => work.Title.ToUpperInvariant()).ShouldBeUnique();
        works.SelectMany(work => work.Identifiers).ShouldBeUnique();
    }

    [Fact]
    public void tells_in_one_sentence_of_fifteen_to_thirty_five_words_what_each_work_is_about() =>
        Works().ShouldAllBe(work => work.Abstract != null && work.Abstract.EndsWith('.') && work.Abstract.TrimEnd('.').IndexOf(". ", StringComparison.Ordinal) < 0
            && work.Abstract.Split(' ', StringSplitOptions.None).Length >= 15 && work.Abstract.Split(' ', StringSplitOptions.None).Length <= 35);

    [Fact]
    public void says_where_names_are_missing() =>
        Works().ShouldAllBe(work => work.BylinesIncomplete || (work.Bylines.Count > 0 && work.Bylines.All(byline => byline.Position != null)));

    [Fact]
    public void holds_the_question_which_li_shen_is_meant() =>
        Works().Count(work => work.Bylines.Any(byline => byline.Name.Printed == "Li Shen")).ShouldBeGreaterThan(70);

    [Fact]
    [Trait("Category", "Data")]
    public void shares_no_run_of_words_with_the_abstracts_of_the_pages()
    {
        if (!Directory.Exists(Pages))
        {
            (Environment.GetEnvironmentVariable("CI") == "true").ShouldBeFalse($"{Pages} is not there, and CI may not skip");
            Assert.Skip($"LOUD SKIP: {Pages} is not there; the sample was not compared with the abstracts");
        }

        var printed = Directory.EnumerateFiles(Pages, "*.txt").SelectMany(file => Runs(System.IO.File.ReadAllText(file))).ToHashSet(StringComparer.Ordinal);
        printed.Count.ShouldBeGreaterThan(10_000);
        Works().SelectMany(work => Runs(work.Abstract!)).Where(printed.Contains).ShouldBeEmpty();
    }

    private static IEnumerable<string> Runs(string text)
    {
        string[] words = text.ToLowerInvariant().Split([.. text.Where(c => !char.IsLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(0, Math.Max(0, words.Length - SharedWords + 1)).Select(i => string.Join(' ', words, i, SharedWords));
    }

    private static List<PaperRecord> Works() => [.. Readings().Select(reading => reading.Statement.ShouldBeOfType<PaperRecord>())];

    private static List<Reading> Readings()
    {
        var format = Formats.Named("colophon").ShouldNotBeNull();
        using var stream = System.IO.File.OpenRead(File);
        return [.. format.Cut(stream, new ReadingContext(null, new DateOnly(2025, 11, 10))).Select(piece => format.Read(piece.Original, "sample"))];
    }
}
