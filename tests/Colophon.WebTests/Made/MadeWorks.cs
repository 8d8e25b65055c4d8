using Colophon.Libraries;
using Colophon.People;
using Colophon.Search;
using Colophon.Works;

namespace Colophon.WebTests.Made;

/// <summary>Invented works, as odd as real ones.</summary>
internal static class MadeWorks
{
    public static Byline By(int position, string name, string? affiliation = null) => new(position, new PersonName(name)) { Affiliation = affiliation };

    public static Identifier Id(string text) => Identifier.TryParse(text, out var identifier) ? identifier : throw new ArgumentException(text);

    public static WorkVersion Version(string id, string source, PartialDate? date, string joined = "first", params ImportedFigure[] figures) =>
        new(1, id, source, date, null, joined, figures);

    public static readonly Work Full = new()
    {
        Number = new WorkNumber(1),
        Id = new WorkId("arxiv:2510.01234"),
        Title = "Sparse Lanterns: Bounded Reconstruction at $O(\\log T/\\sqrt{T})$ for Data-Free Lighthouses",
        Abstract = "We study lanterns that see without data. Reconstruction by dense inversion wastes most of its steps on background that no lighthouse ever shows; we keep the $k \\ll n$ patches that carry the meaning and drop the rest early. On five harbours the method is $3.8\\times$ faster at equal fidelity, and its error obeys $\\|x_t - x^*\\|_2 \\le C\\sqrt{t}$ under mild conditions. We also show where it fails: fog, and mirrors.",
        Bylines = [By(0, "Zora Huang", "Harbour University"), By(1, "Li Shen", "Institute of Lamps"), By(2, "José-María García Ñuñez", "Harbour University"), By(3, "王小明", "Institute of Lamps"), By(4, "A. P. van der Berg", null)],
        Date = PartialDate.Create(2025, 10, 31),
        Identifiers = [Id("arxiv:2510.01234"), Id("doi:10.48550/arxiv.2510.01234")],
        Type = "inproceedings",
        Venue = "NeurIPS",
        VenueKey = "neurips",
        VenuePrinted = "Advances in Neural Lamp Processing Systems 38",
        Pages = "101-118",
        Status = "Oral",
        Categories = ["cs.CV", "cs.LG", "stat.ML"],
        Keywords = ["model inversion", "lighthouses", "sparse training"],
        Links = [new Link(LinkKind.Code, "https://github.com/example/lanterns"), new Link(LinkKind.Pdf, "https://arxiv.org/pdf/2510.01234"), new Link(LinkKind.Page, "javascript:alert(1)")],
        Comment = "24 pages, 9 figures; accepted as an oral",
        Versions = [Version("arxiv:2510.01234", "arxiv", PartialDate.Create(2025, 10, 31)), Version("openreview:neurips2025:aB3dE6gH", "openreview", PartialDate.Create(2025), "title", new ImportedFigure("rating", 7.25)), Version("hf:2510.01234", "hf-daily", PartialDate.Create(2025, 11, 3), "identifier arxiv:2510.01234", new ImportedFigure("upvotes", 41))],
        Citations = 3,
    };

    public static readonly Work Plain = new()
    {
        Number = new WorkNumber(2),
        Id = new WorkId("acl:2023.acl-long.77"),
        Title = "A Grammar of Small Boats",
        Abstract = "Small boats decline in five cases. We print a grammar of them, the first with a corpus.",
        Bylines = [By(0, "Li Shen"), By(1, "Ada Quill")],
        Date = PartialDate.Create(2023, 5),
        Venue = "acl",
        VenueKey = "acl",
        Categories = [],
        Identifiers = [Id("acl:2023.acl-long.77"), Id("doi:10.18653/v1/2023.acl-long.77")],
        Versions = [Version("acl:2023.acl-long.77", "acl", PartialDate.Create(2023, 5))],
    };

    public static readonly Work Crowd = Plain with
    {
        Number = new WorkNumber(3),
        Id = new WorkId("arxiv:hep-th/9108001"),
        Title = "Search for heavy lanterns in $pp$ collisions at $\\sqrt{s} = 13$ TeV",
        Bylines = [.. Enumerable.Range(0, 2400).Select(i => By(i, $"Person Number{i}", i % 3 == 0 ? $"Laboratory {i % 40}" : null))],
        Date = PartialDate.Create(1991),
        Venue = null,
        VenueKey = null,
        Categories = ["hep-th"],
        Identifiers = [Id("arxiv:hep-th/9108001")],
        Versions = [Version("arxiv:hep-th/9108001", "arxiv", PartialDate.Create(1991))],
    };

    public static readonly Work Hostile = Plain with
    {
        Number = new WorkNumber(4),
        Id = new WorkId("doi:10.1000/x<y>&\"z\"/#1?a=b"),
        Title = "<script>document.title='owned'</script>\u202Egnirts desrever \"quoted\" & <img src=x onerror=alert(1)>",
        Abstract = "</p></main><script>alert(1)</script> $\\href{javascript:alert(1)}{x}$ $<b>$ unbalanced $ dollar",
        Bylines = [By(0, new string('N', 5000)), By(1, "<b>Bold</b> Name", "<i>Nowhere</i>"), By(2, "\u202Eevil\u202C")],
        Date = null,
        Venue = "\"><script>alert(2)</script>",
        VenueKey = "script-alert-2-script",
        Categories = ["x'><y", "cs.CL"],
        Identifiers = [],
        Versions = [Version("doi:10.1000/x", "<b>src</b>", null, "identifier <script>")],
    };

    public static readonly IReadOnlyList<Work> All = [Full, Plain, Crowd, Hostile];

    public static readonly LibraryStatus Status = new()
    {
        Records = 1_240, OtherEntries = 31, Works = 1_188, Bylines = 5_120, People = 3_904, Citations = 2_210, CitationsInside = 1_804, Quarantined = 2,
        Sources = [new SourceStatus("arxiv", 800, DateTimeOffset.Parse("2026-11-20T10:00:00Z")), new SourceStatus("acl", 440, DateTimeOffset.Parse("2026-10-02T10:00:00Z"))],
        Views = [new ViewStatus("works", 1271, 0), new ViewStatus("search", 1200, 71)],
        Years = [.. Enumerable.Range(1991, 36).Select(y => (y, (long)((y - 1990) * (y - 1990) / (y > 2024 ? 3 : 1))))],
    };

    public static readonly SearchAnswer Answer = new()
    {
        Hits = [.. All.Select(w => new SearchHit(w.Number.Value, 1))],
        Total = 1_234, TotalIsExact = false, Suggestion = "sparse lanterns", Problems = ["A quotation mark has no partner; it was left out."],
        Facets =
        [
            new Facet("year", [new("2025", "2025", 21), new("2024", "2024", 40), new("2023", "2023", 11)]),
            new Facet("category", [new("cs.CV", "cs.CV", 21), new("cs.LG", "cs.LG", 18), new("stat.ML", "stat.ML", 3)]),
            new Facet("venue", [new("neurips", "NeurIPS", 14), new("acl", "ACL", 9)]),
            new Facet("author", [.. Enumerable.Range(0, 14).Select(i => new FacetValue($"name-{i}", $"Given{i} Surname{i}", 20 - i)), new("li-shen", "Li Shen", 2)]),
        ],
        Highlighter = new Highlighter(),
    };
}
