using Colophon.Works;
using static Colophon.EngineTests.TestLibrary;

namespace Colophon.EngineTests;

public sealed class JoiningTests : IDisposable
{
    private const string Title = "Vellum Networks for Slow Reading of Long Letters";

    private readonly TestLibrary _library = new();

    public void Dispose() => _library.Dispose();

    [Fact]
    public void joins_records_that_share_an_identifier()
    {
        _library.Import("one", Paper("arxiv:2103.00001", Title, ids: ["arxiv:2103.00001", "doi:10.1234/vellum"]));
        _library.Import("two", Paper("doi:10.1234/vellum", "Quite another title here", ids: ["doi:10.1234/vellum"]));
        var work = _library.Find("doi:10.1234/vellum").ShouldNotBeNull();
        work.Id.Value.ShouldBe("arxiv:2103.00001");
        work.Versions.Select(v => v.JoinedBy).ShouldBe(["first", "identifier doi:10.1234/vellum"]);
    }

    [Fact]
    public void joins_records_whose_title_first_author_and_year_agree()
    {
        _library.Import("one", Paper("arxiv:2103.00001", Title));
        _library.Import("two", Paper("acl:2022.vellum-main.7", "Vellum networks for slow reading of long letters.", "A. Quill, Bo Inkwell", "2022"));
        _library.Find("acl:2022.vellum-main.7").ShouldNotBeNull().Id.Value.ShouldBe("arxiv:2103.00001");
    }

    [Theory]
    [InlineData("Another Title About Quite Different Letters", "Ada Quill, Bo Inkwell", "2021")]
    [InlineData(Title, "Zoe Reed, Bo Inkwell", "2021")]
    [InlineData(Title, "Ada Quill, Bo Inkwell", "2009")]
    public void keeps_apart_what_differs_in_title_first_author_or_year(string title, string authors, string date)
    {
        _library.Import("one", Paper("arxiv:2103.00001", Title));
        _library.Import("two", Paper("two:x", title, authors, date));
        _library.Find("two:x").ShouldNotBeNull().Id.Value.ShouldBe("two:x");
    }

    [Fact]
    public void keeps_apart_two_arxiv_papers_of_one_title()
    {
        _library.Import("one", Paper("one:a", Title, ids: ["arxiv:2103.00001"]));
        _library.Import("two", Paper("two:b", Title, ids: ["arxiv:2104.00002"]));
        _library.Find("two:b").ShouldNotBeNull().Id.Value.ShouldBe("two:b");
    }

    [Fact]
    public void never_joins_two_records_of_one_source_under_different_ids()
    {
        _library.Import("one", Paper("one:a", Title, ids: ["doi:10.1234/vellum"]), Paper("one:b", Title, ids: ["doi:10.1234/vellum"]));
        _library.Find("one:b").ShouldNotBeNull().Id.Value.ShouldBe("one:b");
    }

    [Fact]
    public void never_joins_by_an_empty_title()
    {
        const string Line = """{"id": "2101.0000X", "authors": "Ada Quill", "title": "", "categories": "cs.CL", "abstract": "Words.", "versions": [{"version": "v1", "created": "Mon, 4 Jan 2021 00:00:00 GMT"}], "update_date": "2021-01-04", "authors_parsed": [["Quill", "Ada", ""]]}""";
        _library.ImportText("arxiv-snapshot", "one", Line.Replace('X', '1'));
        _library.ImportText("arxiv-snapshot", "two", Line.Replace('X', '2'));
        _library.Find("arxiv:2101.00002").ShouldNotBeNull().Id.Value.ShouldBe("arxiv:2101.00002");
    }

    [Fact]
    public void a_new_version_of_a_record_replaces_the_old_one()
    {
        _library.Import("one", Paper("one:a", Title));
        _library.Import("one", Paper("one:a", "Vellum Networks, Revised", "Ada Quill, Cy Nib"));
        var work = _library.Find("one:a").ShouldNotBeNull();
        work.Title.ShouldBe("Vellum Networks, Revised");
        work.Bylines.Select(b => b.Name.Printed).ShouldBe(["Ada Quill", "Cy Nib"]);
        work.Versions.Count.ShouldBe(1);
        using var library = _library.Open();
        library.Status().Records.ShouldBe(1);
        library.Status().Bylines.ShouldBe(2);
    }

    [Fact]
    public void a_record_that_names_two_works_makes_them_one()
    {
        _library.Import("one", Paper("one:a", "First Title of the Vellum Paper", ids: ["arxiv:2103.00001"]));
        _library.Import("two", Paper("two:b", "Second Title of the Same Work", ids: ["doi:10.1234/vellum"]));
        _library.Import("three", Paper("three:c", Title, ids: ["arxiv:2103.00001", "doi:10.1234/vellum"]));
        _library.Find("two:b").ShouldNotBeNull().Versions.Select(v => v.RecordId).ShouldBe(["one:a", "two:b", "three:c"]);
        using var library = _library.Open();
        library.Status().Works.ShouldBe(1);
    }

    [Fact]
    public void a_decision_takes_a_version_out_and_its_undo_puts_it_back()
    {
        _library.Import("one", Paper("one:a", Title, ids: ["doi:10.1234/vellum"]));
        _library.Import("two", Paper("two:b", Title, ids: ["doi:10.1234/vellum"]));
        string joined = Works();
        long decision;
        using (var writer = _library.OpenWriter())
        {
            decision = writer.Decide(new ApartDecision("two:b", "a curator", "another paper"), DateTimeOffset.UnixEpoch);
        }

        _library.Find("two:b").ShouldNotBeNull().Id.Value.ShouldBe("two:b");
        _library.Import("two", Paper("two:b", Title, ids: ["doi:10.1234/vellum"], text: "Now with an abstract."));
        _library.Find("two:b").ShouldNotBeNull().Id.Value.ShouldBe("two:b", "a decision survives an update of the record");
        using (var writer = _library.OpenWriter())
        {
            writer.Rebuild("works").ShouldBeTrue();
            _library.Find("two:b").ShouldNotBeNull().Id.Value.ShouldBe("two:b", "a decision survives a rebuild");
            writer.Decide(new UndoDecision(decision, "a curator"), DateTimeOffset.UnixEpoch);
        }

        Works().ShouldBe(joined);
    }

    [Fact]
    public void judged_documents_join_with_nothing()
    {
        _library.ImportText("judged", null, "{\"id\":\"1\",\"title\":\"" + Title + "\",\"abstract\":\"Words.\"}\n{\"id\":\"2\",\"title\":\"" + Title + "\",\"abstract\":\"Words.\"}");
        using var library = _library.Open();
        library.Status().Works.ShouldBe(2);
        library.FindWork("2").ShouldNotBeNull().Id.Value.ShouldBe("2");
    }

    private string Works()
    {
        using var library = _library.Open();
        return string.Join('\n', library.AllWorks().Select(w => $"{w.Number.Value} {w.Id} {string.Join(' ', w.Versions.Select(v => v.RecordId))}"));
    }
}
