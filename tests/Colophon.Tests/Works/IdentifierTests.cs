using Colophon.Works;

namespace Colophon.Tests.Works;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("10.1000/ABC", "10.1000/abc")]
    [InlineData("https://doi.org/10.1000/xyz.", "10.1000/xyz")]
    [InlineData("http://dx.doi.org/10.1016/S0370-2693(98)00001-2", "10.1016/s0370-2693(98)00001-2")]
    [InlineData("doi: 10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2", "10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2")]
    [InlineData("https://doi.org/10.1002/%28SICI%291097%3C1%3E3.0", "10.1002/(sici)1097<1>3.0")]
    [InlineData("DOI:10.1000/x)", "10.1000/x")]
    [InlineData("https://www.doi.org/10.1000/x?utm_source=a", "10.1000/x")]
    [InlineData("10.1000.10/123", "10.1000.10/123")]
    [InlineData("info:doi/10.1000/x", "10.1000/x")]
    [InlineData("urn:doi:10.1000/x", "10.1000/x")]
    public void normalises_dois(string printed, string value) => Value(IdentifierKind.Doi, printed).ShouldBe(value);

    [Theory]
    [InlineData("10.1000/")]
    [InlineData("10.12/x")]
    [InlineData("11.1000/x")]
    [InlineData("10.1000/a b")]
    [InlineData("10.1000/.")]
    [InlineData("")]
    [InlineData(null)]
    public void refuses_what_is_no_doi(string? printed) => Value(IdentifierKind.Doi, printed).ShouldBeNull();

    [Theory]
    [InlineData("2301.00001", "2301.00001")]
    [InlineData("arXiv:2301.00001v2", "2301.00001")]
    [InlineData("arXiv:2301.00001v2 [cs.CL]", "2301.00001")]
    [InlineData("https://arxiv.org/pdf/2301.00001v1.pdf", "2301.00001")]
    [InlineData("http://export.arxiv.org/abs/hep-th/9108001", "hep-th/9108001")]
    [InlineData("math.GT/0309136", "math/0309136")]
    [InlineData("https://doi.org/10.48550/arXiv.2301.00001", "2301.00001")]
    [InlineData("oai:arXiv.org:0704.0001", "0704.0001")]
    [InlineData("https://arxiv.org/abs/2301.00001?context=cs", "2301.00001")]
    public void normalises_arxiv_ids(string printed, string value) => Value(IdentifierKind.Arxiv, printed).ShouldBe(value);

    [Theory]
    [InlineData("2313.00001")]
    [InlineData("2301.001")]
    [InlineData("2301.000012")]
    [InlineData("x/1234567")]
    public void refuses_what_is_no_arxiv_id(string printed) => Value(IdentifierKind.Arxiv, printed).ShouldBeNull();

    [Theory]
    [InlineData(IdentifierKind.Acl, "https://aclanthology.org/2020.acl-main.1.pdf", "2020.acl-main.1")]
    [InlineData(IdentifierKind.Acl, "https://www.aclweb.org/anthology/P98-1080/", "P98-1080")]
    [InlineData(IdentifierKind.Acl, "P98-1080v2", "P98-1080")]
    [InlineData(IdentifierKind.OpenReview, "https://openreview.net/forum?id=05T81ScPFb&noteId=x", "05T81ScPFb")]
    [InlineData(IdentifierKind.OpenReview, "https://www.openreview.net/pdf?id=05T81ScPFb#page=2", "05T81ScPFb")]
    [InlineData(IdentifierKind.Pmid, "PMID: 12345", "12345")]
    [InlineData(IdentifierKind.Pmid, "https://pubmed.ncbi.nlm.nih.gov/12345/", "12345")]
    [InlineData(IdentifierKind.Url, "HTTP://Example.org/a#top", "http://example.org/a")]
    public void normalises_other_ids(IdentifierKind kind, string printed, string value) => Value(kind, printed).ShouldBe(value);

    [Theory]
    [InlineData("https://doi.org/10.1000/x", "doi:10.1000/x")]
    [InlineData("https://doi.org/10.48550/arXiv.2301.00001", "arxiv:2301.00001")]
    [InlineData("arXiv:2301.00001v3", "arxiv:2301.00001")]
    [InlineData("https://openreview.net/forum?id=05T81ScPFb", "openreview:05T81ScPFb")]
    [InlineData("https://aclanthology.org/P98-1080", "acl:P98-1080")]
    [InlineData("https://example.org/x", "url:https://example.org/x")]
    public void recognises_the_scheme_of_an_address(string printed, string identifier)
    {
        Identifier.TryRecognise(printed, out var recognised).ShouldBeTrue();
        recognised.ToString().ShouldBe(identifier);
    }

    [Fact]
    public void recognises_nothing_in_words()
    {
        Identifier.TryRecognise("see the paper", out _).ShouldBeFalse();
        Identifier.TryRecognise(null, out _).ShouldBeFalse();
        Identifier.TryParse("nonsense", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("doi:10.1000/x:y")]
    [InlineData("arxiv:hep-th/9108001")]
    [InlineData("acl:2020.acl-main.1")]
    [InlineData("openreview:05T81ScPFb")]
    [InlineData("pmid:12345")]
    [InlineData("url:https://example.org/x")]
    public void reads_back_what_it_writes(string text)
    {
        Identifier.TryParse(text, out var identifier).ShouldBeTrue();
        identifier.ToString().ShouldBe(text);
    }

    private static string? Value(IdentifierKind kind, string? printed) => Identifier.TryCreate(kind, printed, out var identifier) ? identifier.Value : null;
}
