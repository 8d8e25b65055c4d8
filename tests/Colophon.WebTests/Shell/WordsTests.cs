using Colophon.People;
using Colophon.Web.Shell;
using Colophon.WebTests.Made;
using Colophon.Works;

namespace Colophon.WebTests.Shell;

public sealed class WordsTests
{
    [Theory]
    [InlineData(2025, 10, 31, "31 Oct 2025")]
    [InlineData(2023, 5, 0, "May 2023")]
    [InlineData(2023, 0, 0, "2023")]
    public void a_date_is_as_precise_as_its_source(int year, int month, int day, string said) => Words.Date(PartialDate.Create(year, month, day)!.Value).ShouldBe(said);

    [Theory]
    [InlineData(1_234, "about 1,200")]
    [InlineData(87, "about 87")]
    [InlineData(996, "about 1,000")]
    [InlineData(540_321, "about 540,000")]
    public void an_estimate_does_not_look_exact(long estimate, string said) => Words.About(estimate).ShouldBe(said);

    [Theory]
    [InlineData(0, "today")]
    [InlineData(1, "yesterday")]
    [InlineData(5, "5 days ago")]
    [InlineData(60, "21 Sep 2026")]
    public void freshness_is_told_by_the_clock_that_was_given(int days, string said) => Words.Ago(MadeLibrary.Now.AddDays(-days), new FixedTime(MadeLibrary.Now)).ShouldBe(said);

    [Theory]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("https://me:secret@example.org/", null)]
    [InlineData("not an address", null)]
    [InlineData("https://example.org/a b", "https://example.org/a%20b")]
    public void only_web_addresses_are_links(string address, string? link) => Address.Outside(address).ShouldBe(link);

    [Fact]
    public void an_id_keeps_its_slashes_and_colons_in_its_address() =>
        Address.Work(new WorkId("doi:10.1/a<b>#c?d%2F")).ShouldBe("/work/doi:10.1/a%3Cb%3E%23c%3Fd%252F");

    [Fact]
    public void the_name_of_the_page_is_always_in_sight()
    {
        var work = new Work
        {
            Number = new WorkNumber(1), Id = new WorkId("x:1"), Title = "", Versions = [],
            Bylines = [.. Enumerable.Range(0, 12).Select(i => new Byline(i, new PersonName($"Person {(char)('A' + i)}")))],
        };
        var line = ShortByline.Of(work, "person-l");
        line.Names.Select(n => n.Printed).ShouldBe(["Person A", "Person B", "Person C", "Person L"]);
        line.Skips.ShouldBeTrue();
        line.More.ShouldBe(8);
    }
}
