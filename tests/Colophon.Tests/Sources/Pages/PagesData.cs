using Colophon.Sources;
using Colophon.Works;
using Colophon.Sources.Pages;

namespace Colophon.Tests.Sources.Pages;

/// <summary>The saved pages of three services, read in place; and how often glued titles and names are told apart.</summary>
[Trait("Category", "Data")]
public sealed class PagesData(ITestOutputHelper output)
{
    private static string Data => Environment.GetEnvironmentVariable("COLOPHON_DATA") ?? Path.GetFullPath(Path.Combine(RepositoryRoot.Path, "..", "shared", "data"));

    [Fact]
    public void the_profile_lists_fourteen_works_of_its_owner()
    {
        var works = Read("profile-kui-ren.txt");
        works.Count.ShouldBe(14);
        works.ShouldAllBe(work => work.Bylines.Any(byline => byline.Name.Printed == "Kui Ren") && work.Abstract != null && work.Figures.Count == 1 && work.Date!.Value.Day > 0);
        works.Count(work => work.Bylines[^1].Position is null).ShouldBe(6);
        works.Count(work => work.BylinesIncomplete).ShouldBe(6);
    }

    [Fact]
    public void the_listing_shows_fifty_works_with_three_names_each()
    {
        var works = Read("listing-li-shen.txt");
        works.Count.ShouldBe(50);
        works.ShouldAllBe(work => work.Bylines.Count == 3 && work.BylinesIncomplete && work.Abstract != null && work.Categories.Count == 1);
        works.Count(work => work.Bylines.Any(byline => byline.Name.Printed == "Li Shen")).ShouldBe(PrintedWithName);
        works.Count(work => work.Keywords.Count > 0).ShouldBe(1);
        works.ShouldContain(work => work.Title == "Compressing Volumetric Radiance Fields to 1 MB");
    }

    [Fact]
    public void the_snapshot_lists_thirty_nine_works_without_names()
    {
        Read("profile-li-shen.txt").ShouldAllBe(work => work.Bylines.Count == 0);
        var works = Read("profile-li-shen.txt", "Li Shen");
        works.Count.ShouldBe(39);
        works.ShouldAllBe(work => work.Bylines.Single().Position == null && work.Type == "preprint" && work.Abstract != null);
    }

    [Fact]
    public void the_daily_page_lists_fifty_seven_works_of_which_fifty_five_count_their_authors()
    {
        var works = Read("daily-papers-search.txt");
        works.Count.ShouldBe(57);
        works.Count(work => work.StatedAuthorCount is not null).ShouldBe(55);
        works.Count(work => work.Date is null).ShouldBe(1);
        works.ShouldAllBe(work => work.Abstract != null && work.Bylines.Count == 0 && work.Title.Length < 150);
    }

    [Fact]
    public void glued_titles_and_names_come_apart_in_more_than_ninety_five_of_a_hundred()
    {
        string path = Present("arxiv-daily.json.zst");
        int[] right = [0, 0];
        int[] all = [0, 0];
        foreach (var file in new InputFiles([path], Stream.Null, new DateOnly(2025, 6, 1)))
        {
            int number = 0;
            foreach (var piece in file.Format!.Cut(file.Content, file.Context()).Where(_ => number++ % 18 == 0))
            {
                if (file.Format.Read(piece.Original, "arxiv").Statement is PaperRecord { Title.Length: > 0, Bylines.Count: > 0 } paper)
                {
                    int half = all[0] > all[1] ? 1 : 0;
                    all[half]++;
                    right[half] += ComesApart(paper) ? 1 : 0;
                }
            }
        }

        for (int half = 0; half < 2; half++)
        {
            output.WriteLine($"half {half}: {right[half]} of {all[half]} ({100.0 * right[half] / all[half]:0.0} %)");
            (right[half] / (double)all[half]).ShouldBeGreaterThan(0.95);
        }
    }

    private const int PrintedWithName = 27;

    private static bool ComesApart(PaperRecord paper)
    {
        string[] names = [.. paper.Bylines.Take(3).Select(byline => byline.Name.Printed)];
        string line = paper.Title + string.Join(", ", names) + (paper.Bylines.Count > 3 ? " et al." : "");
        return new GluedLine(GluedLine.WordsOf(paper.Abstract ?? ""), []).Split(line) is { } parts && parts.Title == paper.Title && parts.Names.Names.SequenceEqual(names);
    }

    private static List<PaperRecord> Read(string name, string? owner = null)
    {
        var format = new PageFormat();
        byte[] bytes = File.ReadAllBytes(Present(Path.Combine("pages", name)));
        format.Recognise(bytes.AsSpan(0, Math.Min(bytes.Length, 64 << 10)), name).ShouldBe(2);
        return [.. format.Cut(new MemoryStream(bytes), new ReadingContext(owner, new DateOnly(2025, 11, 10))).Select(piece => format.Read(piece.Original, "page").Statement.ShouldBeOfType<PaperRecord>())];
    }

    private static string Present(string name)
    {
        string path = Path.Combine(Data, name);
        if (!File.Exists(path))
        {
            (Environment.GetEnvironmentVariable("CI") == "true").ShouldBeFalse($"{path} is not there, and CI may not skip");
            Assert.Skip($"LOUD SKIP: {path} is not there; nothing was checked against it");
        }

        return path;
    }
}
