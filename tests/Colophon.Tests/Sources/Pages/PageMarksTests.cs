using Colophon.Sources.Pages;

namespace Colophon.Tests.Sources.Pages;

public sealed class PageMarksTests
{
    [Theory]
    [InlineData("15.3CVSep 18, 2023Code", 15.3, "cs.CV", "2023-09-18")]
    [InlineData("LGOct 11, 2022Code", null, "cs.LG", "2022-10-11")]
    [InlineData("1.2APNov 2, 2015", 1.2, "AP", "2015-11-02")]
    [InlineData("8.9OCFeb 8, 2023", 8.9, "math.OC", "2023-02-08")]
    [InlineData("MMAug 24, 2023Code", null, "cs.MM", "2023-08-24")]
    [InlineData("quant-phMay 3, 2020", null, "quant-ph", "2020-05-03")]
    [InlineData("7.7 LG Sep 18, 2023 Code", 7.7, "cs.LG", "2023-09-18")]
    [InlineData("7 · stat.ME · September 2023 · 12 citations", 7.0, "stat.ME", "2023-09")]
    [InlineData("CVLGJun 3", null, "cs.CV cs.LG", "2024-06-03")]
    [InlineData("AIJul 3", null, "cs.AI", "2023-07-03")]
    public void reads_a_badge(string line, double? score, string categories, string date)
    {
        var badge = BadgeLine.Read(line).ShouldNotBeNull();
        badge.Score.ShouldBe(score);
        string.Join(' ', badge.Categories).ShouldBe(categories);
        badge.Day!.Value.Complete(new DateOnly(2024, 6, 10)).ToString().ShouldBe(date);
    }

    [Theory]
    [InlineData("Sep 18, 2023")]
    [InlineData("The March of 2023")]
    [InlineData("CVSeptic 18, 2023")]
    [InlineData("CVSep 99, 2023")]
    [InlineData("A May 3, 2020 meeting of nobody in particular was held and nothing came of it")]
    [InlineData("14 Papers")]
    public void takes_no_other_line_for_a_badge(string line) => BadgeLine.Read(line).ShouldBeNull();

    [Theory]
    [InlineData("preprint2026arXiv", "preprint", null, 2026)]
    [InlineData("article2019Crossref", "article", null, 2019)]
    [InlineData("journal article2021Annals of Slow Science", "article", "Annals of Slow Science", 2021)]
    [InlineData("conference paper · 2023 · FernConf", "inproceedings", "FernConf", 2023)]
    [InlineData("blog post2024Moss Weekly", "misc", "Moss Weekly", 2024)]
    public void reads_a_kind(string line, string type, string? venue, int year)
    {
        var kind = KindLine.Read(line).ShouldNotBeNull();
        (kind.Type, kind.Venue, kind.Year).ShouldBe((type, venue, year));
    }

    [Theory]
    [InlineData("39works")]
    [InlineData("In 2020 we went home")]
    [InlineData("SemEval2025 Task 4")]
    [InlineData("report20261")]
    public void takes_no_other_line_for_a_kind(string line) => KindLine.Read(line).ShouldBeNull();

    [Theory]
    [InlineData("Nov 10", "2025-11-10")]
    [InlineData("Nov 22", "2024-11-22")]
    [InlineData("Nov 21", "2025-11-21")]
    [InlineData("Feb 29", "2024-02-29")]
    public void gives_a_date_without_year_the_year_of_the_saving_or_the_one_before(string printed, string date) =>
        PrintedDay.ReadAt(printed, 0, out _).ShouldNotBeNull().Complete(new DateOnly(2025, 11, 21)).ToString().ShouldBe(date);

    [Theory]
    [InlineData("• 4 authors", 4)]
    [InlineData("1 authors", 1)]
    [InlineData("• 19 authors · Feb 29, 2020", 19)]
    [InlineData("no authors", null)]
    [InlineData("We asked 4 authors", null)]
    public void counts_authors(string line, int? count) => DailyItem.AuthorCount(line).ShouldBe(count);

    [Theory]
    [InlineData("Kui Rendal", "Kui Rendal", true)]
    [InlineData("Kui Rendal", "Rendal, Kui", true)]
    [InlineData("Kui Rendal", "K Rendal", true)]
    [InlineData("Kui Rendal", "K. M. Rendal", true)]
    [InlineData("Kui Rendal", "Kai Rendal", false)]
    [InlineData("Kui Rendal", "Kui Randal", false)]
    [InlineData("Jose Garcia", "José García", true)]
    public void knows_the_owner_among_the_names(string owner, string printed, bool same) => OwnerName.Matches(owner, printed).ShouldBe(same);

    [Theory]
    [InlineData("Ada de la Croix", true)]
    [InlineData("J.-P. Müller", true)]
    [InlineData("d'Arcy Wells", true)]
    [InlineData("王芳", true)]
    [InlineData("Nets for the Tide", false)]
    [InlineData("net weaving", false)]
    [InlineData("GPT-4 Turbo", false)]
    public void knows_the_shape_of_a_name(string text, bool name) => NameShape.IsName(text).ShouldBe(name);
}
