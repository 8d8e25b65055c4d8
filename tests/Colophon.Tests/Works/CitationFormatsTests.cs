using System.Text.Json;
using Colophon.People;
using Colophon.Works;

namespace Colophon.Tests.Works;

public sealed class CitationFormatsTests
{
    private static Work Sample => new()
    {
        Number = new WorkNumber(1),
        Id = new WorkId("arxiv:2301.00001"),
        Title = "On BERT & the 3D mRNA: 100% of $\\alpha_1$-models in Zürich",
        Abstract = "We show_it.",
        Bylines =
        [
            new Byline(0, new PersonName("Li Shën", "Li", "Shën")),
            new Byline(1, new PersonName("Ann van der Lee")),
            new Byline(2, new PersonName("John Doe Jr.", "John", "Doe", "Jr.")),
        ],
        Date = PartialDate.Create(2023, 5, 4),
        Type = "inproceedings",
        Venue = "XCONF",
        VenuePrinted = "Proceedings of the X Conference",
        Volume = "12",
        Pages = "3-14",
        Identifiers = [new Identifier(IdentifierKind.Arxiv, "2301.00001"), new Identifier(IdentifierKind.Doi, "10.1000/a_b%1")],
        Categories = ["cs.CL"],
        Versions = [],
    };

    [Fact]
    public void writes_bibtex() => CitationFormats.BibTex(Sample).ShouldBe("""
        @inproceedings{shen2023bert,
          title = {On {BERT} \& the {3D} {mRNA:} 100\% of {$\alpha_1$}-models in Zürich},
          author = {Shën, Li and Ann van der Lee and Doe, Jr., John},
          year = {2023},
          month = may,
          day = {4},
          booktitle = {Proceedings of the X Conference},
          volume = {12},
          pages = {3--14},
          doi = {10.1000/a_b%1},
          eprint = {2301.00001},
          archivePrefix = {arXiv},
          primaryClass = {cs.CL},
          url = {https://arxiv.org/abs/2301.00001},
          abstract = {We show\_it.}
        }

        """);

    [Fact]
    public void writes_ris() => CitationFormats.Ris(Sample).ShouldBe("""
        TY  - CONF
        TI  - On BERT & the 3D mRNA: 100% of $\alpha_1$-models in Zürich
        AU  - Shën, Li
        AU  - Ann van der Lee
        AU  - Doe, John, Jr.
        PY  - 2023
        DA  - 2023/05/04/
        T2  - Proceedings of the X Conference
        VL  - 12
        SP  - 3
        EP  - 14
        DO  - 10.1000/a_b%1
        AN  - arXiv:2301.00001
        UR  - https://arxiv.org/abs/2301.00001
        AB  - We show_it.
        ER  - 

        """);

    [Fact]
    public void writes_csl_json()
    {
        using var item = JsonDocument.Parse(CitationFormats.CslJson(Sample));
        var root = item.RootElement;

        root.GetProperty("type").GetString().ShouldBe("paper-conference");
        root.GetProperty("author").GetRawText().ShouldBe("""[{"family":"Shën","given":"Li"},{"literal":"Ann van der Lee"},{"family":"Doe","given":"John","suffix":"Jr."}]""");
        root.GetProperty("issued").GetRawText().ShouldBe("""{"date-parts":[[2023,5,4]]}""");
        root.GetProperty("DOI").GetString().ShouldBe("10.1000/a_b%1");
        root.GetProperty("page").GetString().ShouldBe("3-14");
    }

    [Fact]
    public void writes_only_what_is_known()
    {
        var bare = new Work { Number = new WorkNumber(2), Id = new WorkId("page:ab12"), Title = "", Versions = [] };

        CitationFormats.BibTex(bare).ShouldBe("@misc{workpageab12\n}\n");
        CitationFormats.Ris(bare).ShouldBe("TY  - UNPB\nER  - \n");
        CitationFormats.CslJson(bare).ShouldBe("""{"id":"page:ab12","type":"article"}""");
    }

    [Theory]
    [InlineData(2023, 0, 0, "[[2023]]", "PY  - 2023\n", "year = {2023}\n")]
    [InlineData(2023, 5, 0, "[[2023,5]]", "DA  - 2023/05//\n", "month = may\n")]
    public void writes_dates_as_precisely_as_known(int year, int month, int day, string parts, string ris, string bibTex)
    {
        var work = new Work { Number = new WorkNumber(2), Id = new WorkId("x:1"), Title = "", Versions = [], Date = PartialDate.Create(year, month, day) };

        CitationFormats.CslJson(work).ShouldContain(parts);
        CitationFormats.Ris(work).ShouldContain(ris);
        CitationFormats.BibTex(work).ShouldContain(bibTex);
    }

    [Fact]
    public void keeps_a_value_in_its_place_whatever_it_holds()
    {
        var hostile = Sample with { Title = "A } b { \\ ~ ^ $5 and\n$6 \uD800", Bylines = [new Byline(0, new PersonName("Research and Development, Inc., Ltd."))], BylinesIncomplete = true };

        string bibTex = CitationFormats.BibTex(hostile);
        bibTex.Count(c => c == '{').ShouldBe(bibTex.Count(c => c == '}'));
        bibTex.ShouldContain("author = {{Research and Development, Inc., Ltd.} and others}");
        CitationFormats.Ris(hostile).ShouldContain("TI  - A } b { \\ ~ ^ $5 and $6");
        Should.NotThrow(() => JsonDocument.Parse(CitationFormats.CslJson(hostile)).Dispose());
    }

    [Fact]
    public void guards_proper_names_only_in_titles_set_like_sentences()
    {
        CitationFormats.BibTex(Sample with { Title = "Deep Learning for Bayesian Networks" }).ShouldContain("title = {Deep Learning for Bayesian Networks}");
        CitationFormats.BibTex(Sample with { Title = "Learning sparse networks with Bayesian priors" }).ShouldContain("with {Bayesian} priors");
    }
}
